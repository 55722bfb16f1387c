package kz.moldir.identity;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.people.AddressChanges;
import kz.moldir.identity.people.Letters;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.EndOfSessions;

/**
 * Once a minute: terms of office and absences that have ended, sign-ins and keys that are old,
 * records that nobody needs.
 */
public final class Upkeep {

    private final Accounts accounts;
    private final EndOfSessions sessions;
    private final SigningKeys keys;
    private final Authorizations authorizations;
    private final Codes codes;
    private final Throttle throttle;
    private final Audit audit;
    private final AddressChanges addresses;
    private final Letters letters;
    private final Times times;

    Upkeep(
            Accounts accounts,
            EndOfSessions sessions,
            SigningKeys keys,
            Authorizations authorizations,
            Codes codes,
            Throttle throttle,
            Audit audit,
            AddressChanges addresses,
            Letters letters,
            Times times) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.authorizations = authorizations;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.addresses = addresses;
        this.letters = letters;
        this.times = times;
    }

    /** Does all there is to do now. */
    public synchronized void now() {
        sessions.told().forEach(this::endWhatIsNoLongerTrue);
        tellWhoseTimeIsOver();
        sessions.ofThePast();
        sessions.tellAgain();
        keys.upkeep();
        authorizations.upkeep();
        codes.upkeep();
        throttle.upkeep();
        audit.upkeep();
        letters.upkeep();
        addresses.upkeep();
    }

    /** A term, or an absence in which the person stood in, may have ended. */
    private void endWhatIsNoLongerTrue(Authorizations.Told told) {
        LocalDate today = times.today();
        Optional<Account> account = accounts.byLogin(told.person());
        boolean active = account.filter(one -> one.active(today)).isPresent();
        if (active && isStillTrue(told, account.orElseThrow(), today)) {
            return;
        }
        audit.add(
                active ? "rolesEnded" : "ended",
                account.map(Account::id).orElse(null),
                null,
                null,
                null);
        sessions.ofPerson(told.person());
    }

    /**
     * Also of who is not signed in: services act on what they know of them. In this order: who is
     * stopped between tells once more, and leaves nobody out.
     */
    private void tellWhoseTimeIsOver() {
        for (Accounts.Over over : accounts.over(times.today())) {
            sessions.ofAccess(over.who().id(), over.who().username());
            accounts.told(over);
        }
    }

    /** An expert who stood in for another keeps the role, but not the other's invitations. */
    private boolean isStillTrue(Authorizations.Told told, Account account, LocalDate today) {
        return accounts.rolesOn(account, today).containsAll(told.roles())
                && accounts.actingFor(account.id(), today).stream()
                        .map(Account::id)
                        .toList()
                        .containsAll(told.standsIn());
    }
}
