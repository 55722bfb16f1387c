package kz.moldir.identity.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.AgreedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Access ends with the term of office: whether somebody's would last longer than the term that the
 * roster has is asked where it is entered, and said where it is so.
 */
public record RosterQuestions(RosterTerms terms, AgreedTerms agreed, Supplier<LocalDate> today) {

    /** The term ends before access does. */
    public static final String TERM = "term";

    /** The term is over already. */
    public static final String TERM_OVER = "termOver";

    /** Somebody says that access lasts longer than a term that is not known now. */
    public static final String UNKNOWN = "termUnknown";

    /** Somebody says that access lasts longer than the term of an entry that is not there. */
    public static final String NO_TERM = "termNoEntry";

    /**
     * What is asked.
     *
     * @param fault a word of {@code identity.people.fault.<word>}
     * @param entry null where the roster is not known, or has none
     */
    public record Question(String fault, @Nullable Entry entry) {

        /** Whether nothing can be answered now. */
        public boolean isUnknown() {
            return entry == null;
        }
    }

    /** Whether a word is one of these questions. */
    public static boolean is(@Nullable String fault) {
        return fault != null && Set.of(TERM, TERM_OVER, UNKNOWN, NO_TERM).contains(fault);
    }

    /**
     * What is asked about an account as it would be. Where the roster is not known, or has no such
     * entry, nobody is asked, and nobody can say it.
     *
     * @param says whether it was said that access lasts longer
     */
    public Optional<Question> asked(Account account, boolean says, String reader, String language) {
        if (account.roster() == null) {
            return Optional.empty();
        }
        Optional<Map<String, Entry>> told = terms.told(reader, language);
        if (told.isEmpty()) {
            return says ? Optional.of(new Question(UNKNOWN, null)) : Optional.empty();
        }
        if (says && !told.get().containsKey(account.roster())) {
            return Optional.of(new Question(NO_TERM, null));
        }
        return told.flatMap(entries -> outlasted(account, entries))
                .map(entry -> new Question(isOver(entry) ? TERM_OVER : TERM, entry));
    }

    /**
     * The same of a change. Where tie and last day stay, nobody is asked, but may say it.
     *
     * @param says whether it was said that access lasts longer
     */
    public Optional<Question> asked(
            Account before, Account typed, boolean says, String reader, String language) {
        return isAsSeen(before, typed) && !says
                ? Optional.empty()
                : asked(typed, says, reader, language);
    }

    private static boolean isAsSeen(Account before, Account after) {
        return Objects.equals(before.roster(), after.roster())
                && Objects.equals(before.until(), after.until());
    }

    /**
     * Somebody answered that access lasts longer; kept before it does.
     *
     * @return what has the answer of before count again
     */
    public Runnable answered(Account typed, Optional<Question> question) {
        return term(question).map(day -> agreed.agree(typed.id(), day)).orElse(() -> {});
    }

    /** An account has the tie and the last day that somebody entered, knowing of a question. */
    public void decided(Account before, Account after, Optional<Question> question) {
        if (!isAsSeen(before, after)) {
            agreed.decided(after.id(), term(question).orElse(null));
        }
    }

    private static Optional<LocalDate> term(Optional<Question> question) {
        return question.map(Question::entry).map(Entry::until);
    }

    private boolean isOver(Entry entry) {
        return entry.until() != null && today.get().isAfter(entry.until());
    }

    /**
     * Tells a page {@code outlasted}, the entries whose terms end before access does, by the
     * accounts' ids, unless access begins after the term, {@code meantSo}, those of which it was
     * said that access lasts longer, {@code entryGone}, those whose access ended with the term of
     * an entry that is not there any more, whether the roster is {@code rosterUnknown} now, and
     * {@code rosterEntries} by their ids, where it is known.
     *
     * @param named whether the page names entries that these accounts may not have any more
     */
    public void show(
            List<Account> accounts, boolean named, String reader, String language, Model model) {
        LocalDate now = today.get();
        List<Account> tied =
                accounts.stream()
                        .filter(one -> one.roster() != null)
                        .filter(one -> !one.disabled() && !one.hasEnded(now))
                        .toList();
        boolean asks = named || accounts.stream().anyMatch(one -> one.roster() != null);
        Optional<Map<String, Entry>> told =
                asks ? terms.told(reader, language) : Optional.of(Map.of());
        Map<String, Entry> outlasted = new HashMap<>();
        told.ifPresent(
                entries ->
                        tied.forEach(
                                one ->
                                        outlasted(one, entries)
                                                .filter(entry -> !beginsAfter(one, entry))
                                                .ifPresent(
                                                        entry -> outlasted.put(one.id(), entry))));
        model.addAttribute("outlasted", outlasted);
        model.addAttribute(
                "meantSo",
                outlasted.entrySet().stream()
                        .filter(one -> isMeant(one.getKey(), one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "entryGone",
                told.stream()
                        .flatMap(entries -> accounts.stream().filter(one -> isGone(one, entries)))
                        .map(Account::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("rosterUnknown", told.isEmpty() && !tied.isEmpty());
        model.addAttribute("rosterEntries", told.orElse(null));
    }

    /** Let in for another term, as TermsOver sees it. */
    private static boolean beginsAfter(Account account, Entry entry) {
        LocalDate from = account.from();
        LocalDate term = entry.until();
        return from != null && term != null && from.isAfter(term);
    }

    private boolean isMeant(String account, Entry entry) {
        LocalDate term = entry.until();
        return term != null && agreed.isAgreed(account, term);
    }

    private boolean isGone(Account account, Map<String, Entry> entries) {
        return account.roster() != null
                && !entries.containsKey(account.roster())
                && account.hasEnded(today.get())
                && agreed.ended(account.id())
                        .filter(ended -> ended.day().equals(account.until()))
                        .isPresent();
    }

    private static Optional<Entry> outlasted(Account account, Map<String, Entry> entries) {
        return Stream.ofNullable(account.roster())
                .map(entries::get)
                .filter(Objects::nonNull)
                .filter(entry -> entry.endsBefore(account.until()))
                .findFirst();
    }
}
