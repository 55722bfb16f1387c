package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityAmended;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.Row;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param number the row's, also here so that an index orders by it
 * @param outcome what became of it
 * @param outside true where it is no row of the plan
 */
public record ActivityView(
        @BsonId String id,
        String planId,
        int number,
        Row row,
        ActivityFacts facts,
        Outcome outcome,
        @Nullable Boolean outside,
        long sequence) {

    /** Before the activity's own first event. */
    private static final long NOT_BEGUN = -1;

    /**
     * A row that is no activity yet: of a draft, or of a plan approved just now.
     *
     * @param approvedOn null for a draft
     */
    public static ActivityView promised(String planId, Row row, @Nullable LocalDate approvedOn) {
        ActivityFacts facts = ActivityFacts.planned(row.timeframe());
        return begin(
                planId,
                row,
                approvedOn == null ? facts : facts.approved(approvedOn),
                null,
                NOT_BEGUN);
    }

    private static ActivityView begin(
            String planId, Row row, ActivityFacts facts, @Nullable Boolean outside, long sequence) {
        return new ActivityView(
                row.id(), planId, row.number(), row, facts, Outcome.NONE, outside, sequence);
    }

    /** The view after one more event. */
    public static ActivityView after(
            @Nullable ActivityView before, ActivityEvent event, long sequence) {
        if (event instanceof ActivityPlanned now) {
            return begin(
                    now.planId(),
                    now.row(),
                    ActivityFolding.after(null, now),
                    now.outside(),
                    sequence);
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return new ActivityView(
                before.id,
                before.planId,
                before.number,
                event instanceof ActivityAmended now ? now.row() : before.row,
                ActivityFolding.after(before.facts, event),
                before.outcome.after(event),
                before.outside,
                sequence);
    }
}
