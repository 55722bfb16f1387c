package kz.moldir.identity.people;

import java.util.List;
import java.util.Map;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.token.EndOfSessions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What ends with somebody's access; said before it is disabled. */
@Component
record Disabling(Accounts accounts, EndOfSessions sessions, Times times) {

    /** Tells a page {@code disabling}: what would end; it stays away where access is disabled. */
    void show(Account account, Model model) {
        if (account.disabled()) {
            return;
        }
        List<Absence> deputies =
                accounts.absencesOf(account.id()).stream()
                        .filter(absence -> !absence.isOver(times.today()))
                        .toList();
        model.addAttribute(
                "disabling",
                Map.of(
                        "signedIn",
                        !sessions.told(account.username()).isEmpty(),
                        "invited",
                        account.isInvited(),
                        "deputies",
                        deputies,
                        "actingFor",
                        accounts.standingIn(account.id(), times.today())));
    }
}
