package kz.moldir.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The one folder that keeps everything; readable by its owner alone, used by one run at a time. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Opens the folder, making it when it is not there.
     *
     * @throws CannotStart when another run uses it, it cannot be written, or the disk is full
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            FileStore disk = Files.getFileStore(path);
            if (disk.getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStart(
                        "The disk that holds %s has only %d MB left; free at least %d MB and start again."
                                .formatted(
                                        path, disk.getUsableSpace() >> 20, LEAST_FREE_BYTES >> 20),
                        null);
            }
            return new DataFolder(path, locked(path));
        } catch (IOException failed) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s.".formatted(path, failed), failed);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tried(channel);
        if (lock == null) {
            channel.close();
            throw new CannotStart(
                    "The data folder %s is in use by another run; stop that one, or choose another folder with --data."
                            .formatted(path),
                    null);
        }
        return channel;
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    Path folder(String name) {
        return path.resolve(name);
    }

    /**
     * How far the council's time is from the machine's; kept for later runs, so that time runs on.
     *
     * @param asked the local time to set now, or null to keep what an earlier run set
     * @param otherwise the local time to set where no run has set one, or null for the machine's
     */
    Duration clockOffset(
            @Nullable LocalDateTime asked,
            @Nullable LocalDateTime otherwise,
            ZoneId zone,
            Clock machine) {
        Path file = path.resolve("clock");
        try {
            if (asked == null && Files.exists(file)) {
                return Duration.parse(Files.readString(file).strip());
            }
            LocalDateTime chosen = asked == null ? otherwise : asked;
            if (chosen == null) {
                return Duration.ZERO;
            }
            Duration offset = Duration.between(machine.instant(), chosen.atZone(zone).toInstant());
            Files.writeString(file, offset.toString());
            return offset;
        } catch (IOException | DateTimeException failed) {
            throw new CannotStart("The clock file %s cannot be used.".formatted(file), failed);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException ending) {
            throw new IllegalStateException("the lock of " + path + " stays", ending);
        }
    }
}
