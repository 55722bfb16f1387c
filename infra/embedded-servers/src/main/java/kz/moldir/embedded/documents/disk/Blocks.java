package kz.moldir.embedded.documents.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/**
 * A file of blocks, each followed by a checksum of its number and content, so that no byte that
 * changed on disk is ever taken for what was written.
 */
final class Blocks implements Closeable {
    static final int SIZE = 4_096;

    private static final int STORED = SIZE + Integer.BYTES;

    /** Most blocks that are written at once. */
    private static final int SLICE = 64;

    /** The store keeps two copies of these with checksums of its own and chooses the good one. */
    private static final int UNCHECKED = 2;

    private final FileChannel file;
    private final Reserve reserve;
    private final AtomicLong bytesRead = new AtomicLong();

    /** What is about to be written, outside of the heap; guarded by itself. */
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(SLICE * STORED);

    private Blocks(FileChannel file, Reserve reserve) {
        this.file = file;
        this.reserve = reserve;
    }

    /** Opens a file for this process alone, and refuses what is not one. */
    static Blocks open(Path path, Reserve reserve) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return locked(path, file, reserve, () -> FileFormat.check(path, file));
    }

    static Blocks create(Path path, Reserve reserve) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return locked(path, file, reserve, () -> file.write(FileFormat.block(), 0));
    }

    private static Blocks locked(
            Path path, FileChannel file, Reserve reserve, Reserve.Writing begin)
            throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            begin.run();
            return new Blocks(file, reserve);
        } catch (OverlappingFileLockException e) {
            file.close();
            throw new DocumentsInUse(path, e);
        } catch (IOException | DocumentsDamaged e) {
            file.close();
            throw e;
        }
    }

    /** The length in bytes of all whole blocks. */
    long length() throws IOException {
        return (file.size() - FileFormat.LENGTH) / STORED * SIZE;
    }

    /** How many bytes were read from the file since it was opened. */
    long bytesRead() {
        return bytesRead.get();
    }

    /**
     * Reads from any position.
     *
     * @throws IOException when the file ends before, or a checksum does not fit
     */
    ByteBuffer read(long position, int length) throws IOException {
        long first = position / SIZE;
        int count = Math.toIntExact((position + length + SIZE - 1) / SIZE - first);
        byte[] stored = new byte[count * STORED];
        readFully(ByteBuffer.wrap(stored), place(first));
        ByteBuffer found = ByteBuffer.allocate(length);
        Sum sum = new Sum();
        int from = (int) (position % SIZE);
        for (int i = 0; i < count && found.hasRemaining(); i++) {
            check(stored, i * STORED, first + i, sum);
            found.put(stored, i * STORED + from, Math.min(SIZE - from, found.remaining()));
            from = 0;
        }
        return found.flip();
    }

    /** Writes whole blocks. */
    void write(long position, ByteBuffer source) throws IOException {
        if (position % SIZE != 0 || source.remaining() % SIZE != 0) {
            throw new IOException("Only whole blocks can be written.");
        }
        synchronized (outgoing) {
            Sum sum = new Sum();
            long block = position / SIZE;
            while (source.hasRemaining()) {
                long first = block;
                outgoing.clear();
                while (source.hasRemaining() && outgoing.hasRemaining()) {
                    ByteBuffer content = source.slice(source.position(), SIZE);
                    source.position(source.position() + SIZE);
                    outgoing.put(content).putInt(sum.of(content.rewind(), block++));
                }
                outgoing.flip();
                reserve.writing(() -> writeFully(outgoing.rewind(), place(first)));
            }
        }
    }

    void truncate(long length) throws IOException {
        file.truncate(place(length / SIZE));
    }

    /** Waits until all that was written is on disk. */
    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static long place(long block) {
        return FileFormat.LENGTH + block * STORED;
    }

    private static void check(byte[] stored, int at, long block, Sum sum) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(stored, at, STORED);
        int expected = content.getInt(at + SIZE);
        if (block >= UNCHECKED && expected != sum.of(content.limit(at + SIZE), block)) {
            throw new IOException("The checksum of block " + block + " does not fit.");
        }
    }

    /** The checksum of one block after the other. */
    private static final class Sum {
        private final CRC32C sum = new CRC32C();
        private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

        int of(ByteBuffer content, long block) {
            sum.reset();
            sum.update(content);
            sum.update(number.clear().putLong(0, block));
            return (int) sum.getValue();
        }
    }

    private void readFully(ByteBuffer target, long place) throws IOException {
        while (target.hasRemaining()) {
            int count = file.read(target, place + target.position());
            if (count < 0) {
                throw new IOException("The file ends too early.");
            }
        }
        bytesRead.addAndGet(target.capacity());
    }

    private void writeFully(ByteBuffer source, long place) throws IOException {
        while (source.hasRemaining()) {
            int written = file.write(source, place + source.position());
            if (written < 0) {
                throw new IOException("Nothing more can be written.");
            }
        }
    }
}
