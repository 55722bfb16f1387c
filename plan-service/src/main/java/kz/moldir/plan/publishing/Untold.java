package kz.moldir.plan.publishing;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.events.Row;

/** Work beside the plan of which nobody outside knows yet what it is: that it has a number. */
final class Untold {

    private static final String NOT_TOLD = "—";

    private Untold() {}

    /** What the contract needs, and no word of the row. */
    static Row of(Row row) {
        return new Row(
                row.id(),
                row.number(),
                LocalizedText.russian(NOT_TOLD),
                List.of(ActivityKind.OTHER),
                new Timeframe(NOT_TOLD, TimeframeKind.UNKNOWN, null, null),
                new Responsible(NOT_TOLD, List.of(), List.of(), List.of(), List.of(), null),
                List.of(),
                new Organiser(Organiser.Kind.COUNCIL, null),
                List.of(),
                null);
    }
}
