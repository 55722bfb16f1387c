package kz.moldir.identity.people;

import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads a person's mails can sign in as that person: an address that somebody else entered
 * waits until the person has had time to refuse it.
 */
public record AddressChanges(
        Accounts accounts, NewAddresses addresses, Codes codes, Letters letters, Audit audit) {

    /**
     * Another address, as somebody of the secretariat entered it.
     *
     * @return false when it is another's
     */
    boolean change(Account account, String email, String by, @Nullable String from) {
        Optional<Waiting> waiting = addresses.of(account.id());
        if (waiting.filter(one -> one.email().equals(email)).isPresent()) {
            return true;
        }
        if (account.email().equals(email)) {
            waiting.filter(addresses::end)
                    .ifPresent(one -> audit.add("addressTakenBack", one.account(), by, from, null));
            return true;
        }
        if (accounts.byLogin(email).isPresent()) {
            return false;
        }
        if (hasCome(account) && !account.username().equals(by)) {
            letters.addressWaits(
                    account,
                    addresses.keep(account.id(), email, by),
                    addresses.of(account.id()).orElseThrow(),
                    named(by));
            audit.add("addressWaits", account.id(), by, from, null);
            return true;
        }
        if (!accounts.email(account.id(), email)) {
            return false;
        }
        waiting.ifPresent(addresses::end);
        letters.anotherAddress(account, accounts.byId(account.id()).orElseThrow(), named(by));
        return true;
    }

    /** Whoever came before this was kept stands in the log. */
    private boolean hasCome(Account account) {
        return accounts.hasCome(account.id()) || audit.hasSignedIn(account.id());
    }

    private String named(String username) {
        return accounts.byLogin(username).map(Account::name).orElse(username);
    }

    /** The person says that it is theirs. */
    public void confirm(Waiting waiting, @Nullable String from) {
        if (counts(waiting)) {
            audit.add("addressConfirmed", waiting.account(), null, from, null);
        }
    }

    /** The person does not want it. */
    public void takeBack(Waiting waiting, @Nullable String from) {
        if (addresses.end(waiting)) {
            audit.add("addressTakenBack", waiting.account(), null, from, null);
        }
    }

    /** Those that nobody took back. */
    public void upkeep() {
        for (Waiting waiting : addresses.due()) {
            if (counts(waiting)) {
                audit.add("addressCounts", waiting.account(), null, null, null);
            }
        }
    }

    /** Not when it has become another's meanwhile; links that went to the one before end. */
    private boolean counts(Waiting waiting) {
        if (!addresses.end(waiting) || !accounts.email(waiting.account(), waiting.email())) {
            return false;
        }
        codes.end(waiting.account());
        return true;
    }
}
