package kz.moldir.notification.automation.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.ui.errors.ReplyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends letters over SMTP to the one configured address. */
public final class SmtpPost implements Post {

    private final JavaMailSender sender;
    private final Clock clock;
    private final String from;
    private final String to;

    /**
     * Checks both addresses.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public SmtpPost(JavaMailSender sender, Clock clock, String from, String to) {
        this.sender = sender;
        this.clock = clock;
        this.from = address(from);
        this.to = address(to);
    }

    @Override
    public void send(Letter letter) {
        try {
            sender.send(message(letter));
        } catch (MailException failed) {
            throw new NotTaken(fault(failed), ReplyCode.of(cause(failed)), failed);
        }
    }

    private MimeMessage message(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper parts =
                    new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(to);
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), false);
            parts.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", messageId(letter.notificationId(), from));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException failed) {
            throw new IllegalStateException("a letter that cannot be put into a mail", failed);
        }
    }

    /** The same for the same mail, so that a mail that came twice is seen to be one. */
    static String messageId(String notificationId, String from) {
        return "<" + notificationId + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    private static Fault fault(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return Fault.SIGN_IN_REFUSED;
        }
        Throwable cause = cause(failed);
        if (cause instanceof SendFailedException refused && named(refused.getInvalidAddresses())) {
            return Fault.ADDRESS_REFUSED;
        }
        return answered(cause) ? Fault.REFUSED : Fault.NO_ANSWER;
    }

    private static @Nullable Throwable cause(MailException failed) {
        return failed instanceof MailSendException several
                        && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failed.getCause();
    }

    private static boolean answered(@Nullable Throwable cause) {
        return cause != null
                && !(cause instanceof MessagingException failed
                        && failed.getNextException() instanceof IOException);
    }

    private static boolean named(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static String address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (address.getAddress().indexOf('@') > 0) {
                return address.getAddress();
            }
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("not an e-mail address: " + text, unreadable);
        }
        throw new IllegalArgumentException("not an e-mail address: " + text);
    }
}
