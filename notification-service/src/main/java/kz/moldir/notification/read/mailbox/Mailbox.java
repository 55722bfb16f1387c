package kz.moldir.notification.read.mailbox;

import static kz.moldir.ui.errors.Fault.logged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reminders among the mails of one folder. A mail is found among the folder's own files only,
 * never by putting what a reader sent into a path.
 */
public final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST = 200;

    private final @Nullable Path folder;

    private Mailbox(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The mailbox of that folder, which may not exist yet; none for a blank name. */
    public static Mailbox in(String folder) {
        return new Mailbox(folder.isBlank() ? null : Path.of(folder.strip()));
    }

    /** Whether there is a mailbox at all. */
    public boolean present() {
        return folder != null;
    }

    /** The newest 200 mails without their texts, the newest first. */
    List<Mail> newest() {
        List<Mail> mails = new ArrayList<>();
        files().stream()
                .sorted(Comparator.comparing(Mailbox::written).reversed())
                .flatMap(file -> read(file, false).stream())
                .limit(MOST)
                .forEach(mails::add);
        mails.sort(Comparator.comparing(Mail::sent).reversed());
        return mails;
    }

    /** One mail with its text. */
    Optional<Mail> find(String id) {
        return files().stream()
                .filter(file -> MailFile.id(file).equals(id))
                .findFirst()
                .flatMap(file -> read(file, true));
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(MailFile.ENDING))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static Optional<Mail> read(Path file, boolean withText) {
        try {
            return MailFile.read(file, withText);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read as a mail", file.getFileName(), logged(unreadable));
            return Optional.empty();
        }
    }
}
