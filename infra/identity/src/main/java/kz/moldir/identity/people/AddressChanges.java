package kz.moldir.identity.people;

import java.util.Optional;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.identity.account.OwnAddresses;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads a person's mails can sign in as that person: an address that somebody entered, also
 * in the person's own browser, waits until the person has had time to refuse it.
 */
public record AddressChanges(
        Accounts accounts,
        NewAddresses addresses,
        OwnAddresses own,
        Codes codes,
        Letters letters,
        Audit audit,
        Times times) {

    /**
     * Another address, as somebody of the secretariat entered it.
     *
     * @return false when it is another's
     */
    boolean change(Account account, String email, String by, @Nullable String from) {
        Optional<Waiting> waiting = addresses.of(account.id());
        if (waiting.filter(one -> one.email().equals(email)).isPresent()) {
            // The mail that told of it may have been given up, or never kept.
            waiting.filter(one -> !one.told() && !letters.tellOfWaiting(account.id()))
                    .ifPresent(one -> letters.addressWaits(account, one, named(by)));
            return true;
        }
        if (account.email().equals(email)) {
            end(account, by, from);
            return true;
        }
        if (isAnothers(email, account.id())) {
            return false;
        }
        if (isSomebodys(account)) {
            audit.add("addressWaits", account.id(), by, from, null);
            letters.addressWaits(account, addresses.keep(account.id(), email, by), named(by));
            return true;
        }
        if (!accounts.email(account.id(), email)) {
            return false;
        }
        waiting.ifPresent(addresses::end);
        codes.end(account.id());
        Account changed = accounts.byId(account.id()).orElseThrow();
        letters.anotherAddress(account, changed, named(by));
        if (changed.mayBeInvited(times.today())) {
            // The link that ended went to the address of before.
            audit.add("invited", account.id(), by, from, null);
            letters.invitation(changed);
        }
        return true;
    }

    /** Takes back what waits, if anything does. */
    public void end(Account account, String by, @Nullable String from) {
        addresses
                .of(account.id())
                .filter(addresses::end)
                .ifPresent(one -> takenBack(one, by, from));
    }

    /** Takes back what waits, also where it began to count and somebody stopped the program. */
    public void drop(Account account, String by) {
        Optional<Waiting> dropped = addresses.drop(account.id());
        // Read after it is gone: where the program was stopped once the account had it, it counts.
        // Whoever begins to count it just now finds it dropped.
        Optional<String> now = dropped.flatMap(one -> own.drop(account.id()));
        boolean counts = dropped.map(Waiting::email).equals(now) && now.isPresent();
        if (counts) {
            codes.end(account.id());
            letters.endOfInvitation(account.id());
            letters.endOfWaiting(account.id());
            audit.add("addressCounts", account.id(), null, null, null);
        } else {
            dropped.ifPresent(one -> takenBack(one, by, null));
        }
    }

    private void takenBack(Waiting waiting, @Nullable String by, @Nullable String from) {
        letters.endOfWaiting(waiting.account());
        audit.add("addressTakenBack", waiting.account(), by, from, null);
    }

    /** Whether an address is that of somebody else, or will be. */
    boolean isAnothers(String email, String account) {
        return accounts.byLogin(email).isPresent() || addresses.waitForAnother(email, account);
    }

    /** Whose an address is. */
    record Holder(String id, String name) {}

    /** Whose an address is, or will be; null where it is nobody's. */
    @Nullable Holder holder(String email) {
        return accounts.byLogin(email)
                .or(() -> addresses.byEmail(email).flatMap(one -> accounts.byId(one.account())))
                .map(account -> new Holder(account.id(), account.name()))
                .orElse(null);
    }

    /**
     * Not only invited. A first account has its password from the start, also before its owner
     * comes; whoever came before this was kept stands in the log.
     */
    private boolean isSomebodys(Account account) {
        // As it is now: the person may have come since it was read.
        return !accounts.byId(account.id()).orElseThrow().isInvited()
                || audit.hasSignedIn(account.id());
    }

    private String named(String username) {
        return accounts.byLogin(username).map(Account::name).orElse(username);
    }

    /** What became of an address that waited. */
    public enum Outcome {
        /** What was asked for. */
        DONE,
        /** It is another's by now, and dropped. */
        TAKEN,
        /** Somebody else decided before, or entered another one. */
        ENDED
    }

    /** The person says that it is theirs. */
    public Outcome confirm(Waiting waiting, @Nullable String from) {
        return counts(waiting, "addressConfirmed", from);
    }

    /** The person does not want it. */
    public Outcome takeBack(Waiting waiting, @Nullable String from) {
        if (!addresses.end(waiting)) {
            return Outcome.ENDED;
        }
        takenBack(waiting, null, from);
        return Outcome.DONE;
    }

    /** Those that nobody took back, and those that were not brought to their end. */
    public void upkeep() {
        addresses.due().forEach(waiting -> counts(waiting, "addressCounts", null));
    }

    /** It waits until the account has it; links that went to the one before end. */
    private Outcome counts(Waiting waiting, String what, @Nullable String from) {
        long drops = own.drops(waiting.account());
        if (!addresses.begin(waiting)) {
            return Outcome.ENDED;
        }
        OwnAddresses.Outcome now = own.own(waiting.account(), waiting.email(), drops);
        if (now == OwnAddresses.Outcome.DROPPED) {
            return Outcome.ENDED;
        }
        boolean counts = now == OwnAddresses.Outcome.OWN;
        if (counts) {
            codes.end(waiting.account());
            letters.endOfInvitation(waiting.account());
        }
        if (addresses.done(waiting)) {
            letters.endOfWaiting(waiting.account());
            audit.add(counts ? what : "addressTaken", waiting.account(), null, from, null);
        }
        return counts ? Outcome.DONE : Outcome.TAKEN;
    }
}
