package kz.moldir.monitoring.write;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.write.VisitCommand.CorrectVisit;
import kz.moldir.monitoring.write.VisitCommand.WithdrawCompletion;
import kz.moldir.monitoring.write.VisitState.Cancelled;
import kz.moldir.monitoring.write.VisitState.Completed;
import kz.moldir.monitoring.write.VisitState.Scheduled;
import org.jspecify.annotations.Nullable;

/** What was wrong stays in the history, with what is right and why. */
final class VisitCorrections {

    private VisitCorrections() {}

    static List<VisitEvent> corrected(VisitState state, CorrectVisit asked) {
        Completed visit = made(state);
        Made was = visit.made();
        Made right = asked.made();
        if (right.date().isAfter(asked.today())) {
            throw new Refused(new VisitRefusal.InFuture(right.date()));
        }
        VisitDecisions.askOfAnotherYear(was.date(), right.date(), asked.sure());
        if (asked.activity() != null && !right.date().equals(was.date())) {
            VisitDecisions.refuseWhereItGoesOn(asked.activity(), right.date());
        }
        refuseUnknown(was, right, asked.fresh());
        if (right.equals(was)) {
            throw new Refused(new VisitRefusal.SameAgain());
        }
        return List.of(
                new VisitCorrected(
                        asked.visitId(), visit.activityId(), was, right, asked.reason()));
    }

    /**
     * The day that it is meant for is that of before it was recorded. While it counted as made,
     * what became of its activity passed it by: it is cancelled where that will not take place.
     */
    static List<VisitEvent> withdrawn(VisitState state, WithdrawCompletion asked) {
        Completed visit = made(state);
        Scheduled planned = visit.planned();
        VisitEvent withdrawn =
                new CompletionWithdrawn(
                        asked.visitId(),
                        visit.activityId(),
                        visit.made(),
                        planned.date(),
                        planned.object(),
                        asked.reason(),
                        planned.toBeConfirmed() ? true : null);
        PlannedActivity activity = asked.activity();
        return activity != null && (activity.cancelled() || activity.goesOnBy(planned.date()))
                ? List.of(withdrawn, cancelled(asked, visit.activityId(), activity.next()))
                : List.of(withdrawn);
    }

    private static VisitEvent cancelled(
            WithdrawCompletion asked, String activityId, @Nullable NextRow next) {
        return new VisitCancelled(
                asked.visitId(),
                activityId,
                next == null ? asked.reason() : next.brief(),
                next,
                null);
    }

    /** Whoever names a finding means one that stands, and each once. */
    private static void refuseUnknown(Made was, Made right, Set<String> fresh) {
        Set<String> known =
                was.findings().stream().map(Finding::id).collect(Collectors.toUnmodifiableSet());
        if (right.findings().stream()
                .map(Finding::id)
                .anyMatch(id -> !known.contains(id) && !fresh.contains(id))) {
            throw new Refused(new VisitRefusal.UnknownFinding());
        }
        if (right.findings().stream().map(Finding::id).distinct().count()
                < right.findings().size()) {
            throw new Refused(new VisitRefusal.FindingTwice());
        }
    }

    private static Completed made(VisitState state) {
        return switch (state) {
            case Completed visit -> visit;
            case Cancelled never -> throw new Refused(new VisitRefusal.AlreadyCancelled());
            default -> throw new Refused(new VisitRefusal.NotMade());
        };
    }
}
