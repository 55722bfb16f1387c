package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.filter.DayRange;
import org.springframework.stereotype.Component;

/** Of days to come nobody knows anything, and nothing has happened by them. */
@Component
final class DaysSoFar {

    private final Council council;
    private final CouncilClock clock;

    DaysSoFar(Council council, CouncilClock clock) {
        this.council = council;
        this.clock = clock;
    }

    LocalDate today() {
        return council.today(clock);
    }

    /**
     * A day as people and programs write it.
     *
     * @throws Invalid naming the field where it is none, or is still to come
     */
    LocalDate day(String field, String text) {
        LocalDate day = DayRange.day(field, text);
        if (day.isAfter(today())) {
            throw Invalid.field(field, "views.day.problem.ahead", today());
        }
        return day;
    }
}
