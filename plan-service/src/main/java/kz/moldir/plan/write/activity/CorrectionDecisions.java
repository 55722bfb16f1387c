package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.OpenRequests;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;

/** Corrections: the wrong record stays in the history, the right one follows it. */
final class CorrectionDecisions {

    private CorrectionDecisions() {}

    static List<ActivityEvent> corrected(ActivityState state, Correct asked) {
        if (asked.kind() == Correction.Kind.ROW_REASON) {
            return RightRowReason.of(state, asked);
        }
        if (ClosedAgain.meant(state, asked)) {
            return ClosedAgain.of(state, asked);
        }
        ActivityEvent wrong =
                state.wrong(asked.kind(), asked.id())
                        .orElseThrow(() -> new Refused(ActivityRefusal.nothingToCorrect()));
        if (wrong instanceof ActivityDateAgreed hour && ofAMove(state, hour, asked.right())) {
            return withItsHour(state, asked, hour);
        }
        return corrected(state, asked, wrong, wrong);
    }

    /** Whether the hour of a move, in a record of its own, is put right together with its day. */
    private static boolean ofAMove(
            ActivityState state, ActivityDateAgreed hour, @Nullable Right right) {
        ActivityState before = state.never(hour);
        return right != null
                && right.date() != null
                && !right.date().equals(hour.date())
                && hour.date().equals(before.known().agreedDay())
                && before.wrong(Correction.Kind.DATE, "date").orElse(null)
                        instanceof ActivityPostponed;
    }

    /**
     * The move itself is put right, with the right hour; else the right day would be a move more.
     */
    private static List<ActivityEvent> withItsHour(
            ActivityState state, Correct asked, ActivityDateAgreed hour) {
        ActivityState moved = state.never(hour);
        ActivityPostponed move =
                (ActivityPostponed) moved.wrong(asked.kind(), asked.id()).orElseThrow();
        ActivityPostponed told =
                new ActivityPostponed(
                        move.activityId(),
                        move.from(),
                        move.date(),
                        hour.time(),
                        hour.place(),
                        move.reason(),
                        move.withheld(),
                        null,
                        null,
                        move.reasonKk());
        List<ActivityEvent> events = new ArrayList<>();
        events.add(
                new RecordCorrected(
                        asked.activityId(), correction(moved, asked, hour, List.of(), false)));
        events.addAll(corrected(moved, asked, move, told));
        return events;
    }

    /** The record may have been told together with its hour, from which the fields differ. */
    private static List<ActivityEvent> corrected(
            ActivityState state, Correct asked, ActivityEvent wrong, ActivityEvent told) {
        ActivityEvent right =
                asked.right() == null
                        ? null
                        : RightRecords.of(
                                state, wrong, asked.right(), asked.newId(), asked.conceal());
        refuse(state, asked, wrong, right);
        RecordCorrected corrected =
                new RecordCorrected(
                        asked.activityId(),
                        correction(
                                state.never(wrong),
                                asked,
                                wrong,
                                right == null
                                        ? CorrectedFields.of(told, null)
                                        : differing(state, asked, wrong, told, right),
                                right != null));
        List<ActivityEvent> events = new ArrayList<>();
        events.add(corrected);
        if (right != null) {
            events.add(inItsPlace(state.after(corrected).after(right), right));
            if (wrong instanceof OccurrenceRecorded was
                    && right instanceof OccurrenceRecorded now) {
                events.addAll(
                        DecidedThen.onTheRightDay(
                                state,
                                was.occurrence(),
                                now.occurrence().date(),
                                corrected.correction()));
            }
        } else if (wrong instanceof ActivityClosed && state.decided() != Disclosure.OPEN) {
            // The day was told at the closing, also of a row that stayed restricted.
            events.add(
                    ActivityDecisions.disclosure(
                            state.never(wrong), state.id(), state.decided(), null, false));
        }
        return events;
    }

    /**
     * Where the words of before are concealed, those that stay are said too: they lead to others.
     */
    private static List<Correction.Field> differing(
            ActivityState state,
            Correct asked,
            ActivityEvent wrong,
            ActivityEvent told,
            ActivityEvent right) {
        ActivityEvent before = placed(state, wrong, told);
        ActivityEvent after = placed(state, wrong, right);
        return asked.conceal()
                ? CorrectedFields.whole(before, after)
                : CorrectedFields.of(before, after);
    }

    /** A move with the place of before, where that stays: it is what a reader sees. */
    private static ActivityEvent placed(
            ActivityState state, ActivityEvent wrong, ActivityEvent record) {
        return record instanceof ActivityPostponed move && move.placeStays()
                ? new ActivityPostponed(
                        move.activityId(),
                        move.from(),
                        move.date(),
                        null,
                        StandingDay.of(state.never(wrong)).place(),
                        move.reason(),
                        move.withheld(),
                        null,
                        null,
                        move.reasonKk())
                : record;
    }

    /** What was recorded since the wrong record may stand in spite of the right one. */
    private static ActivityEvent inItsPlace(ActivityState after, ActivityEvent right) {
        Standing follows = StandingDay.of(after);
        Standing stands = StandingDay.of(after.inOrder());
        boolean sets = OpenRequests.setsADay(right);
        if (!sets && !(right instanceof SendingEvent)) {
            return right;
        }
        return (!sets || follows.equals(stands))
                        && Objects.equals(after.known().waiting(), after.waiting())
                ? right
                : PutRight.of(
                        right,
                        new PutRight(
                                stands.dayOnly(),
                                after.waiting(),
                                after.waitingWithheld(),
                                after.toldInstead()));
    }

    static Correction correction(
            ActivityState without,
            Correct asked,
            ActivityEvent wrong,
            List<Correction.Field> fields,
            boolean replaced) {
        return new Correction(
                asked.kind(),
                asked.id(),
                counted(wrong),
                fields,
                replaced,
                asked.reason(),
                standing(without, asked.kind()),
                without.waiting(),
                withheld(without, wrong),
                without.waitingWithheld(),
                without.toldInstead(),
                asked.conceal() ? Boolean.TRUE : null);
    }

    /**
     * A day that is not told is needed only where a day was wrong, and is not published then; nor
     * are its words needed elsewhere.
     */
    private static Standing standing(ActivityState without, Correction.Kind kind) {
        if (kind == Correction.Kind.DATE) {
            return StandingDay.of(without);
        }
        return without.withheld() == null
                ? StandingDay.of(without).dayOnly()
                : new Standing(null, false, 0);
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
            case SendingEvent was -> without.dayOnly() != null ? Boolean.TRUE : was.withheld();
            case AnswerReceived was -> without.dayOnly() != null ? Boolean.TRUE : was.withheld();
            default -> null;
        };
    }

    /** The day on which the activity itself is said to take place. */
    private static Optional<LocalDate> dayOf(@Nullable ActivityEvent right) {
        return switch (right) {
            case ActivityDateAgreed now -> Optional.of(now.date());
            case ActivityPostponed now -> Optional.of(now.date());
            case OccurrenceRecorded now when now.occurrence().visitId() == null ->
                    Optional.of(now.occurrence().date());
            case null, default -> Optional.empty();
        };
    }

    private static void refuse(
            ActivityState state,
            Correct asked,
            ActivityEvent wrong,
            @Nullable ActivityEvent right) {
        if (decided(state, wrong)) {
            throw new Refused(ActivityRefusal.amended());
        }
        if (right != null
                && !asked.conceal()
                && CorrectedFields.of(placed(state, wrong, wrong), placed(state, wrong, right))
                        .isEmpty()) {
            throw new Refused(ActivityRefusal.sameAgain());
        }
        LocalDate recorded = right == null ? null : happened(right);
        if (recorded != null && recorded.isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(recorded));
        }
        dayOf(right)
                .filter(day -> !dayOf(wrong).equals(Optional.of(day)))
                .ifPresent(day -> refuseWhereItGoesOn(state.never(wrong), right, day));
        LocalDate closed = state.known().closedOn();
        if (wrong instanceof OccurrenceRecorded
                && closed != null
                && without(state, wrong, right).occurrences().stream()
                        .allMatch(day -> day.isAfter(closed))) {
            throw new Refused(ActivityRefusal.closedOnIt(closed));
        }
        if (wrong instanceof OccurrenceRecorded never && right == null) {
            NeverHeld.askWhatStays(state, never.occurrence(), asked);
        }
        if (right instanceof AnswerReceived answer) {
            refuseBeforeTheRequest(state, answer);
        }
        if (wrong instanceof ActivityDateAgreed was
                && right instanceof ActivityDateAgreed now
                && !now.date().equals(was.date())) {
            ActivityDecisions.refuseAMove(state.never(wrong), now.date());
        }
        if (wrong instanceof SendingEvent sent) {
            refuseAgainstItsAnswer(state, sent, right);
        }
        if (right instanceof ActivityCovered covered
                && state.never(wrong).knows(covered.publication())) {
            throw new Refused(ActivityRefusal.alreadyPublished(covered.publication().url()));
        }
    }

    /** What took place since the next plan has it is recorded there. */
    private static void refuseWhereItGoesOn(
            ActivityState without, @Nullable ActivityEvent right, LocalDate day) {
        LocalDate from = without.known().goesOnFrom();
        if (right instanceof OccurrenceRecorded
                && from != null
                && without.known().carriedOver(day)) {
            throw new Refused(ActivityRefusal.goesOnThere(from));
        }
    }

    /** What an amendment of the plan decided another amendment changes. */
    private static boolean decided(ActivityState state, ActivityEvent wrong) {
        return wrong instanceof ActivityCancelled cancelled
                ? cancelled.amendment() != null
                : OpenRequests.setsADay(wrong) && state.known().agreedDay() == null;
    }

    /** What is known once the right record stands. */
    private static ActivityFacts without(
            ActivityState state, ActivityEvent wrong, @Nullable ActivityEvent right) {
        ActivityState never = state.never(wrong);
        return (right == null ? never : never.after(right)).known();
    }

    /** An answer stays with its request, which is not withdrawn then, nor made after it. */
    private static void refuseAgainstItsAnswer(
            ActivityState state, SendingEvent wrong, @Nullable ActivityEvent right) {
        state.all(AnswerReceived.class)
                .filter(answer -> answer.requestId().equals(wrong.sent().id()))
                .findFirst()
                .ifPresent(
                        answer -> {
                            if (!(right instanceof SendingEvent now)) {
                                throw new Refused(ActivityRefusal.answeredAlready());
                            }
                            if (answer.on().isBefore(now.sent().on())) {
                                throw new Refused(ActivityRefusal.answerBefore(now.sent().on()));
                            }
                        });
    }

    private static void refuseBeforeTheRequest(ActivityState state, AnswerReceived answer) {
        state.all(SendingEvent.class)
                .map(SendingEvent::sent)
                .filter(sent -> sent.id().equals(answer.requestId()))
                .filter(sent -> answer.on().isBefore(sent.on()))
                .findFirst()
                .ifPresent(
                        sent -> {
                            throw new Refused(ActivityRefusal.answerBefore(sent.on()));
                        });
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
            case SendingEvent now -> Objects.requireNonNull(now.sent().on());
            default -> null;
        };
    }
}
