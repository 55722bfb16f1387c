package kz.moldir.embedded.documents.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of documents written from its beginning: an empty one, or a copy that leaves out all free
 * space. It takes its name only when it is complete and on disk, so that a file under that name is
 * never half written.
 */
final class FreshCopy {
    private static final Logger log = LoggerFactory.getLogger(FreshCopy.class);
    private static final long WORTH_COPYING = 512 << 10;
    private static final long TOO_LARGE = 512L << 20;
    private static final int ENTRIES_A_COMMIT = 10_000;

    private final Path file;
    private final long version;

    private FreshCopy(Path file, long version) {
        this.file = file;
        this.version = version;
    }

    static void empty(Path file, Reserve reserve) throws IOException {
        Files.deleteIfExists(unfinished(file));
        finish(DocumentFile.openNew(unfinished(file), reserve));
        rename(file);
    }

    /**
     * Copies the store when enough of its file is waste and the rest is not too large, all its maps
     * being open.
     *
     * @throws DocumentsDamaged when the source cannot be read
     */
    static FreshCopy of(MVStore source, Path file, Space space, Reserve reserve) {
        boolean worth = space.waste() > WORTH_COPYING && space.waste() > space.bytes() / 4;
        if (!worth || space.live() > TOO_LARGE) {
            return new FreshCopy(file, 0);
        }
        try {
            Files.deleteIfExists(unfinished(file));
            return new FreshCopy(file, copied(source, file, reserve));
        } catch (DocumentsDamaged e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            log.warn("The documents were closed without giving back unused space.", e);
            return new FreshCopy(file, 0);
        }
    }

    private static long copied(MVStore source, Path file, Reserve reserve) throws IOException {
        Path unfinished = unfinished(file);
        MVStore target = DocumentFile.openNew(unfinished, reserve);
        try {
            for (String name : source.getMapNames()) {
                copy(source.openMap(name), target, file);
            }
            return finish(target);
        } catch (RuntimeException e) {
            target.closeImmediately();
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /**
     * Puts the copy in the place of the file, if one was made; the store of the file must be
     * closed.
     */
    void replace(AcknowledgedVersion acknowledged) {
        if (version == 0) {
            return;
        }
        try {
            acknowledged.write(0);
            rename(file);
            acknowledged.write(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <K, V> void copy(MVMap<K, V> from, MVStore target, Path file) {
        MVMap<K, V> to =
                target.openMap(
                        from.getName(),
                        new MVMap.Builder<K, V>()
                                .keyType(from.getKeyType())
                                .valueType(from.getValueType()));
        int entries = 0;
        Iterator<Map.Entry<K, V>> all = read(file, () -> from.entrySet().iterator());
        while (read(file, all::hasNext)) {
            Map.Entry<K, V> entry = read(file, all::next);
            to.put(entry.getKey(), entry.getValue());
            if (++entries % ENTRIES_A_COMMIT == 0) {
                target.commit();
            }
        }
        if (to.sizeAsLong() != from.sizeAsLong()) {
            throw new IllegalStateException("The copy of " + from.getName() + " is incomplete.");
        }
    }

    private static <T> T read(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MVStoreException e) {
            throw DocumentsDamaged.inPart(file, e);
        }
    }

    private static long finish(MVStore target) {
        target.commit();
        target.sync();
        target.close();
        return Math.max(1, target.getCurrentVersion());
    }

    private static void rename(Path file) throws IOException {
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
