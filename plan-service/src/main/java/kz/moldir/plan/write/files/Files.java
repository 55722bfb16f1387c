package kz.moldir.plan.write.files;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.office.guard.RefusedFile;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** All files in the database, each under the id that its owner and its content give it. */
public final class Files {

    private static final int CHUNK = 240 * 1024; // The largest document of a deployment is 256 KB.
    private static final int LONGEST_NAME = 200;

    private final AttachedFiles kinds;
    private final GridFSBucket files;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> chunks;

    public Files(MongoDatabase database, AttachedFiles kinds) {
        this.kinds = kinds;
        this.files = GridFSBuckets.create(database, "files").withChunkSizeBytes(CHUNK);
        this.heads = database.getCollection("files.files");
        this.chunks = database.getCollection("files.chunks");
        chunks.createIndex(
                new Document("files_id", 1).append("n", 1), new IndexOptions().unique(true));
    }

    /**
     * Keeps a file; the same content of the same owner is kept once.
     *
     * @param owner the plan or the activity that it belongs to
     * @param field that brought it
     * @param wanted key of the sentence that says which kinds are taken
     * @throws Invalid where it is of another kind by its content or not what its name promises,
     *     empty, too large, or hostile
     */
    public StoredFile keep(
            String owner,
            String field,
            String wanted,
            @Nullable String name,
            byte[] content,
            Set<Kind> allowed) {
        try {
            return stored(owner, name, kinds.kind(name, content, allowed), content);
        } catch (RefusedFile refused) {
            throw invalid(field, wanted, refused);
        }
    }

    /**
     * What everybody may have of a kept file: of a picture a copy of its dots, of a document one
     * without what cameras wrote, where there is any.
     *
     * @param field that named the file
     * @throws Invalid where no such copy can be made
     */
    public StoredFile copy(String owner, String field, StoredFile file) {
        byte[] came = content(file);
        byte[] copy = copied(field, came);
        return Arrays.equals(copy, came)
                ? file
                : stored(owner, file.name(), Kind.ofMediaType(file.mediaType()), copy);
    }

    /** The same, for somebody who looks first: nothing is kept of it. */
    public byte[] copied(String field, StoredFile file) {
        return copied(field, content(file));
    }

    private byte[] copied(String field, byte[] came) {
        try {
            return kinds.copy(came);
        } catch (RefusedFile refused) {
            throw invalid(field, "plan.carrying.problem.type", refused);
        }
    }

    /** What else than its text stands in a kept file. */
    public Traces traces(StoredFile file) {
        return kinds.traces(content(file));
    }

    /** A kept file of an owner. */
    public Optional<StoredFile> get(String owner, String id) {
        return Optional.ofNullable(files.find(new Document("_id", id)).first())
                .filter(file -> owner.equals(of(file, "owner")))
                .map(
                        file ->
                                new StoredFile(
                                        id,
                                        file.getFilename(),
                                        of(file, "type"),
                                        file.getLength(),
                                        of(file, "sha256")));
    }

    /** What a kept file contains. */
    public byte[] content(StoredFile file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
        files.downloadToStream(new BsonString(file.id()), content);
        return content.toByteArray();
    }

    private StoredFile stored(String owner, @Nullable String name, Kind kind, byte[] content) {
        String hash = CommandIds.hash(content);
        String id = CommandIds.derived(owner, "file", hash);
        StoredFile file =
                new StoredFile(id, shortened(name), kind.mediaType(), content.length, hash);
        if (get(owner, id).isEmpty()) {
            write(owner, file, content);
        }
        return file;
    }

    /**
     * In the form of GridFS, whose own upload inserts: under an id that the content gives, what an
     * upload left that was cut, or one that runs now, would refuse each later one. A chunk follows
     * from the id and its number, so whoever writes it writes the same.
     */
    private void write(String owner, StoredFile file, byte[] content) {
        for (int n = 0; n * CHUNK < content.length; n++) {
            Document key = new Document("files_id", file.id()).append("n", n);
            byte[] data =
                    Arrays.copyOfRange(
                            content, n * CHUNK, Math.min((n + 1) * CHUNK, content.length));
            put(chunks, key, new Document(key).append("data", new Binary(data)));
        }
        Document key = new Document("_id", file.id());
        put(
                heads,
                key,
                new Document(key)
                        .append("length", (long) content.length)
                        .append("chunkSize", CHUNK)
                        .append("uploadDate", new ObjectId().getDate())
                        .append("filename", file.name())
                        .append(
                                "metadata",
                                new Document("owner", owner)
                                        .append("type", file.mediaType())
                                        .append("sha256", file.sha256())));
    }

    private static void put(MongoCollection<Document> into, Document key, Document stored) {
        try {
            into.replaceOne(key, stored, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            ErrorCategory why = ErrorCategory.fromErrorCode(refused.getError().getCode());
            if (why != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    private static String shortened(@Nullable String name) {
        String given = Objects.requireNonNullElse(name, "").strip();
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty()
                ? "document"
                : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /** In words about what is kept here; a plan's file has words of its own for other kinds. */
    private static Invalid invalid(String field, String wanted, RefusedFile refused) {
        var problem = refused.problem();
        String key =
                switch (problem.code()) {
                    case OFFICE_FILE, EMPTY_FILE, FILE_TOO_LARGE -> wanted;
                    case MACROS -> "plan.carrying.problem.active";
                    case EXPANDS_TOO_MUCH -> "plan.carrying.problem.expands";
                    default -> problem.code().key();
                };
        return Invalid.field(field, key, problem.args().toArray());
    }

    private static String of(GridFSFile file, String field) {
        Document metadata = file.getMetadata();
        return metadata == null ? "" : Objects.requireNonNullElse(metadata.getString(field), "");
    }
}
