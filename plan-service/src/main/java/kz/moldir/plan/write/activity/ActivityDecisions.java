package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.PlanActivity;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;

/** State in, events out; a refusal says why not. */
final class ActivityDecisions {

    private ActivityDecisions() {}

    static List<ActivityEvent> decide(ActivityState state, ActivityCommand command) {
        return switch (command) {
            case PlanActivity asked ->
                    List.of(
                            new ActivityPlanned(
                                    asked.activityId(),
                                    asked.planId(),
                                    asked.year(),
                                    asked.half(),
                                    asked.approvedOn(),
                                    asked.row()));
            case AgreeDate asked -> agreed(state, asked);
            case Postpone asked -> postponed(state, asked);
            case Cancel asked -> cancelled(state, asked);
            case RecordOccurrence asked -> occurred(state, asked);
            case Close asked -> closed(state, asked);
            case Cover asked -> covered(state, asked);
        };
    }

    private static List<ActivityEvent> agreed(ActivityState state, AgreeDate asked) {
        refuseWhenOver(state.known());
        refuseWithoutTerm(state.known());
        return List.of(
                new ActivityDateAgreed(
                        asked.activityId(), asked.date(), asked.time(), asked.place()));
    }

    private static List<ActivityEvent> postponed(ActivityState state, Postpone asked) {
        refuseWhenOver(state.known());
        refuseWithoutTerm(state.known());
        LocalDate present = state.day();
        if (present == null) {
            throw new Refused(ActivityRefusal.nothingToPostpone());
        }
        if (!asked.date().isAfter(present)) {
            throw new Refused(ActivityRefusal.notLater(present));
        }
        return List.of(
                new ActivityPostponed(asked.activityId(), present, asked.date(), asked.reason()));
    }

    private static List<ActivityEvent> cancelled(ActivityState state, Cancel asked) {
        refuseWhenOver(state.known());
        return List.of(new ActivityCancelled(asked.activityId(), asked.today(), asked.reason()));
    }

    private static List<ActivityEvent> occurred(ActivityState state, RecordOccurrence asked) {
        refuseWhenCancelled(state.known());
        LocalDate date = asked.occurrence().date();
        if (date.isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(date));
        }
        return state.occurrences().contains(asked.occurrence().id())
                ? List.of()
                : List.of(new OccurrenceRecorded(asked.activityId(), asked.occurrence()));
    }

    private static List<ActivityEvent> closed(ActivityState state, Close asked) {
        refuseWhenOver(state.known());
        if (state.known().occurrences().isEmpty()) {
            throw new Refused(ActivityRefusal.nothingHappened());
        }
        return List.of(new ActivityClosed(asked.activityId(), asked.today(), asked.result()));
    }

    private static List<ActivityEvent> covered(ActivityState state, Cover asked) {
        refuseWhenCancelled(state.known());
        if (asked.date().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.date()));
        }
        Publication.Kind kind = asked.kind() != null ? asked.kind() : kind(state, asked.date());
        Publication publication = new Publication(asked.url(), asked.title(), asked.date(), kind);
        if (state.knows(publication)) {
            throw new Refused(ActivityRefusal.alreadyPublished(asked.url()));
        }
        return List.of(new ActivityCovered(asked.activityId(), publication));
    }

    private static Publication.Kind kind(ActivityState state, LocalDate published) {
        boolean happened =
                state.known().occurrences().stream().anyMatch(day -> !day.isAfter(published));
        return happened ? Publication.Kind.RESULT : Publication.Kind.ANNOUNCEMENT;
    }

    private static void refuseWhenCancelled(ActivityFacts facts) {
        if (facts.cancelledOn() != null) {
            throw new Refused(ActivityRefusal.cancelled(facts.cancelledOn()));
        }
    }

    private static void refuseWhenOver(ActivityFacts facts) {
        refuseWhenCancelled(facts);
        if (facts.closedOn() != null) {
            throw new Refused(ActivityRefusal.closed(facts.closedOn()));
        }
    }

    private static void refuseWithoutTerm(ActivityFacts facts) {
        if (facts.timeframe().kind().permanent()) {
            throw new Refused(ActivityRefusal.withoutTerm());
        }
    }
}
