package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.Sent;
import org.jspecify.annotations.Nullable;

/** The record that takes the place of a wrong one; what is not said stays as it was. */
final class RightRecords {

    private RightRecords() {}

    /**
     * The right record.
     *
     * @param conceal whether the words of before are to be read by nobody: then what they say in
     *     Kazakh goes with them, unless it is said once more
     */
    static ActivityEvent of(
            ActivityState state, ActivityEvent wrong, Right right, String newId, boolean conceal) {
        return switch (wrong) {
            case ActivityDateAgreed was -> agreed(state, was, right);
            case ActivityPostponed was -> postponed(state, was, right, conceal);
            case ActivityCancelled was ->
                    new ActivityCancelled(
                            was.activityId(),
                            either(right.date(), was.on()),
                            either(right.reason(), was.reason()),
                            right.decision(),
                            state.dayOnly(),
                            null,
                            kept(
                                    right.kazakh().reason(),
                                    was.reasonKk(),
                                    conceal && changes(right.reason(), was.reason())));
            case OccurrenceRecorded was -> occurrence(state, was, right, newId, conceal);
            case ActivityClosed was ->
                    new ActivityClosed(
                            was.activityId(),
                            was.on(),
                            either(right.result(), was.result()),
                            state.restricted(),
                            kept(
                                    right.kazakh().result(),
                                    was.resultKk(),
                                    conceal && changes(right.result(), was.result())));
            case ActivityCovered was -> new ActivityCovered(was.activityId(), of(was, right));
            case AnswerRequested was ->
                    new AnswerRequested(
                            was.activityId(),
                            of(was.request(), right, named(state, was.request(), newId)),
                            was.withheld() == null ? state.dayOnly() : was.withheld());
            case LetterSent was ->
                    new LetterSent(
                            was.activityId(),
                            of(was.letter(), right, named(state, was.letter(), newId)));
            case AnswerReceived was ->
                    RequestDecisions.answer(
                            state.never(was),
                            was.requestId(),
                            either(right.date(), was.on()),
                            right.summary());
            default -> throw new Refused(ActivityRefusal.nothingToCorrect());
        };
    }

    private static ActivityEvent agreed(ActivityState state, ActivityDateAgreed was, Right right) {
        return new ActivityDateAgreed(
                was.activityId(),
                either(right.date(), was.date()),
                right.time(),
                right.place(),
                state.withheld());
    }

    private static ActivityEvent postponed(
            ActivityState state, ActivityPostponed was, Right right, boolean conceal) {
        LocalDate from = was.from();
        LocalDate date = either(right.date(), was.date());
        if (from != null && !date.isAfter(from)) {
            throw new Refused(ActivityRefusal.notLater(from));
        }
        String before = StandingDay.of(state.never(was)).place();
        boolean bare = right.time() == null && right.place() == null;
        boolean stays =
                was.placeStays() && right.time() == null && Objects.equals(right.place(), before);
        return new ActivityPostponed(
                was.activityId(),
                from,
                date,
                right.time(),
                stays ? null : right.place(),
                either(right.reason(), was.reason()),
                state.withheld(),
                null,
                (bare && before != null) ? true : null,
                kept(
                        right.kazakh().reason(),
                        was.reasonKk(),
                        conceal && changes(right.reason(), was.reason())));
    }

    /** What is left out of it is no text, so without a summary there is none in Kazakh. */
    private static ActivityEvent occurrence(
            ActivityState state,
            OccurrenceRecorded was,
            Right right,
            String newId,
            boolean conceal) {
        Occurrence before = was.occurrence();
        boolean hidden = conceal && !Objects.equals(right.summary(), before.summary());
        boolean goes =
                before.summary() != null
                        && right.summary() == null
                        && right.kazakh().summary() == null;
        return new OccurrenceRecorded(
                was.activityId(),
                new Occurrence(
                        newId,
                        either(right.date(), before.date()),
                        right.time(),
                        right.place(),
                        right.format(),
                        right.object(),
                        right.summary(),
                        before.visitId(),
                        goes ? null : kept(right.kazakh().summary(), before.summaryKk(), hidden)),
                state.dayOnly(),
                state.untilHeld(),
                state.minutesDue(before.id()));
    }

    private static Publication of(ActivityCovered was, Right right) {
        Publication before = was.publication();
        return new Publication(
                either(right.url(), before.url()),
                either(right.title(), before.title()),
                either(right.date(), before.date()),
                either(right.publication(), before.kind()),
                right.medium() == null ? before.medium() : right.medium());
    }

    /** An answer keeps to its request: of one that has an answer the right one is the same. */
    private static String named(ActivityState state, Sent before, String newId) {
        return state.open(before.id()).isPresent() ? newId : before.id();
    }

    private static Request of(Request before, Right right, String newId) {
        return new Request(
                newId,
                either(right.channel(), before.channel()),
                either(right.whom(), before.whom()),
                right.number(),
                right.about(),
                either(right.date(), before.on()));
    }

    private static Letter of(Letter before, Right right, String newId) {
        return new Letter(
                newId,
                either(right.whom(), before.whom()),
                right.number(),
                right.about(),
                either(right.date(), before.on()),
                either(right.expected(), before.expected()));
    }

    /** Words in Kazakh that are not said stay; empty ones take them away. */
    static @Nullable String kept(@Nullable String said, @Nullable String before) {
        return said == null ? before : said.isEmpty() ? null : said;
    }

    /**
     * Where the words of before are to be hidden, those that stand in the form as they were are not
     * said again by that.
     */
    private static @Nullable String kept(
            @Nullable String said, @Nullable String before, boolean hidden) {
        return hidden && Objects.equals(said, before) ? null : kept(said, hidden ? null : before);
    }

    private static boolean changes(@Nullable String right, @Nullable String before) {
        return right != null && !right.equals(before);
    }

    private static <T> T either(@Nullable T right, T before) {
        return Objects.requireNonNullElse(right, before);
    }
}
