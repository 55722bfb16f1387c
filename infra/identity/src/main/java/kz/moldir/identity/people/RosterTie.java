package kz.moldir.identity.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import org.jspecify.annotations.Nullable;

/** Which entry of the roster an account is tied to, as somebody typed it. */
final class RosterTie {

    private static final Pattern PAGE_OF_ENTRY = Pattern.compile("^.*/roster/([^/?#]+).*$");

    /** Entries are numbered by plan-service. */
    private static final Pattern ENTRY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private RosterTie() {}

    /** No page shows an entry's number, so the address of the entry's page is as good. */
    static @Nullable String typed(String typed) {
        String entry = PAGE_OF_ENTRY.matcher(typed.strip()).replaceFirst("$1");
        return entry.isEmpty() ? null : entry;
    }

    /**
     * Why an account cannot have the entry that it would have; what it had before is asked nothing.
     */
    static Optional<String> fault(Accounts accounts, @Nullable String before, Account changed) {
        String entry = changed.roster();
        if (entry == null || Objects.equals(before, entry)) {
            return Optional.empty();
        }
        if (!ENTRY.matcher(entry).matches()) {
            return Optional.of("entry");
        }
        return accounts.all().stream()
                        .anyMatch(
                                one -> entry.equals(one.roster()) && !one.id().equals(changed.id()))
                ? Optional.of("roster")
                : Optional.empty();
    }

    /** Whether some lines of the record name entries. */
    static boolean isIn(List<Audit.Entry> lines) {
        return lines.stream().anyMatch(line -> line.what().equals("tied"));
    }

    /** An account's entry, as the record keeps it. */
    static String shown(Account account) {
        return account.roster() == null ? "–" : account.roster();
    }
}
