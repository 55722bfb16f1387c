package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file that holds all documents and indexes; it changes only in {@link #commit}, {@link
 * #rewrite} and {@link #close}. Chunks of it are never moved while it is in use: the library's own
 * compaction does that, and fails its own assertions on the way.
 */
public final class DocumentFile {
    private static final long SMALLEST = 8_192;
    private static final int CACHE_MEGABYTES = 64;
    private static final int FULL = 90;
    private static final int SLICE_BYTES = 4 << 20;

    private final Path file;
    private final MVStore store;
    private final AcknowledgedVersion acknowledged;

    private DocumentFile(Path file, MVStore store, AcknowledgedVersion acknowledged) {
        this.file = file;
        this.store = store;
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
            if (!Files.exists(file)) {
                if (acknowledged.read() > 0) {
                    throw new DocumentsDamaged(file, "the file is missing", null);
                }
                FreshCopy.empty(file);
            } else if (Files.size(file) < SMALLEST) {
                String size = "the file is only " + Files.size(file) + " bytes long";
                throw new DocumentsDamaged(file, size, null);
            }
            return new DocumentFile(file, openChecked(file, acknowledged.read()), acknowledged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MVStore openStore(Path file) {
        MVStore store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize(CACHE_MEGABYTES)
                        .open();
        store.setRetentionTime(0);
        return store;
    }

    public MVStore store() {
        return store;
    }

    /** Writes what has changed and returns the version written, or -1 when nothing has changed. */
    long commit() {
        if (store.isClosed()) {
            throw new IllegalStateException("The documents are closed.");
        }
        return store.commit();
    }

    /** Waits until the version is on disk; only then may its writes be acknowledged. */
    void sync(long version) {
        store.sync();
        acknowledged.write(version);
    }

    /**
     * Writes anew what is left of some chunks that are mostly out of date, so that their space can
     * be used again.
     */
    void rewrite() {
        store.compact(FULL, SLICE_BYTES);
    }

    /** How many bytes of chunks in use are out of date. */
    long outOfDate() {
        FileStore<?> chunks = store.getFileStore();
        return chunks.size()
                * chunks.getFillRate()
                / 100
                * (100 - chunks.getChunksFillRate())
                / 100;
    }

    /** The size of the file in bytes, free space included. */
    long size() {
        return store.getFileStore().size();
    }

    private long free() {
        return size() * (100 - store.getFileStore().getFillRate()) / 100;
    }

    /**
     * Closes the file, after replacing it by a copy without free space where that is worth the
     * time.
     */
    public void close() {
        if (!store.isClosed()) {
            long version = store.commit();
            if (version > 0) {
                sync(version);
            }
            FreshCopy copy = FreshCopy.of(store, file, free() + outOfDate());
            store.close();
            copy.replace(acknowledged);
        }
        acknowledged.close();
    }

    private static MVStore openChecked(Path file, long acknowledged) {
        MVStore store;
        try {
            store = openStore(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new DocumentsInUse(file, e);
            }
            throw new DocumentsDamaged(file, "it cannot be read", e);
        }
        long found = store.getCurrentVersion();
        if (found < acknowledged) {
            store.closeImmediately();
            String end = "it ends at version " + found + " of " + acknowledged;
            throw new DocumentsDamaged(file, end, null);
        }
        return store;
    }
}
