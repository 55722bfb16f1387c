package kz.moldir.monitoring.write;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a visit does not do what it was asked. */
sealed interface VisitRefusal extends Refusal {

    /** Nothing is known of such an activity. */
    @Code("visit-activity-unknown")
    record UnknownActivity() implements VisitRefusal {}

    /** No monitoring team carries this activity out. */
    @Code("visit-activity-not-monitoring")
    record NotMonitoring(int number) implements VisitRefusal {}

    /** The activity will not take place. */
    @Code("visit-activity-cancelled")
    record ActivityCancelled(int number) implements VisitRefusal {}

    /** The next plan has the activity by that day. */
    @Code("visit-activity-goes-on-there")
    record GoesOnThere(int number, LocalDate from) implements VisitRefusal {}

    /** It was made before. */
    @Code("visit-already-completed")
    record AlreadyCompleted(LocalDate on) implements VisitRefusal {}

    /** It will not take place. */
    @Code("visit-already-cancelled")
    record AlreadyCancelled() implements VisitRefusal {}

    /** What was not recorded cannot be put right. */
    @Code("visit-not-made")
    record NotMade() implements VisitRefusal {}

    /** Nothing would be another than it is. */
    @Code("visit-same-again")
    record SameAgain() implements VisitRefusal {}

    /** There is no such finding, or no longer. */
    @Code("visit-finding-unknown")
    record UnknownFinding() implements VisitRefusal {}

    /** One finding cannot say two things. */
    @Code("visit-finding-twice")
    record FindingTwice() implements VisitRefusal {}

    /** Nobody was there on a day that has not come. */
    @Code("visit-in-future")
    record InFuture(LocalDate day) implements VisitRefusal {}

    /** Asked of a day, which is said once more where it is meant. */
    @Code("visit-another-year")
    record AnotherYear(LocalDate day, String year) implements VisitRefusal {}

    /**
     * Asked of a day off, which is said once more where it is meant.
     *
     * @param next the first working day after it
     */
    @Code("visit-day-off")
    record DayOff(LocalDate day, LocalDate next) implements VisitRefusal {}

    /** The roster knows no such expert. */
    @Code("visit-expert-unknown")
    record UnknownExpert() implements VisitRefusal {}

    /** It comes and goes with its activity. */
    @Code("visit-follows-plan")
    record FollowsPlan() implements VisitRefusal {}
}
