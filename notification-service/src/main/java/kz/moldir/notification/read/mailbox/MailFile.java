package kz.moldir.notification.read.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one {@code .eml} file (RFC 5322); only plain text is ever taken out of it. */
final class MailFile {

    static final String ENDING = ".eml";

    /** RFC 3834; every reminder has it. */
    private static final String OF_A_PROGRAM = "Auto-Submitted";

    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEEPEST = 5;

    private MailFile() {}

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Empty for a mail that no reminder is: who reads the mailbox is not to read others' mail. */
    static Optional<Mail> read(Path file, boolean withText) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
            if (mail.getHeader(OF_A_PROGRAM) == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new Mail(
                            id(file),
                            String.valueOf(mail.getSubject()),
                            names(mail.getFrom()),
                            names(mail.getAllRecipients()),
                            sent(mail, file),
                            withText ? text(mail, 0) : null));
        } catch (MessagingException unreadable) {
            throw new IOException("not a mail: " + file.getFileName(), unreadable);
        }
    }

    private static Instant sent(MimeMessage mail, Path file)
            throws MessagingException, IOException {
        Date date = mail.getSentDate();
        return date != null ? date.toInstant() : Files.getLastModifiedTime(file).toInstant();
    }

    private static String names(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Stream.of(addresses)
                        .map(
                                each ->
                                        each instanceof InternetAddress address
                                                ? address.toUnicodeString()
                                                : each.toString())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String text(Part part, int depth)
            throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent() instanceof String text ? bounded(text) : null;
        }
        if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i), depth + 1);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private static String bounded(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
