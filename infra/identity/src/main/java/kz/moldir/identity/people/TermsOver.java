package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.AgreedTerms.Ended;
import kz.moldir.identity.account.LastSecretary;
import kz.moldir.identity.roster.Entry;
import kz.moldir.identity.roster.RosterQuestions;
import kz.moldir.identity.signin.Audit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Access ends with the term of office that the roster has, also where the roster is changed later,
 * unless somebody said that it lasts longer; and it comes back where the roster was wrong. What is
 * signed in ends with the upkeep that follows.
 */
@Component
public record TermsOver(
        Accounts accounts,
        LastSecretary last,
        RosterQuestions roster,
        Audit audit,
        Letters letters,
        Times times) {

    private static final Logger LOG = LoggerFactory.getLogger(TermsOver.class);

    /** Compares all that are tied to an entry, where the roster is known now. */
    public void now() {
        List<Account> tied =
                accounts.all().stream()
                        .filter(one -> one.roster() != null && !one.disabled())
                        .toList();
        if (!tied.isEmpty()) {
            roster.terms().told().ifPresent(entries -> tied.forEach(one -> tried(one, entries)));
        }
    }

    /** One that fails keeps nobody else from it. */
    private void tried(Account account, Map<String, Entry> entries) {
        try {
            compare(account, entries);
        } catch (RuntimeException failed) {
            LOG.error("the term of {} was not compared: {}", account.id(), failed.getClass());
        }
    }

    private void compare(Account account, Map<String, Entry> entries) {
        Entry entry = entries.get(account.roster());
        Optional<Ended> ended =
                accounts.agreedTerms()
                        .ended(account.id())
                        .filter(one -> one.day().equals(account.until()));
        LocalDate entered = ended.isPresent() ? ended.get().before() : account.until();
        if (entry == null || (entered != null && entered.isBefore(times.today()))) {
            return;
        }
        LocalDate over = isOver(account, entered, entry) ? entry.until() : null;
        if (over != null && !over.equals(account.until())) {
            end(account, new Ended(over, entered));
        } else if (over != null && isUntold(account, ended)) {
            tell(until(account, entered), account);
        } else if (over == null && ended.isPresent() && set(account, entered, true)) {
            Account after = until(account, entered);
            remember(account, after);
            letters.termBack(after);
            letters.given(account, after, LetterTexts.ROSTER, times.today());
        }
    }

    /**
     * Of who is the last it is kept once, and tried again until somebody else can. One that was
     * told of is another, also where access came back in between.
     */
    private void end(Account account, Ended ended) {
        boolean anew =
                accounts.agreedTerms()
                                .ended(account.id())
                                .filter(one -> one.equals(ended))
                                .isEmpty()
                        || !accounts.agreedTerms().isUntold(account.id());
        if (anew) {
            accounts.agreedTerms().ended(account.id(), ended);
        }
        if (set(account, ended.day(), anew)) {
            tell(account, until(account, ended.day()));
        }
    }

    /** The process stopped between the end and what follows it. */
    private boolean isUntold(Account account, Optional<Ended> ended) {
        return ended.isPresent() && accounts.agreedTerms().isUntold(account.id());
    }

    private void tell(Account before, Account after) {
        remember(before, after);
        letters.termOver(after, Objects.requireNonNull(after.until()));
        accounts.agreedTerms().told(after.id());
    }

    /** Whose access begins after the term was let in for another one. */
    private boolean isOver(Account account, @Nullable LocalDate entered, Entry entry) {
        LocalDate term = entry.until();
        LocalDate from = account.from();
        return term != null
                && times.today().isAfter(term)
                && entry.endsBefore(entered)
                && (from == null || !from.isAfter(term))
                && !accounts.agreedTerms().isAgreed(account.id(), term);
    }

    /** Whether it was done; not where somebody changed the account, or it is the last. */
    private boolean set(Account account, @Nullable LocalDate day, boolean said) {
        Optional<String> fault =
                last.changeByItself(
                        account.id(),
                        seen -> until(seen, day),
                        (seen, changed) ->
                                seen.version() == account.version()
                                        ? Optional.empty()
                                        : Optional.of("changed"));
        if (fault.isPresent() && said) {
            LOG.warn("access of {} stays as it was: {}", account.id(), fault.get());
        }
        return fault.isEmpty();
    }

    private void remember(Account before, Account after) {
        audit.add("byRoster", after.id(), null, null, before.granted() + " → " + after.granted());
    }

    private static Account until(Account account, @Nullable LocalDate day) {
        return account.with(account.roles(), account.roster(), account.from(), day);
    }
}
