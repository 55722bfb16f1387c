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
 * An activity with the days on which it was held and of which minutes are written.
 *
 * @param matter as the plan calls it now
 * @param cancelled whether nothing is done about it any more, since it was cancelled
 * @param carriedOver whether nothing is done about it here any more
 * @param days in the order of their records
 * @param sequence of the latest event it knows of
 */
public record HeldActivity(
        @BsonId String id,
        Matter matter,
        boolean cancelled,
        boolean carriedOver,
        List<Day> days,
        long sequence) {

    /**
     * One time that it was held.
     *
     * @param due whether its minutes are still to be written
     */
    public record Day(String occurrenceId, LocalDate date, boolean due) {}

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
                        List.of(),
                        event.sequence())
                : null;
    }

    private HeldActivity after(PublishedEvent event) {
        long now = event.sequence();
        return switch (event.type()) {
            case "kz.moldir.plan.activity-amended.v1" ->
                    with(called(event.as(ActivityAmendedV1.class)), cancelled, carriedOver, now);
            case "kz.moldir.plan.activity-cancelled.v1" -> with(matter, true, carriedOver, now);
            case "kz.moldir.plan.activity-carried-over.v1" ->
                    with(matter, cancelled, HeldActivities.ended(event), now);
            case "kz.moldir.plan.record-corrected.v1" ->
                    without(event.as(WrongRecordV1.class), now);
            case "kz.moldir.plan.occurrence-recorded.v1" ->
                    with(held(event.as(OccurrenceRecordedV1.class)), now);
            case "kz.moldir.plan.minutes-recorded.v1" ->
                    with(minutes(event.as(MinutesV1.class), false), now);
            case "kz.moldir.plan.minutes-withdrawn.v1" ->
                    with(minutes(event.as(MinutesV1.class), true), now);
            default -> with(days, now);
        };
    }

    /** Whether nobody waits for its minutes any more. */
    boolean gone() {
        return cancelled || carriedOver;
    }

    /** The days whose minutes are to be written. */
    Stream<Day> due() {
        return days.stream().filter(Day::due);
    }

    Optional<Day> day(String occurrenceId) {
        return days.stream().filter(is(occurrenceId)).findFirst();
    }

    private Matter called(ActivityAmendedV1 now) {
        return Matter.activity(id, now.number(), now.title()).outside(matter.outside());
    }

    private List<Day> held(OccurrenceRecordedV1 now) {
        Boolean due = now.minutesDue();
        return due == null
                ? days
                : Stream.concat(
                                days.stream().filter(is(now.occurrenceId()).negate()),
                                Stream.of(new Day(now.occurrenceId(), now.date(), due)))
                        .toList();
    }

    private List<Day> minutes(MinutesV1 now, boolean due) {
        Predicate<Day> theirs = is(now.occurrenceId());
        return days.stream()
                .map(day -> theirs.test(day) ? new Day(day.occurrenceId(), day.date(), due) : day)
                .toList();
    }

    private HeldActivity without(WrongRecordV1 wrong, long now) {
        return wrong.occurrence()
                .map(id -> with(days.stream().filter(is(id).negate()).toList(), now))
                .orElseGet(
                        () ->
                                with(
                                        matter,
                                        cancelled && !wrong.ofCancellation(),
                                        carriedOver && !wrong.ofCarryingOver(),
                                        now));
    }

    private static Predicate<Day> is(String occurrenceId) {
        return day -> day.occurrenceId().equals(occurrenceId);
    }

    private HeldActivity with(Matter now, boolean byDecision, boolean toAnotherPlan, long at) {
        return new HeldActivity(id, now, byDecision, toAnotherPlan, days, at);
    }

    private HeldActivity with(List<Day> now, long at) {
        return new HeldActivity(id, matter, cancelled, carriedOver, now, at);
    }
}
