package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.token.EndOfSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What ends with somebody's access; said before it is disabled, or its term ended. */
@Component
record Disabling(Accounts accounts, EndOfSessions sessions, Times times) {

    /** What is asked where a last day that is over was typed for access that goes on. */
    static final String ENDS = "ends";

    /** Whether to ask before a change, unless it was asked. */
    Optional<String> ends(Account seen, Account changed, boolean meant) {
        LocalDate today = times.today();
        boolean ends = !seen.disabled() && !seen.hasEnded(today) && changed.hasEnded(today);
        return ends && !meant ? Optional.of(ENDS) : Optional.empty();
    }

    /**
     * Tells a page {@code disabling}: what would end; and {@code ending}, what was typed, where the
     * term would. Both stay away where access is disabled, or nothing is asked.
     */
    void show(@Nullable String asks, Account account, Model model) {
        boolean ends =
                "end".equals(asks)
                        && model.getAttribute("typed") instanceof Account typed
                        && ends(account, typed, false).isPresent();
        if (account.disabled() || !(ends || "disable".equals(asks))) {
            return;
        }
        model.addAttribute("ending", ends);
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
