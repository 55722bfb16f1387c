package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.write.VisitCommand.CancelVisit;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.CompleteVisit;
import kz.moldir.monitoring.write.VisitCommand.CorrectVisit;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import kz.moldir.monitoring.write.VisitCommand.InviteExpert;
import kz.moldir.monitoring.write.VisitCommand.ScheduleVisit;
import kz.moldir.monitoring.write.VisitCommand.TakeInvitationBack;
import kz.moldir.monitoring.write.VisitCommand.WithdrawCompletion;
import kz.moldir.monitoring.write.VisitState.Cancelled;
import kz.moldir.monitoring.write.VisitState.Completed;
import kz.moldir.monitoring.write.VisitState.Scheduled;
import kz.moldir.monitoring.write.VisitState.Unplanned;
import org.jspecify.annotations.Nullable;

/** State in, events out; a refusal says why not. */
final class VisitDecisions {

    private VisitDecisions() {}

    static List<VisitEvent> decide(VisitState state, VisitCommand command) {
        return switch (command) {
            case ScheduleVisit asked -> scheduled(asked);
            case FollowPlan asked -> followed(state, asked);
            case CompleteVisit asked -> completed(open(state), asked);
            case CorrectVisit asked -> VisitCorrections.corrected(state, asked);
            case WithdrawCompletion asked -> VisitCorrections.withdrawn(state, asked);
            case CancelVisit asked -> cancelled(open(state), asked);
            case InviteExpert asked -> invited(state, asked);
            case TakeInvitationBack asked ->
                    state.experts().contains(asked.expertId())
                            ? List.of(
                                    new InvitationTakenBack(
                                            asked.visitId(), state.activityId(), asked.expertId()))
                            : List.of();
            case CancelWithActivity asked ->
                    state instanceof Scheduled visit
                            ? List.of(
                                    new VisitCancelled(
                                            asked.visitId(),
                                            visit.activityId(),
                                            asked.reason(),
                                            asked.next(),
                                            asked.amendment()))
                            : List.of();
        };
    }

    /**
     * An activity that takes a visit on a day.
     *
     * @throws Refused where it takes none
     */
    static PlannedActivity taking(@Nullable PlannedActivity activity, LocalDate day) {
        if (activity == null) {
            throw new Refused(new VisitRefusal.UnknownActivity());
        }
        if (!activity.monitoring()) {
            throw new Refused(new VisitRefusal.NotMonitoring(activity.number()));
        }
        if (activity.cancelled()) {
            throw new Refused(new VisitRefusal.ActivityCancelled(activity.number()));
        }
        refuseWhereItGoesOn(activity, day);
        return activity;
    }

    private static List<VisitEvent> scheduled(ScheduleVisit asked) {
        PlannedActivity activity = taking(asked.activity(), asked.date());
        return List.of(
                new VisitScheduled(
                        asked.visitId(),
                        activity.id(),
                        activity.number(),
                        activity.title(),
                        asked.date(),
                        asked.object(),
                        true,
                        false,
                        null,
                        activity.outside()));
    }

    private static List<VisitEvent> followed(VisitState state, FollowPlan asked) {
        PlannedActivity activity = asked.activity();
        boolean toBeConfirmed = asked.date().isBefore(asked.approvedOn());
        return switch (state) {
            case Unplanned none ->
                    List.of(
                            new VisitScheduled(
                                    asked.visitId(),
                                    activity.id(),
                                    activity.number(),
                                    activity.title(),
                                    asked.date(),
                                    null,
                                    false,
                                    toBeConfirmed,
                                    asked.planSequence(),
                                    activity.outside()));
            case Scheduled visit ->
                    visit.date().equals(asked.date()) || isOld(asked, visit)
                            ? List.of()
                            : List.of(
                                    new VisitMoved(
                                            asked.visitId(),
                                            activity.id(),
                                            activity.number(),
                                            activity.title(),
                                            visit.date(),
                                            asked.date(),
                                            toBeConfirmed,
                                            asked.planSequence()));
            case Completed made -> List.of();
            case Cancelled never -> List.of();
        };
    }

    private static boolean isOld(FollowPlan asked, Scheduled visit) {
        return visit.planSequence() != null && asked.planSequence() <= visit.planSequence();
    }

    /** The slip of a year is asked about: the plan may not have that day. */
    static void askOfAnotherYear(LocalDate stands, LocalDate day, @Nullable LocalDate sure) {
        if (day.getYear() != stands.getYear() && !day.equals(sure)) {
            throw new Refused(new VisitRefusal.AnotherYear(day, String.valueOf(stands.getYear())));
        }
    }

    /** From the day on which the next plan has it, that plan's row is visited. */
    static void refuseWhereItGoesOn(PlannedActivity activity, LocalDate day) {
        LocalDate from = activity.goesOn();
        if (from != null && activity.goesOnBy(day)) {
            throw new Refused(new VisitRefusal.GoesOnThere(activity.number(), from));
        }
    }

    private static List<VisitEvent> completed(Scheduled visit, CompleteVisit asked) {
        LocalDate day = asked.date() == null ? visit.date() : asked.date();
        if (day.isAfter(asked.today())) {
            throw new Refused(new VisitRefusal.InFuture(day));
        }
        askOfAnotherYear(visit.date(), day, asked.sure());
        if (asked.activity() != null) {
            refuseWhereItGoesOn(asked.activity(), day);
        }
        List<VisitEvent> events = new ArrayList<>();
        for (Finding finding : asked.findings()) {
            events.add(new FindingRecorded(asked.visitId(), visit.activityId(), finding));
        }
        events.add(
                new VisitCompleted(
                        asked.visitId(),
                        visit.activityId(),
                        day,
                        visit.object(),
                        asked.findings().size()));
        return events;
    }

    private static List<VisitEvent> invited(VisitState state, InviteExpert asked) {
        Scheduled visit = open(state);
        Expert expert = asked.expert();
        if (expert == null) {
            throw new Refused(new VisitRefusal.UnknownExpert());
        }
        return visit.experts().contains(expert.id())
                ? List.of()
                : List.of(new ExpertInvited(asked.visitId(), visit.activityId(), expert));
    }

    private static List<VisitEvent> cancelled(Scheduled visit, CancelVisit asked) {
        if (!visit.byHand() && !asked.left()) {
            throw new Refused(new VisitRefusal.FollowsPlan());
        }
        return List.of(new VisitCancelled(asked.visitId(), visit.activityId(), asked.reason()));
    }

    private static Scheduled open(VisitState state) {
        return switch (state) {
            case Scheduled visit -> visit;
            case Completed visit ->
                    throw new Refused(new VisitRefusal.AlreadyCompleted(visit.made().date()));
            case Cancelled never -> throw new Refused(new VisitRefusal.AlreadyCancelled());
            case Unplanned none -> throw new IllegalStateException("a visit begins with its day");
        };
    }
}
