package kz.moldir.reporting.read.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.state.ActivityFacts;

/**
 * What everybody may read of a row that is not announced or restricted, whatever was told of it
 * before. Until it is held only the days on which it took place are told; of a restricted row
 * nothing else is told afterwards either, but the day and the place that were agreed.
 */
final class Shown {

    /** Stands for a result that is told to nobody. */
    private static final String NOT_TOLD = "—";

    /** Types of entries that tell only what the plan, a decision or a publication says. */
    private static final Set<String> WHOLE =
            Set.of(
                    "activity-planned-outside",
                    "activity-carried-over",
                    "activity-covered",
                    "document-published",
                    "document-withdrawn",
                    "notification-delivered");

    /** Those that tell what the plan says by then, and may tell why. */
    private static final Set<String> PROMISES = Set.of("activity-planned", "activity-amended");

    /** The fields that are left of others; none of a type that is not named. */
    private static final Map<String, Set<String>> FIELDS =
            Map.of(
                    "activity-taken-out", Set.of("decidedOn", "decision"),
                    "activity-cancelled", Set.of("cancelledOn", "decision"),
                    "occurrence-recorded", Set.of("occurrence"),
                    "activity-closed", Set.of("closedOn"),
                    "activity-disclosure-changed", Set.of("disclosure"),
                    "visit-completed", Set.of("visitDate"),
                    "visit-corrected", Set.of("visitDate"),
                    "visit-withdrawn", Set.of("visitDate"));

    /** Why the plan was amended, and why the row: neither is told of it. */
    private static final Set<String> WHY = Set.of("reason", "rowReason");

    /** Those that are left besides once a restricted row is held. */
    private static final Map<String, Set<String>> ONCE_HELD =
            Map.of(
                    "activity-date-agreed", Set.of("date", "time", "place"),
                    "activity-postponed", Set.of("date", "time", "place"));

    private Shown() {}

    static Outcome outcome(ActivityView row, Outcome known) {
        boolean held = !row.withheld();
        return new Outcome(
                held ? known.time() : null,
                held ? known.place() : null,
                null,
                null,
                known.result() == null ? null : NOT_TOLD,
                known.occurrences().stream().map(Occurrence::dayOnly).toList(),
                known.publications(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** Whom it waits for is not told: it may be who is to be checked. */
    static ActivityFacts facts(ActivityFacts known) {
        return known.answered();
    }

    static List<Visit> visits(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.status() == Visit.Status.COMPLETED)
                .map(Visit::dayOnly)
                .toList();
    }

    static HistoryEntry entry(ActivityView row, HistoryEntry entry) {
        if (PROMISES.contains(entry.type())) {
            return entry.without(WHY);
        }
        if (WHOLE.contains(entry.type())) {
            return entry;
        }
        Set<String> later =
                row.withheld() ? Set.of() : ONCE_HELD.getOrDefault(entry.type(), Set.of());
        return entry.onlyWith(FIELDS.getOrDefault(entry.type(), later));
    }
}
