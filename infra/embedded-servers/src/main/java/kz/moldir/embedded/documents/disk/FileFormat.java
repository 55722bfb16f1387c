package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first block of the file, which says what it is and which version of it. */
final class FileFormat {
    static final int LENGTH = 4_096;

    private static final int NEWEST = 2;
    private static final String NAME = "Moldir documents, format ";
    private static final Pattern LINE = Pattern.compile(NAME + "(\\d{1,9})\n\0*");
    private static final String FIRST_FORMAT = "H:2,";

    private FileFormat() {}

    static ByteBuffer block() {
        ByteBuffer block = ByteBuffer.allocate(LENGTH);
        block.put((NAME + NEWEST + "\n").getBytes(StandardCharsets.US_ASCII));
        return block.rewind();
    }

    /** Reads the block and refuses what is not of this format. */
    static void check(Path file, FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(LENGTH);
        while (block.hasRemaining() && channel.read(block, block.position()) >= 0) {
            // a short read is continued
        }
        if (block.hasRemaining()) {
            throw damaged(file, "the file is only " + block.position() + " bytes long");
        }
        String text = new String(block.array(), StandardCharsets.ISO_8859_1);
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw damaged(
                    file,
                    text.startsWith(FIRST_FORMAT)
                            ? "the file is of format 1, which is no longer read"
                            : "it does not begin as a file of documents does");
        }
        int format = Integer.parseInt(line.group(1));
        if (format != NEWEST) {
            throw damaged(file, "the file is of format " + format + ", not " + NEWEST);
        }
    }

    private static DocumentsDamaged damaged(Path file, String what) {
        return new DocumentsDamaged(file, what, null);
    }
}
