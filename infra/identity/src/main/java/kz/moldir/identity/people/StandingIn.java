package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Roles;

/** Who may stand in for whom, and for how long. */
final class StandingIn {

    private StandingIn() {}

    /**
     * Why an absence cannot be entered.
     *
     * @param by the user name of who enters it
     */
    static Optional<String> fault(
            Absence absence, Account absent, Account deputy, String by, LocalDate today) {
        if (absence.to().isBefore(absence.from())) {
            return Optional.of("dates");
        }
        if (deputy.id().equals(absent.id()) || deputy.username().equals(by)) {
            return Optional.of("deputy");
        }
        if (!absence.to().isBefore(absence.from().plusYears(1))) {
            return Optional.of("long");
        }
        LocalDate first = absence.on(today) ? today : absence.from();
        if (!deputy.active(first)) {
            return Optional.of("inactive");
        }
        return Roles.mayStandIn(deputy.roles(), absent.roles())
                ? Optional.empty()
                : Optional.of("beside");
    }
}
