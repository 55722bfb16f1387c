package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;

/** Corrections: the wrong record stays in the history, the right one follows it. */
final class CorrectionDecisions {

    private CorrectionDecisions() {}

    static List<ActivityEvent> corrected(ActivityState state, Correct asked) {
        ActivityEvent wrong =
                state.wrong(asked.kind(), asked.id())
                        .orElseThrow(() -> new Refused(ActivityRefusal.nothingToCorrect()));
        ActivityEvent right =
                asked.right() == null
                        ? null
                        : RightRecords.of(state, wrong, asked.right(), asked.newId());
        refuse(state, asked, wrong, right);
        List<ActivityEvent> events = new ArrayList<>();
        events.add(
                new RecordCorrected(
                        asked.activityId(), correction(state.never(wrong), asked, wrong, right)));
        if (right != null) {
            events.add(right);
        } else if (wrong instanceof ActivityClosed && state.disclosure() != state.decided()) {
            events.add(
                    ActivityDecisions.disclosure(
                            state.never(wrong), state.id(), state.decided(), null, false));
        }
        return events;
    }

    private static Correction correction(
            ActivityState without,
            Correct asked,
            ActivityEvent wrong,
            @Nullable ActivityEvent right) {
        ActivityFacts facts = without.known();
        return new Correction(
                asked.kind(),
                asked.id(),
                counted(wrong),
                CorrectedFields.of(wrong, right),
                right != null,
                asked.reason(),
                new Standing(facts.agreedDay(), facts.postponed(), facts.moves()),
                without.waiting(),
                withheld(without, wrong),
                without.waitingWithheld(),
                without.toldInstead());
    }

    /** What was not told is not told as an error either; nor is a day of a row that tells none. */
    private static @Nullable Boolean withheld(ActivityState without, ActivityEvent wrong) {
        return switch (wrong) {
            case ActivityDateAgreed was ->
                    without.withheld() != null ? Boolean.TRUE : was.withheld();
            case ActivityPostponed was ->
                    without.withheld() != null ? Boolean.TRUE : was.withheld();
            case OccurrenceRecorded was ->
                    without.dayOnly() != null
                            ? Boolean.TRUE
                            : was.untilHeld() != null ? null : was.withheld();
            case ActivityClosed was -> without.restricted() != null ? Boolean.TRUE : was.withheld();
            case ActivityCancelled was -> without.dayOnly() != null ? Boolean.TRUE : was.withheld();
            case ActivityEvent.AnswerRequested was ->
                    without.dayOnly() != null ? Boolean.TRUE : was.withheld();
            case AnswerReceived was -> without.dayOnly() != null ? Boolean.TRUE : was.withheld();
            default -> null;
        };
    }

    private static void refuse(
            ActivityState state,
            Correct asked,
            ActivityEvent wrong,
            @Nullable ActivityEvent right) {
        if (right != null && CorrectedFields.of(wrong, right).isEmpty()) {
            throw new Refused(ActivityRefusal.sameAgain());
        }
        LocalDate recorded = right == null ? null : happened(right);
        if (recorded != null && recorded.isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(recorded));
        }
        LocalDate closed = state.known().closedOn();
        if (wrong instanceof OccurrenceRecorded
                && right == null
                && closed != null
                && state.known().occurrences().size() == 1) {
            throw new Refused(ActivityRefusal.closedOnIt(closed));
        }
        if (wrong instanceof ActivityEvent.AnswerRequested asking
                && state.open(asking.request().id()).isEmpty()) {
            throw new Refused(ActivityRefusal.answeredAlready());
        }
        if (right instanceof ActivityCovered covered
                && state.never(wrong).knows(covered.publication())) {
            throw new Refused(ActivityRefusal.alreadyPublished(covered.publication().url()));
        }
    }

    /** The day that a fold has to take back. */
    private static @Nullable LocalDate counted(ActivityEvent wrong) {
        return switch (wrong) {
            case OccurrenceRecorded now -> now.occurrence().date();
            case ActivityCovered now ->
                    now.publication().kind() == Publication.Kind.RESULT
                            ? now.publication().date()
                            : null;
            default -> null;
        };
    }

    /** The day on which it happened, where that cannot lie ahead. */
    private static @Nullable LocalDate happened(ActivityEvent right) {
        return switch (right) {
            case OccurrenceRecorded now -> now.occurrence().date();
            case ActivityCovered now -> now.publication().date();
            case ActivityCancelled now -> now.on();
            case AnswerReceived now -> now.on();
            case ActivityEvent.AnswerRequested now -> Objects.requireNonNull(now.request().on());
            default -> null;
        };
    }
}
