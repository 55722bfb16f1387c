package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            roster.terms().told().ifPresent(entries -> tied.forEach(one -> compare(one, entries)));
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
            accounts.agreedTerms().ended(account.id(), new Ended(over, entered));
            set(account, over).ifPresent(now -> letters.termOver(now, over));
        } else if (over == null && ended.isPresent()) {
            set(account, entered).ifPresent(letters::termBack);
        }
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

    /** The account with another last day; empty where somebody changed it, or it is the last. */
    private Optional<Account> set(Account account, @Nullable LocalDate day) {
        Account after = account.with(account.roles(), account.roster(), account.from(), day);
        Optional<String> fault =
                last.change(
                        account.id(),
                        seen -> seen.with(seen.roles(), seen.roster(), seen.from(), day),
                        (seen, changed) ->
                                seen.version() == account.version()
                                        ? Optional.empty()
                                        : Optional.of("changed"));
        if (fault.isPresent()) {
            LOG.warn("access of {} stays as it was: {}", account.id(), fault.get());
            return Optional.empty();
        }
        String detail = account.granted() + " → " + after.granted();
        audit.add("byRoster", account.id(), null, null, detail);
        return Optional.of(after);
    }
}
