package kz.moldir.identity.people;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What became of a mail. */
enum Delivery {
    /** A server has it. */
    TAKEN,
    /** No server has it; one may later. */
    LATER,
    /** The server knows nobody of that address. */
    NOBODY;

    /** Of RFC 3463: no such mailbox, no such system, none with such a name, moved, no mail, off. */
    private static final Pattern NO_SUCH =
            Pattern.compile("^\\d{3}[ -]5\\.(1\\.(1|2|3|6|10)|2\\.1)(?![.\\d])");

    /**
     * Of a mail that was not taken. A server that refuses whoever sends, or names a machine with
     * like numbers, does not say that it knows nobody.
     */
    static Delivery of(MailException failed) {
        if (cause(failed) instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0) {
            Exception said = refused.getNextException();
            while (said != null) {
                if (NO_SUCH.matcher(String.valueOf(said.getMessage())).find()) {
                    return NOBODY;
                }
                said = said instanceof MessagingException more ? more.getNextException() : null;
            }
        }
        return LATER;
    }

    /** Why, without the words, since servers repeat the address in their answer. */
    static Throwable cause(MailException failed) {
        return failed instanceof MailSendException some && some.getMessageExceptions().length > 0
                ? some.getMessageExceptions()[0]
                : NestedExceptionUtils.getMostSpecificCause(failed);
    }
}
