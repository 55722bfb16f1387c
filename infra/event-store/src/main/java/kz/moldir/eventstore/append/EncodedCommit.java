package kz.moldir.eventstore.append;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.CommitCodec;
import kz.moldir.eventstore.commit.StreamRange;
import kz.moldir.eventstore.commit.TooLarge;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit turned into bytes by its own thread before it queues; only its number and time are
 * filled in later, by whoever writes the group.
 */
final class EncodedCommit {

    /** Most bytes of one commit; MongoDB's own bound is 16 MB. */
    static final int MAX_BYTES = 15 * 1024 * 1024;

    private static final CommitCodec CODEC = new CommitCodec();

    private final byte[] bytes;
    private final int idOffset;
    private final int lastOffset;
    private final int atOffset;
    private final String command;
    private final String firstEvent;
    private final List<StreamRange> streams;
    private final int size;

    private EncodedCommit(Commit commit, byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.idOffset = offsets[0];
        this.lastOffset = offsets[1];
        this.atOffset = offsets[2];
        this.command = commit.command();
        this.firstEvent = commit.events().getFirst().id();
        this.streams = commit.streams();
        this.size = commit.events().size();
    }

    /**
     * Encodes a commit whose number and time are not known yet.
     *
     * @throws TooLarge when it is larger than {@value #MAX_BYTES} bytes
     */
    static EncodedCommit of(Commit commit) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(2048);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, commit, EncoderContext.builder().build());
            if (buffer.getSize() > MAX_BYTES) {
                throw new TooLarge("commit", buffer.getSize(), MAX_BYTES);
            }
            byte[] bytes = buffer.toByteArray();
            return new EncodedCommit(commit, bytes, offsets(bytes));
        }
    }

    private static int[] offsets(byte[] bytes) {
        int[] offsets = new int[3];
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                String name = reader.readName();
                int position = reader.getBsonInput().getPosition();
                reader.skipValue();
                switch (name) {
                    case "_id" -> offsets[0] = position;
                    case "last" -> offsets[1] = position;
                    case "at" -> {
                        offsets[2] = position;
                        return offsets;
                    }
                    default -> {}
                }
            }
        }
        throw new IllegalStateException("An encoded commit has no time");
    }

    /** The document to insert, numbered from {@code id}. */
    RawBsonDocument numbered(long id, Instant at) {
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(idOffset, id)
                .putLong(lastOffset, id + size - 1)
                .putLong(atOffset, at.toEpochMilli());
        return new RawBsonDocument(bytes);
    }

    /** The document as it was numbered last. */
    RawBsonDocument numbered() {
        return new RawBsonDocument(bytes);
    }

    /** Whether a stored commit is this very one, and not another of the same command. */
    boolean is(Commit stored) {
        return stored.command().equals(command)
                && stored.events().getFirst().id().equals(firstEvent);
    }

    String command() {
        return command;
    }

    List<StreamRange> streams() {
        return streams;
    }

    /** Number of its events. */
    int size() {
        return size;
    }

    int bytes() {
        return bytes.length;
    }
}
