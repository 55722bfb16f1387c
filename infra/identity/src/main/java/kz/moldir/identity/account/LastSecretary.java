package kz.moldir.identity.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps somebody who can look after people, also where several processes change accounts of one
 * store at once: who loses that power leans on somebody who has it, and the store says whether both
 * were still as they were seen.
 */
public record LastSecretary(Accounts accounts, Supplier<LocalDate> today) {

    /** More than are ever needed: each pause is of another length. */
    private static final int TRIES = 100;

    private static final long MILLISECOND = 1_000_000;

    /**
     * Changes an account that there is.
     *
     * @param refused why not, asked of the account as it is and as it would be
     * @return why nothing was changed; {@code last} where nobody else could look after people
     */
    public Optional<String> change(
            String id,
            UnaryOperator<Account> change,
            BiFunction<Account, Account, Optional<String>> refused) {
        return change(id, change, refused, other -> true);
    }

    /**
     * The same where nobody decides it: somebody of the first start who has never been here may be
     * nobody, so only who has been here counts as somebody else.
     */
    public Optional<String> changeByItself(
            String id,
            UnaryOperator<Account> change,
            BiFunction<Account, Account, Optional<String>> refused) {
        return change(id, change, refused, Account::came);
    }

    private Optional<String> change(
            String id,
            UnaryOperator<Account> change,
            BiFunction<Account, Account, Optional<String>> refused,
            Predicate<Account> counts) {
        for (int tried = 1; tried <= TRIES; tried++) {
            Account seen = accounts.byId(id).orElseThrow();
            Account changed = change.apply(seen);
            Optional<String> fault = refused.apply(seen, changed);
            if (fault.isPresent()) {
                return fault;
            }
            boolean leaves = looksAfterPeople(seen) && !looksAfterPeople(changed);
            List<Account> others = leaves ? others(id, counts) : List.of();
            if (leaves && others.isEmpty()) {
                return Optional.of("last");
            }
            // In this order: once leant on, the other one cannot leave as seen before.
            if ((!leaves || others.stream().anyMatch(accounts::holds))
                    && accounts.change(seen, changed)) {
                return Optional.empty();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tried * MILLISECOND));
        }
        throw new IllegalStateException("account " + id + " is changed all the time");
    }

    private List<Account> others(String id, Predicate<Account> counts) {
        return accounts.all().stream()
                .filter(one -> !one.id().equals(id) && looksAfterPeople(one))
                .filter(counts)
                .toList();
    }

    /** A term that ends leaves nobody to prolong it, and whoever was invited may never come. */
    private boolean looksAfterPeople(Account account) {
        return account.roles().contains(Roles.SECRETARIAT)
                && account.active(today.get())
                && account.until() == null
                && !account.isInvited();
    }
}
