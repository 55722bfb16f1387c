package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.ReplanningEvent.StillWanted;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;
import kz.moldir.plan.write.activity.PlanningCommand.WithdrawOutside;
import kz.moldir.plan.write.plan.RowRefusal;

/**
 * What decisions about the plan mean for one of its activities; none of them is refused but a late
 * one.
 */
final class PlanDecisions {

    private PlanDecisions() {}

    static ActivityPlanned planned(PlanActivity asked) {
        return new ActivityPlanned(
                asked.activityId(),
                asked.planId(),
                asked.year(),
                asked.half(),
                asked.approvedOn(),
                asked.row(),
                asked.outside(),
                asked.version(),
                asked.rowReason());
    }

    /**
     * Another term is the plan's own: it names a day only where its words do. What is told less of
     * the row from now on is said before the row itself, so that nobody takes a day of it for one
     * that is told.
     */
    static List<ActivityEvent> amended(ActivityState state, AmendActivity asked) {
        Disclosure told = asked.row().told();
        if (told == asked.before().told() || told == state.disclosure()) {
            return List.of(told(state, asked));
        }
        if (told.tellsLessThan(state.disclosure())) {
            ActivityEvent disclosed = ActivityDecisions.disclosed(state, told, asked.reason());
            return List.of(disclosed, told(state.after(disclosed), asked));
        }
        ActivityAmended amended = told(state, asked);
        return List.of(
                amended, ActivityDecisions.disclosed(state.after(amended), told, asked.reason()));
    }

    private static ActivityAmended told(ActivityState state, AmendActivity asked) {
        ActivityAmended amended =
                new ActivityAmended(
                        asked.activityId(),
                        asked.version(),
                        asked.on(),
                        asked.decision(),
                        asked.before(),
                        asked.row(),
                        false);
        ActivityFacts then = state.after(amended).known();
        return new ActivityAmended(
                amended.activityId(),
                amended.version(),
                amended.on(),
                amended.decision(),
                amended.before(),
                amended.row(),
                false,
                state.withheld(),
                null,
                then.moves() > state.known().moves() ? asked.reason() : null,
                new Standing(then.agreedDay(), then.postponed(), then.moves()),
                asked.rowReason(),
                state.withheld() == null ? state.restricted() : null);
    }

    /**
     * What was entered wrongly was never promised so: a later term is no move. Who saw another row
     * than the one that stands puts nothing right.
     */
    static List<ActivityEvent> putRight(ActivityState state, CorrectOutside asked) {
        if (!asked.before().equals(state.row())) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        return asked.row().equals(asked.before())
                ? List.of()
                : List.of(
                        new ActivityAmended(
                                asked.activityId(),
                                0,
                                asked.on(),
                                asked.reason(),
                                asked.before(),
                                asked.row(),
                                false,
                                state.dayOnly(),
                                state.untold()));
    }

    /**
     * Only what was entered beside the plan can have been a mistake as a whole, and only as long as
     * nothing was recorded of it: letters and publications are there for all to see.
     */
    static List<ActivityEvent> withdrawn(ActivityState state, WithdrawOutside asked) {
        if (state.all(ActivityPlanned.class).allMatch(planned -> planned.outside() == null)) {
            throw new Refused(ActivityRefusal.ofThePlan());
        }
        if (asked.before() != null && !asked.before().equals(state.row())) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        if (state.recorded()) {
            throw new Refused(ActivityRefusal.recordsStand());
        }
        return List.of(
                new OutsideWithdrawn(
                        asked.activityId(), asked.on(), asked.reason(), state.dayOnly()));
    }

    /** What was held stays held: an amendment does not undo it, and says that it is out. */
    static List<ActivityEvent> excluded(ActivityState state, ExcludeActivity asked) {
        String decision = asked.decision().isEmpty() ? null : asked.decision();
        ActivityTakenOut out =
                new ActivityTakenOut(
                        asked.activityId(),
                        asked.version(),
                        asked.on(),
                        asked.reason(),
                        decision,
                        state.dayOnly(),
                        asked.rowReason());
        return List.of(
                over(state.known()) || state.known().carriedOver(asked.on())
                        ? out
                        : cancelled(out));
    }

    private static ActivityCancelled cancelled(ActivityTakenOut out) {
        return new ActivityCancelled(
                out.activityId(),
                out.on(),
                out.reason(),
                out.decision(),
                out.withheld(),
                true,
                null,
                out.version(),
                out.rowReason());
    }

    /**
     * A row that is out of the plan is open for nothing: where what was over is found to be a
     * mistake, it is cancelled by the amendment that took it out.
     */
    static List<ActivityEvent> stillOut(ActivityState state, List<ActivityEvent> corrected) {
        ActivityState now = state;
        for (ActivityEvent event : corrected) {
            now = now.after(event);
        }
        if (over(now.known()) || now.known().carriedOn() != null) {
            return corrected;
        }
        return state.last(ActivityTakenOut.class)
                .map(out -> cancelled(RightRowReason.of(state, out)))
                .map(out -> Stream.concat(corrected.stream(), Stream.of(out)).toList())
                .orElse(corrected);
    }

    /**
     * What was held or cancelled before the later plan was approved needs no carrying over; what
     * has taken place by then stays open in its own plan until somebody records its result.
     */
    static List<ActivityEvent> carriedOver(ActivityState state, CarryOver asked) {
        ActivityFacts facts = state.known();
        return over(facts) || facts.carriedOn() != null || !facts.occurrences().isEmpty()
                ? List.of()
                : List.of(goingOn(asked.activityId(), asked.on(), asked.next()));
    }

    /** A plan has its rows from its first day, or from its approval where that came later. */
    private static ActivityCarriedOver goingOn(String activityId, LocalDate on, Next next) {
        LocalDate first = new PlanPeriod(next.year(), Half.of(next.half())).first();
        return new ActivityCarriedOver(activityId, on, next, on.isAfter(first) ? on : first);
    }

    /** Nothing is put right where the carrying over was taken back, or another plan goes on. */
    static List<ActivityEvent> putRight(ActivityState state, PutCarryingOverRight asked) {
        Correct meant =
                new Correct(
                        asked.activityId(),
                        Correction.Kind.CARRYING_OVER,
                        "carrying-over",
                        null,
                        "",
                        asked.reason(),
                        asked.on());
        return state.last(ActivityCarriedOver.class)
                .filter(wrong -> wrong.next().activityId().equals(asked.next()))
                .filter(wrong -> !wrong.on().equals(asked.on()))
                .map(wrong -> putRight(state, meant, wrong))
                .orElse(List.of());
    }

    private static List<ActivityEvent> putRight(
            ActivityState state, Correct meant, ActivityCarriedOver wrong) {
        ActivityCarriedOver right = goingOn(wrong.activityId(), meant.today(), wrong.next());
        return List.of(
                new RecordCorrected(
                        wrong.activityId(),
                        CorrectionDecisions.correction(
                                state.never(wrong),
                                meant,
                                wrong,
                                CorrectedFields.of(wrong, right),
                                true)),
                right);
    }

    private static boolean over(ActivityFacts facts) {
        return facts.cancelledOn() != null || facts.closedOn() != null;
    }

    /** Only of a row that goes on with an earlier one that is asked. */
    static List<ActivityEvent> wanted(ActivityState state, PlanningCommand.StillWant asked) {
        Row row = state.row();
        boolean asks =
                row != null && row.continues() != null && state.known().cancelledOn() == null;
        boolean wanted =
                state.last(StillWanted.class).filter(said -> said.takenBack() == null).isPresent();
        return asks && wanted == asked.takenBack()
                ? List.of(new StillWanted(asked.activityId(), asked.takenBack() ? true : null))
                : List.of();
    }
}
