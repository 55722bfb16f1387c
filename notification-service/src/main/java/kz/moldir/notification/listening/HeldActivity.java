package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.Matter;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An activity with the days on which it was held, of some of which minutes are written.
 *
 * @param matter as the plan calls it now
 * @param cancelled whether nothing is done about it any more, since it was cancelled
 * @param carriedOver whether nothing is done about it here any more, as events of before said that
 *     named no day
 * @param goesOnFrom the first day on which the next plan has it unless it took place before, or
 *     null
 * @param days in the order of their records
 * @param sequence of the latest event it knows of
 */
public record HeldActivity(
        @BsonId String id,
        Matter matter,
        boolean cancelled,
        boolean carriedOver,
        @Nullable LocalDate goesOnFrom,
        List<Day> days,
        long sequence) {

    /**
     * One time that it was held.
     *
     * @param due whether its minutes are still to be written; null where none are expected
     */
    public record Day(String occurrenceId, LocalDate date, @Nullable Boolean due) {

        boolean isDue() {
            return Boolean.TRUE.equals(due);
        }

        Day written(boolean now) {
            return due == null ? this : new Day(occurrenceId, date, !now);
        }
    }

    /** After one more event; null as long as it is not planned. */
    static @Nullable HeldActivity after(@Nullable HeldActivity before, PublishedEvent event) {
        if (before != null) {
            return before.after(event);
        }
        return event.type().equals(PlanEvents.PLANNED)
                ? new HeldActivity(
                        event.subject(),
                        event.as(ActivityPlannedV1.class).matter(),
                        false,
                        false,
                        null,
                        List.of(),
                        event.sequence())
                : null;
    }

    private HeldActivity after(PublishedEvent event) {
        long now = event.sequence();
        return switch (event.type()) {
            case "kz.moldir.plan.activity-amended.v1" ->
                    with(called(event.as(ActivityAmendedV1.class)), cancelled, now);
            case "kz.moldir.plan.activity-cancelled.v1" -> with(matter, true, now);
            case "kz.moldir.plan.activity-carried-over.v1" ->
                    goingOn(event.as(ActivityOverV1.class).from(), now);
            case "kz.moldir.plan.record-corrected.v1" ->
                    without(event.as(WrongRecordV1.class), now);
            case "kz.moldir.plan.occurrence-recorded.v1" ->
                    with(held(event.as(OccurrenceRecordedV1.class)), now);
            case "kz.moldir.plan.minutes-recorded.v1" ->
                    with(minutes(event.as(MinutesV1.class), true), now);
            case "kz.moldir.plan.minutes-withdrawn.v1" ->
                    with(minutes(event.as(MinutesV1.class), false), now);
            default -> with(days, now);
        };
    }

    /** Whether nobody waits for its minutes any more. */
    boolean gone() {
        return cancelled || carriedOver;
    }

    /** The day from which the next plan has it; null where it took place before, or stays. */
    @Nullable LocalDate nextPlanHasItFrom() {
        LocalDate from = goesOnFrom;
        return from == null || days.stream().anyMatch(day -> day.date().isBefore(from))
                ? null
                : from;
    }

    /** What is known once a later plan is said to go on with it from that day. */
    HeldActivity goingOn(@Nullable LocalDate from, long at) {
        return new HeldActivity(id, matter, cancelled, from == null, from, days, at);
    }

    /** The days whose minutes are to be written. */
    Stream<Day> due() {
        return days.stream().filter(Day::isDue);
    }

    Optional<Day> day(String occurrenceId) {
        return days.stream().filter(is(occurrenceId)).findFirst();
    }

    private Matter called(ActivityAmendedV1 now) {
        return Matter.activity(id, now.number(), now.title()).outside(matter.outside());
    }

    private List<Day> held(OccurrenceRecordedV1 now) {
        return Stream.concat(
                        days.stream().filter(is(now.occurrenceId()).negate()),
                        Stream.of(new Day(now.occurrenceId(), now.date(), now.minutesDue())))
                .toList();
    }

    private List<Day> minutes(MinutesV1 now, boolean written) {
        Predicate<Day> theirs = is(now.occurrenceId());
        return days.stream().map(day -> theirs.test(day) ? day.written(written) : day).toList();
    }

    private HeldActivity without(WrongRecordV1 wrong, long now) {
        return wrong.occurrence()
                .map(id -> with(days.stream().filter(is(id).negate()).toList(), now))
                .orElseGet(
                        () ->
                                new HeldActivity(
                                        id,
                                        matter,
                                        cancelled && !wrong.ofCancellation(),
                                        carriedOver && !wrong.ofCarryingOver(),
                                        wrong.ofCarryingOver() ? null : goesOnFrom,
                                        days,
                                        now));
    }

    private static Predicate<Day> is(String occurrenceId) {
        return day -> day.occurrenceId().equals(occurrenceId);
    }

    private HeldActivity with(Matter now, boolean byDecision, long at) {
        return new HeldActivity(id, now, byDecision, carriedOver, goesOnFrom, days, at);
    }

    private HeldActivity with(List<Day> now, long at) {
        return new HeldActivity(id, matter, cancelled, carriedOver, goesOnFrom, now, at);
    }
}
