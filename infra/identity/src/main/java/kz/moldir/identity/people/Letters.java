package kz.moldir.identity.people;

import java.util.Locale;
import java.util.concurrent.Executor;
import kz.moldir.identity.account.Account;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails to people about their accounts, in their language. */
public final class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final JavaMailSender mail;
    private final Messages messages;
    private final Executor background;
    private final String from;
    private final String address;

    public Letters(
            JavaMailSender mail,
            Messages messages,
            Executor background,
            String from,
            String address) {
        this.mail = mail;
        this.messages = messages;
        this.background = background;
        this.from = from;
        this.address = address;
    }

    /** A code for one sign-in. */
    public void code(Account account, String code) {
        send(account, "code", code);
    }

    /** A link to a new password for who forgot it. */
    public void reset(Account account, String secret) {
        send(account, "reset", link(account, secret));
    }

    /** A link with which a new person sets a password. */
    public void invitation(Account account, String secret) {
        send(account, "invitation", link(account, secret));
    }

    /** Both addresses hear that one has become the other, since whoever reads mails signs in. */
    public void anotherAddress(Account before, Account after) {
        send(before, "address", after.email());
        send(after, "address", after.email());
    }

    private String link(Account account, String secret) {
        return address + "/" + account.language() + "/password?link=" + secret;
    }

    private void send(Account account, String kind, String what) {
        Locale language = Language.of(Locale.forLanguageTag(account.language())).locale();
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(account.email());
        letter.setSubject(
                messages.getMessage("identity.mail." + kind + ".subject", null, language));
        letter.setText(
                messages.getMessage(
                        "identity.mail." + kind + ".text",
                        new Object[] {account.name(), what, account.username()},
                        language));
        background.execute(
                () -> {
                    try {
                        mail.send(letter);
                    } catch (MailException failed) {
                        LOG.warn(
                                "a mail to the account {} was not sent: {}",
                                account.id(),
                                kind(failed));
                    }
                });
    }

    /** Without its words, since servers repeat the address in their answer. */
    private static String kind(MailException failed) {
        Throwable cause =
                failed instanceof MailSendException some && some.getMessageExceptions().length > 0
                        ? some.getMessageExceptions()[0]
                        : NestedExceptionUtils.getMostSpecificCause(failed);
        return cause.getClass().getName();
    }
}
