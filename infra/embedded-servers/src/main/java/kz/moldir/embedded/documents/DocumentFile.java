package kz.moldir.embedded.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file that holds all documents and indexes; it changes only in {@link #commit}, {@link
 * #compact} and at the end.
 */
final class DocumentFile {
    private static final long SMALLEST = 8_192;
    private static final int CACHE_MEGABYTES = 64;
    private static final int CLOSING_MILLIS = 5_000;

    private final MVStore store;
    private final AcknowledgedVersion acknowledged;

    private DocumentFile(MVStore store, AcknowledgedVersion acknowledged) {
        this.store = store;
        this.acknowledged = acknowledged;
    }

    /**
     * Opens the file of that folder, or makes an empty one.
     *
     * @throws DocumentsDamaged when it does not hold all that was ever acknowledged
     * @throws DocumentsInUse when another process has it open
     */
    static DocumentFile open(Path folder) {
        Path file = folder.resolve("documents.mv");
        try {
            Files.createDirectories(folder);
            AcknowledgedVersion acknowledged =
                    new AcknowledgedVersion(folder.resolve("documents.version"));
            if (!Files.exists(file)) {
                if (acknowledged.read() > 0) {
                    throw new DocumentsDamaged(file, "the file is missing", null);
                }
                create(folder, file);
            } else if (Files.size(file) < SMALLEST) {
                throw new DocumentsDamaged(
                        file, "the file is only " + Files.size(file) + " bytes long", null);
            }
            return new DocumentFile(openChecked(file, acknowledged.read()), acknowledged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MVStore store() {
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
     * Gives back space for about that long, in milliseconds, and returns whether there is nothing
     * left to do.
     */
    boolean compact(int millis) {
        long start = System.nanoTime();
        store.compactFile(millis);
        store.commit();
        sync(store.getCurrentVersion());
        return System.nanoTime() - start < millis * 1_000_000L;
    }

    long size() {
        return store.getFileStore().size();
    }

    void close() {
        if (!store.isClosed()) {
            compact(CLOSING_MILLIS);
            store.close();
        }
        acknowledged.close();
    }

    /**
     * A file appears under its name only when it is complete, so that an empty one is always
     * damage.
     */
    private static void create(Path folder, Path file) throws IOException {
        Path unfinished = folder.resolve("documents.mv.new");
        Files.deleteIfExists(unfinished);
        MVStore store = openStore(unfinished);
        store.commit();
        store.sync();
        store.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
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
        if (store.getCurrentVersion() < acknowledged) {
            long found = store.getCurrentVersion();
            store.closeImmediately();
            throw new DocumentsDamaged(
                    file, "it ends at version " + found + " of " + acknowledged, null);
        }
        return store;
    }

    private static MVStore openStore(Path file) {
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
}
