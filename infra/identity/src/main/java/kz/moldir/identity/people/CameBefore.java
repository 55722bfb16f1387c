package kz.moldir.identity.people;

import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;

/**
 * Whoever came by a code alone before that was kept with the account stands in the log only, and
 * would be shown as somebody who has not come yet.
 */
public record CameBefore(Accounts accounts, Audit audit) {

    /** Keeps it with the accounts. */
    public void keep() {
        accounts.all().stream()
                .filter(Account::isInvited)
                .map(Account::id)
                .filter(audit::hasSignedIn)
                .forEach(accounts::came);
    }
}
