package kz.moldir.identity.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.NewAddresses.Kept;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.ui.language.Dates;
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
    private final ZoneId zone;

    public Letters(
            JavaMailSender mail,
            Messages messages,
            Executor background,
            String from,
            String address,
            ZoneId zone) {
        this.mail = mail;
        this.messages = messages;
        this.background = background;
        this.from = from;
        this.address = address;
        this.zone = zone;
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

    /** Somebody set another password: the owner, or whoever reads the owner's mails. */
    public void anotherPassword(Account account) {
        send(account, "password", address + "/" + account.language() + "/forgotten");
    }

    /** Both addresses hear that one has become the other, since whoever reads mails signs in. */
    public void anotherAddress(Account before, Account after, String by) {
        send(before, before.email(), "address", after.email(), by);
        send(after, after.email(), "address", after.email(), by);
    }

    /** Both hear from when on; only the one that counts gets the link that stops it. */
    public void addressWaits(Account account, Kept kept, String by) {
        Waiting waiting = kept.waiting();
        String from = new Dates(language(account), zone).moment(waiting.counts());
        send(
                account,
                account.email(),
                "addressWaits",
                waiting.email(),
                by,
                from,
                address + "/" + account.language() + "/address?link=" + kept.secret());
        send(account, waiting.email(), "addressNew", waiting.email(), by, from);
    }

    private String link(Account account, String secret) {
        return address + "/" + account.language() + "/password?link=" + secret;
    }

    private static Language language(Account account) {
        return Language.of(Locale.forLanguageTag(account.language()));
    }

    private void send(Account account, String kind, String what) {
        send(account, account.email(), kind, what);
    }

    private void send(Account account, String to, String kind, String... what) {
        Locale language = language(account).locale();
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(
                messages.getMessage("identity.mail." + kind + ".subject", null, language));
        letter.setText(
                messages.getMessage(
                        "identity.mail." + kind + ".text", words(account, what), language));
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

    /** The name, what the mail is about, the user name, and what else there is. */
    private static Object[] words(Account account, String... what) {
        List<Object> words = new ArrayList<>(List.of(account.name(), what[0], account.username()));
        words.addAll(List.of(what).subList(1, what.length));
        return words.toArray();
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
