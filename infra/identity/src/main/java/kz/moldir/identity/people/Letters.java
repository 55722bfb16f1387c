package kz.moldir.identity.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.ui.errors.ReplyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mails to people about their accounts, kept until a server has taken them. Only a code and a link
 * for a forgotten password are sent once: they end soon, and whoever waits for one asks again.
 */
public final class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final String ADDRESS = "address";

    /** An address waits as long as the mail that tells of it. */
    private static final Duration WAITED_FOR = Duration.ofDays(365);

    private final JavaMailSender mail;
    private final LetterTexts texts;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Audit audit;
    private final Executor background;
    private final AtomicBoolean sendsAgain = new AtomicBoolean();

    public Letters(
            JavaMailSender mail,
            LetterTexts texts,
            Outbox outbox,
            Accounts accounts,
            Audit audit,
            Executor background) {
        this.mail = mail;
        this.texts = texts;
        this.outbox = outbox;
        this.accounts = accounts;
        this.audit = audit;
        this.background = background;
    }

    /** A code for one sign-in. */
    public void code(Account account, String code) {
        once(account, "code", code, () -> {});
    }

    /** A link to a new password for who forgot it; those that were sent before end. */
    public void reset(Account account, String secret) {
        once(
                account,
                "reset",
                texts.link(account, secret),
                () -> texts.codes().endResetsBefore(account.id(), secret));
    }

    /** A link with which a new person sets a password; no earlier invitation is sent any more. */
    public void invitation(Account account) {
        endOfInvitation(account.id());
        keep(account, account.email(), LetterTexts.INVITATION);
    }

    /** Somebody set another password: the owner, or whoever reads the owner's mails. */
    public void anotherPassword(Account account) {
        keep(account, account.email(), LetterTexts.PASSWORD);
    }

    /** Both addresses hear that one has become the other, since whoever reads mails signs in. */
    public void anotherAddress(Account before, Account after, String by) {
        endOfInvitation(before.id());
        endOfWaiting(before.id());
        keep(before, before.email(), ADDRESS, after.email(), by);
        keep(after, after.email(), ADDRESS, after.email(), by);
    }

    /** Both hear from when on; only the one that counts gets the link that stops it. */
    public void addressWaits(Account account, Waiting waiting, String by) {
        String email = waiting.email();
        endOfWaiting(account.id());
        keep(account, account.email(), LetterTexts.ADDRESS_WAITS, email, by);
        keep(account, email, LetterTexts.ADDRESS_NEW, email, by);
    }

    /** Whether the person will still be told of an address that waits. */
    public boolean tellOfWaiting(String account) {
        return outbox.sends(account, LetterTexts.ADDRESS_WAITS);
    }

    /** No address waits any more: nobody needs to hear of it, nor to know who has not. */
    public void endOfWaiting(String account) {
        outbox.end(account, LetterTexts.ADDRESS_WAITS);
        outbox.end(account, LetterTexts.ADDRESS_NEW);
    }

    /** What was not sent so far would go to an address that is the person's no more. */
    public void endOfInvitation(String account) {
        outbox.end(account, LetterTexts.INVITATION);
    }

    /**
     * Whoever records decisions beside somebody who has begun to do so hears of it: who gives
     * access could make the second person themselves. Of what a deputy gives they hear whichever
     * role it is in, and where access lasts longer: neither ends with the absence.
     *
     * @param before the account as it was; null where there was none
     * @param by the user name of who gave what it has now; {@link LetterTexts#ROSTER} for nobody
     */
    public void given(@Nullable Account before, Account whose, String by, LocalDate today) {
        Optional<Account> giver = accounts.byLogin(by);
        boolean deputy = giver.filter(one -> !one.roles().contains(Roles.SECRETARIAT)).isPresent();
        List<String> had = before == null ? List.of() : roles(before, today);
        List<String> has = roles(whose, today);
        List<String> more = has.stream().filter(role -> !had.contains(role)).toList();
        List<String> offices = more.stream().filter(Roles::recordsDecisions).toList();
        boolean longer = before != null && whose.outlasts(before);
        List<String> told = deputy ? (longer ? has : more) : offices;
        if (told.isEmpty()) {
            return;
        }
        String kind = offices.isEmpty() ? LetterTexts.BY_DEPUTY : LetterTexts.OFFICE;
        String name = giver.map(Account::name).orElse(by);
        String roles = String.join(",", told);
        accounts.all().stream()
                .filter(
                        one ->
                                one.active(today)
                                        && one.roles().stream().anyMatch(Roles::recordsDecisions))
                .filter(one -> !one.id().equals(whose.id()) && !one.username().equals(by))
                .forEach(one -> keep(one, one.email(), kind, whose.name(), roles, name));
    }

    /** The person hears that access was disabled, or is open again; the newest of both counts. */
    public void access(Account whose, String by, LocalDate today) {
        outbox.end(whose.id(), LetterTexts.DISABLED);
        outbox.end(whose.id(), LetterTexts.ENABLED);
        if (whose.disabled() || whose.active(today)) {
            String kind = whose.disabled() ? LetterTexts.DISABLED : LetterTexts.ENABLED;
            keep(whose, whose.email(), kind, by);
        }
    }

    /** The person hears that access ended with the term in the roster. */
    public void termOver(Account whose, LocalDate day) {
        outbox.end(whose.id(), LetterTexts.TERM_BACK);
        keep(whose, whose.email(), LetterTexts.TERM_OVER, day.toString());
    }

    /**
     * The person hears that somebody let the term end, or set another last day after it had; of
     * access that is disabled anyway, nothing.
     */
    public void term(Account before, Account after, String by, LocalDate today) {
        LocalDate last = after.until();
        if (after.disabled() || before.hasEnded(today) == after.hasEnded(today)) {
            return;
        }
        List.of(LetterTexts.TERM_OVER, LetterTexts.TERM_SET, LetterTexts.ENABLED)
                .forEach(kind -> outbox.end(after.id(), kind));
        if (last != null && after.hasEnded(today)) {
            outbox.end(after.id(), LetterTexts.TERM_BACK);
            keep(after, after.email(), LetterTexts.TERM_SET, last.toString(), by);
        } else if (after.active(today)) {
            keep(after, after.email(), LetterTexts.ENABLED, by);
        }
    }

    /** The person hears that the roster has another term by now. */
    public void termBack(Account whose) {
        outbox.end(whose.id(), LetterTexts.TERM_OVER);
        keep(whose, whose.email(), LetterTexts.TERM_BACK);
    }

    /** Also where access is yet to begin: whoever gives that gives the role. */
    private static List<String> roles(Account account, LocalDate today) {
        return account.disabled() || account.hasEnded(today) ? List.of() : account.roles();
    }

    /** Both hear that one stands in for the other. */
    public void absence(Account absent, Account deputy, Absence absence, String by) {
        both(absent, deputy, absence, by, LetterTexts.ABSENCE);
    }

    /** Both hear that one does not stand in any more. */
    public void noAbsence(Account absent, Account deputy, Absence absence, String by) {
        both(absent, deputy, absence, by, LetterTexts.NO_ABSENCE);
    }

    private void both(Account absent, Account deputy, Absence absence, String by, String kind) {
        String first = absence.from().toString();
        String last = absence.to().toString();
        keep(absent, absent.email(), kind + "Own", deputy.name(), first, last, by);
        keep(deputy, deputy.email(), kind + "Deputy", absent.name(), first, last, by);
    }

    /**
     * Sends again what no server has taken, beside what else there is to do: a server that does not
     * answer holds nobody up, and is asked once.
     */
    public void upkeep() {
        outbox.upkeep();
        outbox.stillSends();
        if (sendsAgain.compareAndSet(false, true)) {
            background.execute(
                    () -> {
                        try {
                            sendAgain();
                        } finally {
                            sendsAgain.set(false);
                        }
                    });
        }
    }

    private void sendAgain() {
        for (Outbox.Mail kept : outbox.due()) {
            if (tried(kept) == Delivery.LATER) {
                return;
            }
        }
    }

    private void once(Account account, String kind, String what, Runnable taken) {
        SimpleMailMessage letter = texts.letter(account, account.email(), kind, List.of(what));
        background.execute(
                () -> {
                    if (delivered(account.id(), letter) == Delivery.TAKEN) {
                        taken.run();
                    } else {
                        failed(account.id(), kind);
                    }
                });
    }

    private void keep(Account account, String to, String kind, String... words) {
        Duration life = kind.equals(LetterTexts.ADDRESS_WAITS) ? WAITED_FOR : Codes.INVITATION;
        Outbox.Mail kept = outbox.keep(account.id(), to, kind, List.of(words), life);
        background.execute(() -> tried(kept));
    }

    /** One that cannot be written keeps none of the others back. */
    private Delivery tried(Outbox.Mail kept) {
        if (!outbox.begin(kept)) {
            return Delivery.TAKEN;
        }
        try {
            return send(kept);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "a mail to the account {} could not be written: {}",
                    kept.account(),
                    broken.getClass().getName());
            outbox.later(kept);
            return Delivery.TAKEN;
        } finally {
            outbox.stop(kept);
        }
    }

    private Delivery send(Outbox.Mail kept) {
        Optional<SimpleMailMessage> letter =
                accounts.byId(kept.account()).flatMap(account -> texts.letter(account, kept));
        if (letter.isEmpty()) {
            outbox.end(kept);
            return Delivery.TAKEN;
        }
        Delivery delivery = delivered(kept.account(), letter.get());
        switch (delivery) {
            case TAKEN -> {
                outbox.end(kept);
                if (kept.kind().equals(LetterTexts.INVITATION)) {
                    texts.codes().endEarlierInvitations(kept.account());
                }
            }
            case NOBODY -> outbox.refused(kept);
            case LATER -> outbox.later(kept);
        }
        if (delivery != Delivery.LATER && kept.kind().equals(LetterTexts.ADDRESS_WAITS)) {
            // Where nobody has the address of before, nobody can be told either.
            texts.addresses().told(kept.account(), kept.words().getFirst());
        }
        if (delivery != Delivery.TAKEN && kept.tries() == 0) {
            failed(kept.account(), kept.kind());
        }
        return delivery;
    }

    private void failed(String account, String kind) {
        audit.add("mailFailed", account, null, null, kind);
    }

    private Delivery delivered(String account, SimpleMailMessage letter) {
        try {
            mail.send(letter);
            return Delivery.TAKEN;
        } catch (MailException failed) {
            Throwable cause = Delivery.cause(failed);
            LOG.warn(
                    "a mail to the account {} was not sent: {} {}",
                    account,
                    cause.getClass().getName(),
                    ReplyCode.of(cause));
            return Delivery.of(failed);
        }
    }
}
