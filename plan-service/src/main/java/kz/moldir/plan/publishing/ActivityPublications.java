package kz.moldir.plan.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.VisitFollowing;

/** An activity's events in the words of the contract; what is withheld is not said at all. */
final class ActivityPublications {

    /** Stands where the contract needs words and the council tells none. */
    private static final String NOT_TOLD = "—";

    private ActivityPublications() {}

    static Optional<Publication> of(ActivityEvent event, String actor) {
        return switch (event) {
            case ActivityEvent.ActivityPlanned now ->
                    published("activity-planned", ActivityPlannedV1.of(now));
            case ActivityEvent.ActivityDateAgreed now -> agreed(now);
            case ActivityEvent.DatesProposed now -> Optional.empty();
            case ActivityEvent.ActivityPostponed now -> postponed(now);
            case ActivityEvent.ActivityCancelled now ->
                    published(
                            "activity-cancelled",
                            new ActivityCancelledV1(
                                    now.activityId(),
                                    now.on(),
                                    now.withheld() == null ? now.reason() : NOT_TOLD,
                                    now.decision() == null || now.decision().isEmpty()
                                            ? null
                                            : now.decision(),
                                    null,
                                    now.withheld() == null ? now.reasonKk() : null,
                                    now.amendment(),
                                    now.version(),
                                    now.withheld() == null ? now.rowReason() : null));
            case ReplanningEvent.ActivityTakenOut now ->
                    published(
                            "activity-taken-out",
                            new ActivityTakenOutV1(
                                    now.activityId(),
                                    now.version(),
                                    now.on(),
                                    now.withheld() == null ? now.reason() : NOT_TOLD,
                                    now.decision(),
                                    now.withheld() == null ? now.rowReason() : null));
            case ReplanningEvent.OutsideWithdrawn now ->
                    published(
                            "activity-cancelled",
                            new ActivityCancelledV1(
                                    now.activityId(),
                                    now.on(),
                                    now.withheld() == null ? now.reason() : NOT_TOLD,
                                    null,
                                    true,
                                    null));
            case ReplanningEvent.ActivityAmended now ->
                    now.untold() == null
                            ? published("activity-amended", ActivityAmendedV1.of(now))
                            : Optional.empty();
            case ReplanningEvent.ActivityCarriedOver now ->
                    published(
                            "activity-carried-over",
                            new ActivityCarriedOverV1(
                                    now.activityId(),
                                    now.on(),
                                    now.from(),
                                    now.next().activityId(),
                                    now.next().year(),
                                    now.next().half(),
                                    now.next().number()));
            case ActivityEvent.OccurrenceRecorded now ->
                    published("occurrence-recorded", OccurrenceRecordedV1.of(now));
            case ActivityEvent.ActivityClosed now ->
                    published(
                            "activity-closed",
                            new ActivityClosedV1(
                                    now.activityId(),
                                    now.on(),
                                    now.withheld() == null ? now.result() : NOT_TOLD,
                                    now.withheld() == null ? now.resultKk() : null));
            case ActivityEvent.ActivityCovered now ->
                    published(
                            "activity-covered",
                            new ActivityCoveredV1(
                                    now.activityId(),
                                    now.publication().url(),
                                    now.publication().title(),
                                    now.publication().date(),
                                    now.publication().kind(),
                                    now.publication().medium()));
            case SendingEvent.AnswerRequested now ->
                    now.withheld() == null
                            ? published("answer-requested", AnswerRequestedV1.of(now))
                            : Optional.empty();
            case SendingEvent.LetterSent now -> Optional.empty(); // It may name a person.
            case ActivityEvent.AnswerReceived now -> answered(now);
            case ActivityEvent.RecordCorrected now -> corrected(now);
            case ActivityEvent.CarryingOut now -> CarryingOutPublications.of(now, actor);
            case ReplanningEvent.StillWanted now -> Optional.empty();
            case VisitFollowing now -> Optional.empty();
            case ActivityEvent.DisclosureChanged now ->
                    published("activity-disclosure-changed", ActivityDisclosureChangedV1.of(now));
        };
    }

    private static Optional<Publication> agreed(ActivityEvent.ActivityDateAgreed now) {
        return now.withheld() == null
                ? published(
                        "activity-date-agreed",
                        new ActivityDateAgreedV1(
                                now.activityId(),
                                now.date(),
                                now.time(),
                                now.place(),
                                PutRightV1.of(now.putRight())))
                : withheld(now.activityId());
    }

    private static Optional<Publication> postponed(ActivityEvent.ActivityPostponed now) {
        return now.withheld() == null
                ? published(
                        "activity-postponed",
                        new ActivityPostponedV1(
                                now.activityId(),
                                now.from(),
                                now.date(),
                                now.time(),
                                now.place(),
                                now.reason(),
                                PutRightV1.of(now.putRight()),
                                now.nowhere(),
                                now.reasonKk()))
                : withheld(now.activityId());
    }

    /** The answer to what nobody was told of is not told either. */
    private static Optional<Publication> answered(ActivityEvent.AnswerReceived now) {
        return now.withheld() == null
                ? published(
                        "answer-received",
                        new AnswerReceivedV1(
                                now.activityId(), now.requestId(), now.on(), now.told()))
                : Optional.empty();
    }

    private static Optional<Publication> corrected(ActivityEvent.RecordCorrected now) {
        return published("record-corrected", RecordCorrectedV1.of(now));
    }

    private static Optional<Publication> withheld(String activityId) {
        return published("activity-date-withheld", new ActivityDateWithheldV1(activityId));
    }

    private static Optional<Publication> published(String name, Object wire) {
        return Optional.of(new Publication("plan." + name + ".v1", wire));
    }
}
