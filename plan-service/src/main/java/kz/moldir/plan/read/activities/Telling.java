package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import org.jspecify.annotations.Nullable;

/** What of a row differs by who reads it. */
final class Telling {

    private Telling() {}

    /** When and where, as far as it is told. */
    record When(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable LocalDate due,
            int moves) {

        static final When NOWHERE = new When(null, null, null, null, 0);
    }

    /** What was said. */
    record Said(
            @Nullable String reason,
            @Nullable String reasonKk,
            @Nullable String result,
            @Nullable String resultKk,
            @Nullable TakenOut takenOut) {

        /** Nothing, but that it was taken out of the plan. */
        static Said nothing(@Nullable String result, @Nullable TakenOut takenOut) {
            return new Said(null, null, result, null, takenOut == null ? null : takenOut.untold());
        }
    }

    /** What is asked of others, and what is not decided yet. */
    record Asking(@Nullable Waiting waiting, List<ProposedDay> proposed, List<Asked> requests) {

        static final Asking NOBODY = new Asking(null, List.of(), List.of());
    }

    /** What took place, and nothing of what was said. */
    static Occurrence wordless(Occurrence one) {
        return new Occurrence(
                one.id(), one.date(), one.time(), one.place(), null, null, null, one.visitId());
    }
}
