package kz.moldir.kit.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a view's documents in the order of their ids, each in one canonical form with what
 * it has seen: two fillings of the same events have the same hash.
 */
public final class FoldHash {

    private final MessageDigest digest = sha256();
    private long documents;

    private FoldHash() {}

    /**
     * A hash.
     *
     * @param documents how many there are
     * @param hash SHA-256 in hexadecimal
     */
    public record Result(long documents, String hash) {}

    /**
     * What a comparison found.
     *
     * @param served what is served
     * @param fresh what was folded afresh
     * @param differing how many documents are not the same in both
     * @param first the id of the first of them, null without any
     */
    public record Comparison(Result served, Result fresh, long differing, @Nullable String first) {}

    static Result of(MongoCollection<RawBsonDocument> filling) {
        FoldHash hash = new FoldHash();
        try (MongoCursor<BsonDocument> documents = inOrder(filling)) {
            while (documents.hasNext()) {
                hash.add(documents.next());
            }
        }
        return hash.result();
    }

    static Comparison compare(
            MongoCollection<RawBsonDocument> served, MongoCollection<RawBsonDocument> fresh) {
        FoldHash one = new FoldHash();
        FoldHash other = new FoldHash();
        long differing = 0;
        String first = null;
        try (MongoCursor<BsonDocument> left = inOrder(served);
                MongoCursor<BsonDocument> right = inOrder(fresh)) {
            BsonDocument a = next(left);
            BsonDocument b = next(right);
            while (a != null || b != null) {
                int order = a == null ? 1 : b == null ? -1 : id(a).compareTo(id(b));
                BsonDocument ofServed = order <= 0 ? a : null;
                BsonDocument ofFresh = order >= 0 ? b : null;
                byte[] inServed = ofServed == null ? null : one.add(ofServed);
                byte[] inFresh = ofFresh == null ? null : other.add(ofFresh);
                if (!java.util.Arrays.equals(inServed, inFresh)) {
                    differing++;
                    if (first == null) {
                        first =
                                ofServed != null
                                        ? id(ofServed)
                                        : ofFresh == null ? null : id(ofFresh);
                    }
                }
                a = ofServed == null ? a : next(left);
                b = ofFresh == null ? b : next(right);
            }
        }
        return new Comparison(one.result(), other.result(), differing, first);
    }

    private static @Nullable BsonDocument next(MongoCursor<BsonDocument> documents) {
        return documents.hasNext() ? documents.next() : null;
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    /** Ids of subjects sort after the document that holds the epoch. */
    private static MongoCursor<BsonDocument> inOrder(MongoCollection<RawBsonDocument> filling) {
        return filling.withDocumentClass(BsonDocument.class)
                .find(Filters.gt("_id", Epoch.ID))
                .sort(Sorts.ascending("_id"))
                .iterator();
    }

    private byte[] add(BsonDocument document) {
        StringBuilder text = new StringBuilder();
        write(document, text);
        byte[] bytes = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        documents++;
        return bytes;
    }

    private Result result() {
        return new Result(documents, HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(BsonValue value, StringBuilder text) {
        switch (value) {
            case BsonDocument document -> {
                text.append('{');
                new TreeMap<>(document)
                        .forEach(
                                (field, of) -> {
                                    text.append(field.length()).append(':').append(field);
                                    write(of, text);
                                });
                text.append('}');
            }
            case BsonArray array -> {
                text.append('[');
                array.forEach(each -> write(each, text));
                text.append(']');
            }
            default -> {
                String written = value.toString();
                text.append(written.length()).append('=').append(written);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
