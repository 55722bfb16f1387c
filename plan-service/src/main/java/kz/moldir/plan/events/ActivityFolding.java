package kz.moldir.plan.events;

import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import org.jspecify.annotations.Nullable;

/** The facts that an activity's events amount to: one fold for decisions and for views. */
public final class ActivityFolding {

    private ActivityFolding() {}

    /**
     * The facts after one more event.
     *
     * @param before null before the first event, which is always {@link ActivityPlanned}
     */
    public static ActivityFacts after(@Nullable ActivityFacts before, ActivityEvent event) {
        if (event instanceof ActivityPlanned planned) {
            return ActivityFacts.planned(planned.row().timeframe()).approved(planned.approvedOn());
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return switch (event) {
            case ActivityPlanned again -> before;
            case ActivityDateAgreed now -> before.dateAgreed(now.date());
            case ActivityPostponed now -> before.postponedTo(now.date());
            case ActivityCancelled now -> before.cancelled(now.on());
            case OccurrenceRecorded now -> before.occurred(now.occurrence().date());
            case ActivityClosed now -> before.closed(now.on());
            case ActivityCovered now ->
                    now.publication().kind() == Publication.Kind.RESULT
                            ? before.published(now.publication().date())
                            : before;
        };
    }
}
