package kz.moldir.plan.read.history;

import java.util.Set;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Why amendments changed a row, where that was not told outside then: the press does not read it
 * since the row is open, nor what was wrong or right of it.
 */
final class UntoldReasons {

    private static final Set<String> REASONS = Set.of("reason", "reasonKk", "rowReason");

    private UntoldReasons() {}

    /** True where an event says a reason that is not told; else null. */
    static @Nullable Boolean in(ActivityEvent happened) {
        return switch (happened) {
            case ActivityPlanned now when now.rowReason() != null -> now.withheldReason();
            case ActivityAmended now -> now.withheldReasons();
            case ActivityTakenOut now -> now.withheld();
            case ActivityCancelled now when now.amendment() != null -> now.withheld();
            case RecordCorrected now -> in(now.correction());
            default -> null;
        };
    }

    /** Of a cancellation it says again why the plan was amended. */
    private static @Nullable Boolean in(Correction correction) {
        return switch (correction.kind()) {
            case ROW_REASON, CANCELLATION -> correction.withheld();
            default -> null;
        };
    }

    /** An entry as the press reads it: of a correction only that something was put right. */
    static Entry without(Entry entry) {
        if (entry.withheld() == null) {
            return entry;
        }
        return entry.type().equals("activity.record-corrected")
                ? entry.wordless()
                : entry.without(REASONS);
    }
}
