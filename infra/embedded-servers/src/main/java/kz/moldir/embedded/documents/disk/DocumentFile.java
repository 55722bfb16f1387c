package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds all documents and indexes; it changes only in {@link #commit} and {@link
 * #close}. Chunks of it are never moved, only written anew by a commit.
 */
public final class DocumentFile {
    private static final Logger log = LoggerFactory.getLogger(DocumentFile.class);
    private static final int CACHE_MEGABYTES = 32;

    /**
     * A page that was written is in the cache until the next commit writes it anew, and each commit
     * writes some dozen of them: small ones are less to write and fill the heap more slowly.
     */
    private static final int PAGE_BYTES = 4 << 10;

    private static final String LAST_COMPACTION = "last.compaction";
    private static final long SLICE_BYTES = 512 << 10;

    private final Path file;
    private final Blocks blocks;
    private final ChunkStore chunks;
    private final MVStore store;
    private final Reserve reserve;
    private final AcknowledgedVersion acknowledged;

    private DocumentFile(
            Path file,
            Blocks blocks,
            ChunkStore chunks,
            Reserve reserve,
            AcknowledgedVersion acknowledged) {
        this.file = file;
        this.blocks = blocks;
        this.chunks = chunks;
        this.store = open(chunks);
        this.reserve = reserve;
        this.acknowledged = acknowledged;
    }

    /**
     * Opens the file of that folder, or makes an empty one.
     *
     * @throws DocumentsDamaged when it does not hold all that was ever acknowledged
     * @throws DocumentsInUse when another process has it open
     */
    public static DocumentFile open(Path folder) {
        Path file = folder.resolve("documents.mv");
        try {
            Files.createDirectories(folder);
            AcknowledgedVersion acknowledged =
                    new AcknowledgedVersion(folder.resolve("documents.version"));
            if (!Files.exists(file) && acknowledged.read() > 0) {
                throw new DocumentsDamaged(file, "the file is missing", null);
            }
            Reserve reserve = new Reserve(folder.resolve("documents.reserve"));
            if (!Files.exists(file)) {
                FreshCopy.empty(file, reserve);
            }
            return opened(file, reserve, acknowledged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentFile opened(Path file, Reserve reserve, AcknowledgedVersion acknowledged)
            throws IOException {
        Blocks blocks = Blocks.open(file, reserve);
        try {
            if (blocks.length() == 0) {
                throw new DocumentsDamaged(file, "it ends after its first line", null);
            }
            ChunkStore chunks = new ChunkStore(blocks, file.toString(), CACHE_MEGABYTES);
            DocumentFile opened = new DocumentFile(file, blocks, chunks, reserve, acknowledged);
            opened.refuseWhenOlderThan(acknowledged.read());
            return opened;
        } catch (MVStoreException e) {
            blocks.close();
            throw new DocumentsDamaged(file, "it cannot be read", e);
        } catch (DocumentsDamaged e) {
            blocks.close();
            throw e;
        }
    }

    private static MVStore open(ChunkStore chunks) {
        MVStore store =
                new MVStore.Builder()
                        .adoptFileStore(chunks)
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .pageSplitSize(PAGE_BYTES)
                        .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /** A store in a file that nobody else knows yet. */
    static MVStore openNew(Path file, Reserve reserve) throws IOException {
        return open(new ChunkStore(Blocks.create(file, reserve), file.toString(), CACHE_MEGABYTES));
    }

    private void refuseWhenOlderThan(long version) {
        long found = store.getCurrentVersion();
        if (found < version) {
            store.closeImmediately();
            String end = "it ends at version " + found + " of " + version;
            throw new DocumentsDamaged(file, end, null);
        }
    }

    public MVStore store() {
        return store;
    }

    /** What was found to be damaged while it was read. */
    public DocumentsDamaged damaged(MVStoreException found) {
        return DocumentsDamaged.inPart(file, found);
    }

    /** Whether the disk has room for a new write. */
    public boolean hasRoom() {
        return reserve.isHeld();
    }

    /**
     * Writes what has changed and returns the version written, or -1 when nothing has changed. The
     * changes that are part of it are those made before {@code snapshotTaken} is called.
     */
    public long commit(Runnable snapshotTaken) {
        if (store.isClosed()) {
            throw new IllegalStateException("The documents are closed.");
        }
        chunks.onSnapshot(snapshotTaken);
        try {
            return store.commit();
        } finally {
            chunks.setReuseSpace(true);
        }
    }

    /** Waits until the version is on disk; only then may its writes be acknowledged. */
    public void sync(long version) {
        store.sync();
        acknowledged.write(version);
    }

    /** How the space of the file is used now; reads nothing from the disk. */
    public Space space() {
        return new Space(chunks.size(), chunks.sweep().live());
    }

    /**
     * Marks about half a megabyte to be written anew by the next commit, so that the file becomes
     * shorter, and returns how many bytes; 0 when there is nothing to gain.
     */
    public long shorten() {
        long version = store.getCurrentVersion();
        Sweep sweep = chunks.sweep();
        Sweep.Step next = sweep.next(SLICE_BYTES, version - 1, chunks.size());
        if (next.dense()) {
            return 0;
        }
        if (next.chunks().isEmpty()) {
            // what died with the last commit is given back by the next one
            store.openMap(LAST_COMPACTION).put("version", version);
            return Blocks.SIZE;
        }
        chunks.setReuseSpace(!next.append());
        return evacuate(sweep, next.chunks());
    }

    /**
     * Marks about half a megabyte to be written anew by the next commit, so that much more than
     * that can be used again.
     */
    public void loosen() {
        Sweep sweep = chunks.sweep();
        var unused = evacuate(sweep, sweep.emptiest(SLICE_BYTES, store.getCurrentVersion()));
    }

    private long evacuate(Sweep sweep, List<SFChunk> next) {
        long moved = sweep.live(next);
        if (!next.isEmpty()) {
            chunks.evacuate(next);
        }
        return moved;
    }

    /** How many bytes were read from the file since it was opened. */
    public long bytesRead() {
        return blocks.bytesRead();
    }

    /** Closes the file as it is, without writing. */
    public void abandon() {
        store.closeImmediately();
        acknowledged.close();
    }

    /**
     * Closes the file, after replacing it by a copy without free space where that is worth the
     * time. What is found to be damaged then is told, and left as it is.
     */
    public void close() {
        if (!store.isClosed()) {
            long version = commit(() -> {});
            if (version > 0) {
                sync(version);
            }
            try {
                FreshCopy copy = FreshCopy.of(store, file, space(), reserve);
                store.close();
                copy.replace(acknowledged);
            } catch (DocumentsDamaged found) {
                log.error("{}", found.getMessage(), found);
                store.closeImmediately();
            }
        }
        acknowledged.close();
    }
}
