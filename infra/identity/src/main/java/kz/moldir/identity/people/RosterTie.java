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

    /** Each with what it was before: whose acts stand under whose name is read from this. */
    static void remember(Audit audit, Account before, Account after, String by, String from) {
        boolean tied = !Objects.equals(before.roster(), after.roster());
        if (!tied || !before.may(after)) {
            String detail = before.granted() + " → " + after.granted();
            audit.add("changed", after.id(), by, from, detail);
        }
        if (tied) {
            audit.add("tied", after.id(), by, from, shown(before) + " → " + shown(after));
        }
    }

    /** An account's entry, as the record keeps it. */
    private static String shown(Account account) {
        return account.roster() == null ? "–" : account.roster();
    }
}
