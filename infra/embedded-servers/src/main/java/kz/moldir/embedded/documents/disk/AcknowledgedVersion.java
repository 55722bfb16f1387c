package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The newest version of the file that was acknowledged, kept beside it, so that a file that lost
 * its end is noticed. It is written without waiting for the disk: after a power cut it may be older
 * than the file, never newer.
 */
final class AcknowledgedVersion {
    private static final int DIGITS = 20;

    private final Path file;
    private final FileChannel channel;

    AcknowledgedVersion(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The version, or 0 when none was ever acknowledged. */
    long read() throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return text.isEmpty() || !text.chars().allMatch(Character::isDigit)
                ? 0
                : Long.parseLong(text);
    }

    void write(long version) {
        byte[] text = new byte[DIGITS + 1];
        text[DIGITS] = '\n';
        long rest = version;
        for (int i = DIGITS - 1; i >= 0; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        try {
            channel.write(ByteBuffer.wrap(text), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
