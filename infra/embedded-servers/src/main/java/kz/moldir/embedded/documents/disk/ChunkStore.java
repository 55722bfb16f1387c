package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.WriteBuffer;

/**
 * H2's store of chunks over {@link Blocks}; it tells when a commit has taken its snapshot, and
 * empties the chunks that it is told to.
 */
final class ChunkStore extends RandomAccessStore {
    private static final int MOST_ATTEMPTS = 3;

    private final Blocks blocks;
    private final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
    private Collection<SFChunk> victims = List.of();
    private Runnable snapshotTaken = () -> {};

    ChunkStore(Blocks blocks, String name, int cacheMegabytes) throws IOException {
        super(Map.of("cacheSize", cacheMegabytes));
        this.blocks = blocks;
        init(name, false);
        setSize(blocks.length());
    }

    /** What the next commits call when later writes are no longer part of them. */
    void onSnapshot(Runnable snapshotTaken) {
        this.snapshotTaken = snapshotTaken;
    }

    /** Chooses among the chunks of which something is in use. */
    Sweep sweep() {
        return new Sweep(
                getChunks().values().stream()
                        .filter(chunk -> chunk.block > 0 && chunk.maxLenLive > 0)
                        .toList(),
                chunk -> attempts.getOrDefault(chunk.id, 0) >= MOST_ATTEMPTS);
    }

    /**
     * Changes what is alive in the chunks, so that the next commit writes it elsewhere. After a
     * crash a chunk may hold pages that only seem to be alive; it is left alone after some
     * attempts.
     */
    void evacuate(Collection<SFChunk> chunks) {
        attempts.keySet().retainAll(getChunks().keySet());
        chunks.forEach(chunk -> attempts.merge(chunk.id, 1, Integer::sum));
        victims = chunks;
        rewriteChunks(Integer.MAX_VALUE, 100);
    }

    @Override
    public Collection<SFChunk> getRewriteCandidates() {
        return victims;
    }

    /** Asked for first after the roots of all maps were taken; the pages under them stay. */
    @Override
    public WriteBuffer getWriteBuffer() {
        snapshotTaken.run();
        return super.getWriteBuffer();
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        try {
            return blocks.read(position, length);
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(
                    DataUtils.ERROR_READING_FAILED, "{0}", e.getMessage(), e);
        }
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        int length = source.remaining();
        try {
            blocks.write(position, source);
        } catch (IOException e) {
            throw failed(e);
        }
        setSize(Math.max(size(), position + length));
        writeCount.incrementAndGet();
        writeBytes.addAndGet(length);
    }

    @Override
    protected void truncate(long length) {
        try {
            blocks.truncate(length);
        } catch (IOException e) {
            throw failed(e);
        }
        setSize(Math.min(size(), length));
        writeCount.incrementAndGet();
    }

    @Override
    public void sync() {
        try {
            blocks.force();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            blocks.close();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            super.close();
        }
    }

    /** It is open already. */
    @Override
    public void open(String name, boolean readOnly, char[] key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore<SFChunk> open(String name, boolean readOnly) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException();
    }

    private static MVStoreException failed(IOException e) {
        return DataUtils.newMVStoreException(
                DataUtils.ERROR_WRITING_FAILED, "{0}", e.getMessage(), e);
    }
}
