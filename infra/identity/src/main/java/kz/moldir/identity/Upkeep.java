package kz.moldir.identity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.people.AccessEnds;
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
    private final AccessEnds ends;
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
            AccessEnds ends,
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
        this.ends = ends;
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
        Set<String> ended = new HashSet<>();
        sessions.told().forEach(told -> endWhatIsNoLongerTrue(told, ended));
        tellWhoseTimeIsOver(ended);
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
    private void endWhatIsNoLongerTrue(Authorizations.Told told, Set<String> ended) {
        LocalDate today = times.today();
        Optional<Account> account = accounts.byLogin(told.person());
        boolean active = account.filter(one -> one.active(today)).isPresent();
        if ((active && isStillTrue(told, account.orElseThrow(), today))
                || !ended.add(told.person())) {
            return;
        }
        audit.add(
                active ? "rolesEnded" : "ended",
                account.map(Account::id).orElse(null),
                null,
                null,
                null);
        account.ifPresentOrElse(ends::of, () -> sessions.ofPerson(told.person()));
    }

    /**
     * Also of who is not signed in, unless that was told just now: services act on what they know
     * of them. In this order: who is stopped between tells once more, and leaves nobody out.
     */
    private void tellWhoseTimeIsOver(Set<String> ended) {
        for (Accounts.Over over : accounts.over(times.today())) {
            if (!ended.contains(over.who().username())) {
                ends.of(over.who());
            }
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
