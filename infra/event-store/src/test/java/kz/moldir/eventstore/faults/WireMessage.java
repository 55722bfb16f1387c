package kz.moldir.eventstore.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One OP_MSG of MongoDB's wire protocol: a body and, for an insert, a sequence of documents. */
record WireMessage(byte[] bytes) {

    private static final int BODY = 16 + 4 + 1;
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

    /** The same command with the first half of its documents; all of them if there is only one. */
    byte[] withHalfOfItsDocuments() {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int section = BODY + in.getInt(BODY);
        int first = section + 1 + 4 + "documents\0".length();
        List<Integer> ends = new ArrayList<>();
        int end = first;
        while (end < bytes.length) {
            end += in.getInt(end);
            ends.add(end);
        }
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
}
