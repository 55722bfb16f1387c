package kz.moldir.notification.read.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail of a folder.
 *
 * @param id its file's name without the ending
 * @param sent when the mail says it was sent, else when its file was written
 * @param text its plain text, null when it has none or was not asked for
 */
public record Mail(
        String id, String subject, String from, String to, Instant sent, @Nullable String text) {}
