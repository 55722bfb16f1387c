package kz.moldir.plan.events;

import java.time.LocalDate;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
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
            case ActivityDateAgreed now ->
                    now.putRight() == null
                            ? before.dateAgreed(now.date())
                            : now.putRight().day(before);
            case DatesProposed now -> before;
            case ActivityPostponed now ->
                    now.putRight() == null
                            ? before.postponedTo(now.date())
                            : now.putRight().day(before);
            case ActivityCancelled now -> before.cancelled(now.on());
            case OutsideWithdrawn now -> before.cancelled(now.on());
            case OccurrenceRecorded now -> before.occurred(now.occurrence().date());
            case ActivityClosed now -> before.closed(now.on());
            case ActivityCovered now ->
                    now.publication().kind() == Publication.Kind.RESULT
                            ? before.published(now.publication().date())
                            : before;
            case SendingEvent now -> sent(before, now);
            case AnswerReceived now -> waiting(before, now.waiting());
            case RecordCorrected now -> corrected(before, now.correction());
            case DisclosureChanged now -> before;
            case ReplanningEvent.StillWanted now -> before;
            case ActivityAmended now ->
                    now.correction()
                            ? before.timeframeChanged(now.row().timeframe())
                            : before.termAmended(now.row().timeframe());
            case ReplanningEvent.ActivityTakenOut now -> before;
            case ActivityCarriedOver now -> before.carriedIntoNextPlan(now.on(), now.from());
            case ActivityEvent.CarryingOut now -> before;
            case VisitFollowing now -> before;
        };
    }

    private static ActivityFacts sent(ActivityFacts before, SendingEvent now) {
        Sent sent = now.sent();
        PutRight putRight = now.putRight();
        ActivityFacts asked = sent.asks() ? before.askedToo(sent.on()) : before;
        if (putRight != null) {
            return putRight.waiting(asked);
        }
        return sent.asks() ? asked.answerRequested(sent.whom(), sent.on()) : asked;
    }

    private static ActivityFacts corrected(ActivityFacts before, Correction correction) {
        LocalDate day = correction.day();
        Correction.Standing standing = correction.standing();
        return switch (correction.kind()) {
            case DATE ->
                    waiting(
                            before.standing(
                                    standing.date(), standing.postponed(), standing.moves()),
                            correction.waiting());
            case OCCURRENCE -> day == null ? before : before.withoutOccurrence(day);
            case CLOSING -> before.withoutClosing();
            case PUBLICATION -> day == null ? before : before.withoutPublication(day);
            case CANCELLATION -> before.withoutCancellation();
            case CARRYING_OVER -> before.withoutCarryingOver();
            case ROW_REASON -> before;
            case REQUEST, ANSWER -> waiting(before, correction.waiting());
        };
    }

    private static ActivityFacts waiting(ActivityFacts before, @Nullable Waiting waiting) {
        return waiting == null
                ? before.answered()
                : before.answerRequested(waiting.whom(), waiting.since());
    }
}
