package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.Row;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param number the row's, also here so that an index orders by it
 * @param time agreed with the day, or null
 * @param reason of the last move or of the cancellation
 * @param result with which the row was closed
 */
public record ActivityView(
        @BsonId String id,
        String planId,
        int number,
        Row row,
        ActivityFacts facts,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String reason,
        @Nullable String result,
        List<Occurrence> occurrences,
        List<Publication> publications,
        long sequence) {

    /** Before the activity's own first event. */
    private static final long NOT_BEGUN = -1;

    /**
     * A row that is no activity yet: of a draft, or of a plan approved just now.
     *
     * @param approvedOn null for a draft
     */
    static ActivityView promised(String planId, Row row, @Nullable LocalDate approvedOn) {
        ActivityFacts facts = ActivityFacts.planned(row.timeframe());
        return begin(
                planId, row, approvedOn == null ? facts : facts.approved(approvedOn), NOT_BEGUN);
    }

    private static ActivityView begin(String planId, Row row, ActivityFacts facts, long sequence) {
        return new ActivityView(
                row.id(),
                planId,
                row.number(),
                row,
                facts,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                sequence);
    }

    /** The view after one more event. */
    public static ActivityView after(
            @Nullable ActivityView before, ActivityEvent event, long sequence) {
        if (event instanceof ActivityPlanned now) {
            return begin(now.planId(), now.row(), ActivityFolding.after(null, now), sequence);
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return before.with(event, sequence);
    }

    private ActivityView with(ActivityEvent event, long at) {
        ActivityFacts folded = ActivityFolding.after(facts, event);
        return switch (event) {
            case ActivityPlanned again -> this;
            case ActivityDateAgreed now ->
                    copy(
                            folded,
                            now.time(),
                            now.place(),
                            reason,
                            result,
                            occurrences,
                            publications,
                            at);
            case ActivityPostponed now ->
                    copy(folded, null, place, now.reason(), result, occurrences, publications, at);
            case ActivityCancelled now ->
                    copy(folded, time, place, now.reason(), result, occurrences, publications, at);
            case OccurrenceRecorded now ->
                    copy(
                            folded,
                            time,
                            place,
                            reason,
                            result,
                            plus(occurrences, now.occurrence()),
                            publications,
                            at);
            case ActivityClosed now ->
                    copy(folded, time, place, reason, now.result(), occurrences, publications, at);
            case ActivityCovered now ->
                    copy(
                            folded,
                            time,
                            place,
                            reason,
                            result,
                            occurrences,
                            plus(publications, now.publication()),
                            at);
        };
    }

    private ActivityView copy(
            ActivityFacts folded,
            @Nullable LocalTime at,
            @Nullable String where,
            @Nullable String why,
            @Nullable String outcome,
            List<Occurrence> happened,
            List<Publication> published,
            long seen) {
        return new ActivityView(
                id, planId, number, row, folded, at, where, why, outcome, happened, published,
                seen);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
