package kz.moldir.eventstore.append;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.CommitCodec;
import kz.moldir.eventstore.commit.StreamRange;
import kz.moldir.eventstore.commit.TooLarge;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit turned into bytes by its own thread before it queues; only its number and time are
 * filled in later, by whoever writes the group.
 */
final class EncodedCommit {

    /** Most bytes of one commit; MongoDB's own bound is 16 MB. */
    static final int MAX_BYTES = 15 * 1024 * 1024;

    private static final CommitCodec CODEC = new CommitCodec();

    // After a document's length, a field's type and its name, which ends with a zero.
    private static final int ID_OFFSET = Integer.BYTES + 1 + "_id".length() + 1;
    private static final int LAST_OFFSET = ID_OFFSET + Long.BYTES + 1 + "last".length() + 1;

    private final byte[] bytes;
    private final int atOffset;
    private final Commit commit;
    private final String command;
    private final String firstEvent;
    private final List<StreamRange> streams;
    private final int size;

    private EncodedCommit(Commit commit, byte[] bytes, int atOffset) {
        this.bytes = bytes;
        this.atOffset = atOffset;
        this.commit = commit;
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
            CODEC.encodeUntilTime(writer, commit);
            int atOffset = buffer.getPosition() - Long.BYTES;
            CODEC.encodeEvents(writer, commit);
            if (buffer.getSize() > MAX_BYTES) {
                throw new TooLarge("commit", buffer.getSize(), MAX_BYTES);
            }
            return new EncodedCommit(commit, buffer.toByteArray(), atOffset);
        }
    }

    /** The document to insert, numbered from {@code id}. */
    RawBsonDocument numbered(long id, Instant at) {
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ID_OFFSET, id)
                .putLong(LAST_OFFSET, id + size - 1)
                .putLong(atOffset, at.toEpochMilli());
        return new RawBsonDocument(bytes);
    }

    /** As it reads back when it was stored under that number. */
    Commit stored(long id, Instant at) {
        return commit.stored(id, at);
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
