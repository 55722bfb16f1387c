package kz.moldir.identity.people;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.OwnersFile;
import kz.moldir.identity.signin.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Where no mail server delivers: each mail is a file that only the owner of the folder can read,
 * until nothing in it can be used any more.
 */
public final class KeptMails extends JavaMailSenderImpl {

    private static final String ENDING = ".eml";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS-").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    /** In a folder that is made with the first mail. */
    public KeptMails(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        setDefaultEncoding(StandardCharsets.UTF_8.name());
    }

    @Override
    protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
        Instant now = clock.instant();
        try {
            for (MimeMessage mail : mails) {
                mail.setSentDate(Date.from(now));
                mail.saveChanges();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                mail.writeTo(bytes);
                OwnersFile.write(
                        folder.resolve(NAME.format(now) + Hashes.random() + ENDING),
                        bytes.toString(StandardCharsets.UTF_8));
            }
            forget(now.minus(Codes.INVITATION));
        } catch (MessagingException | IOException failed) {
            throw new MailSendException("a mail could not be kept", failed);
        }
    }

    private void forget(Instant before) throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path file : kept) {
            if (file.getFileName().toString().compareTo(NAME.format(before)) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }
}
