package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Space kept in a file of its own for the moment when the disk is full: it is given up so that what
 * was already begun can be stored, and nothing new is begun until it could be taken again.
 */
final class Reserve {
    private static final int BYTES = 16 << 20;
    private static final int SLICE = 1 << 20;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private volatile boolean held;
    private long lastTried;

    Reserve(Path file) {
        this.file = file;
        this.held = take();
        this.lastTried = System.nanoTime();
    }

    /** Something that writes and can be repeated. */
    interface Writing {
        void run() throws IOException;
    }

    /** Writes, and once more with the space of the reserve when there was none. */
    void writing(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (!held) {
                throw e;
            }
            giveUp();
            writing.run();
        }
    }

    /** Whether there is room for what is begun now; looks again at most once a second. */
    boolean isHeld() {
        return held || tryAgain();
    }

    private synchronized boolean tryAgain() {
        long now = System.nanoTime();
        if (!held && now - lastTried >= RETRY_NANOS) {
            lastTried = now;
            held = take();
        }
        return held;
    }

    private synchronized void giveUp() throws IOException {
        held = false;
        lastTried = System.nanoTime();
        Files.deleteIfExists(file);
    }

    private boolean take() {
        try {
            if (Files.exists(file) && Files.size(file) == BYTES) {
                return true;
            }
            fill();
            return true;
        } catch (IOException full) {
            return release();
        }
    }

    private void fill() throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (int written = 0; written < BYTES; ) {
                written += channel.write(ByteBuffer.allocate(Math.min(SLICE, BYTES - written)));
            }
        }
    }

    private boolean release() {
        try {
            Files.deleteIfExists(file);
            return false;
        } catch (IOException stays) {
            return false;
        }
    }
}
