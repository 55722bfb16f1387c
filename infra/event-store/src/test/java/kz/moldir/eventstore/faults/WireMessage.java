package kz.moldir.eventstore.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** One OP_MSG of MongoDB's wire protocol: a body and, for an insert, a sequence of documents. */
record WireMessage(byte[] bytes) {

    private static final int HEAD = 16;
    private static final int BODY = HEAD + 4 + 1;
    private static final int NAME = BODY + 4 + 1;

    static WireMessage read(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            throw new IOException("closed");
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[length];
        System.arraycopy(head, 0, message, 0, 4);
        in.readFully(message, 4, length - 4);
        return new WireMessage(message);
    }

    /** The command's name, empty for a reply or an old kind of message. */
    String command() {
        int end = NAME;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return end < bytes.length
                ? new String(bytes, NAME, end - NAME, StandardCharsets.US_ASCII)
                : "";
    }

    byte[] firstHalf() {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private int sequence() {
        return BODY + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(BODY);
    }

    /** Where each document of the sequence ends. */
    private List<Integer> documents() {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> ends = new ArrayList<>();
        int end = sequence() + 1 + 4 + "documents\0".length();
        while (end < bytes.length) {
            end += in.getInt(end);
            ends.add(end);
        }
        return ends;
    }

    /** The same command with the first half of its documents; all of them if there is only one. */
    byte[] withHalfOfItsDocuments() {
        int section = sequence();
        List<Integer> ends = documents();
        if (ends.size() < 2) {
            return bytes;
        }
        int length = ends.get(ends.size() / 2 - 1);
        byte[] half = Arrays.copyOf(bytes, length);
        ByteBuffer.wrap(half)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, length)
                .putInt(section + 1, length - section - 1);
        return half;
    }

    /** This answer, and that the write concern was not satisfied in time. */
    WireMessage unconfirmed() {
        BsonDocument body =
                new RawBsonDocument(bytes, BODY, bytes.length - BODY)
                        .decode(new BsonDocumentCodec());
        return withBody(
                body.append(
                        "writeConcernError",
                        new BsonDocument("code", new BsonInt32(64))
                                .append("codeName", new BsonString("WriteConcernTimeout"))
                                .append(
                                        "errmsg",
                                        new BsonString("waiting for replication timed out"))));
    }

    /** The answer to this insert, which nobody carried out. */
    WireMessage answeredUnconfirmed() {
        byte[] head = Arrays.copyOf(bytes, BODY);
        ByteBuffer in = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(8, in.getInt(4)).putInt(HEAD, 0);
        return new WireMessage(head)
                .withBody(
                        new BsonDocument("n", new BsonInt32(documents().size()))
                                .append("ok", new BsonDouble(1)))
                .unconfirmed();
    }

    private WireMessage withBody(BsonDocument body) {
        ByteBuffer encoded =
                new RawBsonDocument(body, new BsonDocumentCodec()).getByteBuffer().asNIO();
        byte[] message = Arrays.copyOf(bytes, BODY + encoded.remaining());
        encoded.get(message, BODY, encoded.remaining());
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(0, message.length);
        return new WireMessage(message);
    }
}
