package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Roles;
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
        LocalDate today = times.today();
        List<Absence> deputies =
                accounts.absencesOf(account.id()).stream()
                        .filter(absence -> !absence.isOver(today))
                        .toList();
        // Also what is yet to begin.
        List<Absence> actingFor =
                accounts.absencesWith(account.id()).stream()
                        .filter(absence -> !absence.isOver(today))
                        .filter(absence -> gives(absence, account, today))
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
                        actingFor));
    }

    /** Whether whoever is absent has something that the deputy may do instead. */
    private boolean gives(Absence absence, Account deputy, LocalDate today) {
        return accounts.byId(absence.absent())
                .filter(absent -> !absent.disabled() && !absent.hasEnded(today))
                .filter(absent -> Roles.mayStandIn(deputy.roles(), absent.roles()))
                .isPresent();
    }
}
