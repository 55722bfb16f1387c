package kz.moldir.identity.people;

import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.token.EndOfSessions;

/** Whoever may no longer what they could has given no more to those who stand in either. */
public record AccessEnds(Accounts accounts, EndOfSessions sessions, Times times) {

    /** Services forget what they know of a person and of the deputies of today. */
    public void of(Account account) {
        sessions.ofAccess(account.id(), account.username());
        accounts.deputiesOf(account.id(), times.today())
                .forEach(deputy -> sessions.ofAccess(deputy.id(), deputy.username()));
    }
}
