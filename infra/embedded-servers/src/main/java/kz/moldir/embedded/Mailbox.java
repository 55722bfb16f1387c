package kz.moldir.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder of mails: one .eml file each, numbered in the order of arrival, never half a mail. */
final class Mailbox {
    private static final String MAIL = ".eml";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private long last;

    private Mailbox(Path folder, long last) {
        this.folder = folder;
        this.last = last;
    }

    /** Opens the folder and removes what a crash left half written, which was never confirmed. */
    static Mailbox open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> unfinished =
                Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                Files.delete(file);
            }
        }
        List<Path> mails = list(folder);
        return new Mailbox(folder, mails.isEmpty() ? 0 : number(mails.getLast()));
    }

    /** Writes a mail; it is on disk under its name when this returns. */
    synchronized void keep(byte[] headers, byte[] mail) throws IOException {
        String name = "%08d".formatted(last + 1);
        Path unfinished = folder.resolve(name + UNFINISHED);
        try (FileChannel file =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            write(file, headers);
            write(file, mail);
            file.force(true);
        }
        Files.move(unfinished, folder.resolve(name + MAIL), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        last++;
    }

    List<Path> mails() {
        try {
            return list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{8,}\\" + MAIL))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path mail) {
        String name = mail.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - MAIL.length()));
    }
}
