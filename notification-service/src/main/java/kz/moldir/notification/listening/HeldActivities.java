package kz.moldir.notification.listening;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.listening.HeldActivity.Day;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderPolicy;

/**
 * When an activity was held and minutes of it are due, then somebody is reminded of them until they
 * are written; when they are taken back, again. Of what never was, or is nobody's any more, nobody
 * is reminded. What was held before the next plan had it stays in its plan, as do its further days.
 */
public final class HeldActivities {

    private final View<HeldActivity> view;

    public HeldActivities(MongoDatabase database) {
        this.view = View.of(database, "held-activities", 2, HeldActivity.class);
    }

    /** What the listener of the plan fills. */
    public View<HeldActivity> view() {
        return view;
    }

    /**
     * What an event asks of the reminders of minutes.
     *
     * @param ofNobody whether the council has no term for minutes, so that nobody is reminded; nor
     *     is anybody when the topic is read again and there is a term by then
     */
    record Asked(ReminderCommand command, boolean ofNobody) {}

    /**
     * Takes an event and says what it asks of reminders of minutes. What was taken before asks
     * nothing, since by now it would ask something else; so it is taken after all was said.
     */
    void take(PublishedEvent event, Supplier<ReminderPolicy> policy, Consumer<Asked> said) {
        HeldActivity before = view.get(event.subject()).orElse(null);
        if (before == null || before.sequence() < event.sequence()) {
            HeldActivity after = HeldActivity.after(before, event);
            if (after != null) {
                boolean over = before != null && before.carriedOver();
                commands(over, after, event, policy.get()).forEach(said);
            }
        }
        fold(event);
    }

    /** Takes an event, whatever it asks. */
    @SuppressWarnings("NullAway") // A fold may answer that there is nothing still.
    void fold(PublishedEvent event) {
        view.fold(
                event.subject(),
                event.source(),
                event.sequence(),
                before -> HeldActivity.after(before, event));
    }

    /**
     * The same by what is known: a later plan does not have what took place before that one begins,
     * and of what was cancelled nobody is reminded, whatever became of its carrying over.
     */
    ReminderCommand keeping(PublishedEvent event, ReminderCommand command) {
        return view.get(event.subject())
                .map(known -> keeping(known, event, command))
                .orElse(command);
    }

    private static ReminderCommand keeping(
            HeldActivity known, PublishedEvent event, ReminderCommand command) {
        return switch (command) {
            case GoOnElsewhere asked ->
                    asked.standing(
                            known.goingOn(asked.from(), event.sequence()).nextPlanHasItFrom(),
                            known.cancelled());
            case ReopenReminder asked -> asked.cancelled(known.cancelled());
            default -> command;
        };
    }

    /** What an event asks, also where an event of before had ended all of it; pure. */
    static Stream<Asked> commands(
            boolean over, HeldActivity activity, PublishedEvent event, ReminderPolicy policy) {
        return switch (event.type()) {
            case "kz.moldir.plan.occurrence-recorded.v1" ->
                    Stream.concat(
                            goingOn(activity, event, policy),
                            day(activity, event.as(OccurrenceRecordedV1.class).occurrenceId())
                                    .flatMap(day -> awaited(activity, day, event, policy)));
            case "kz.moldir.plan.minutes-withdrawn.v1" ->
                    day(activity, event.as(MinutesV1.class).occurrenceId())
                            .flatMap(day -> awaitedAgain(activity, day, event, policy));
            case "kz.moldir.plan.minutes-recorded.v1" ->
                    Stream.of(
                            over(
                                    activity,
                                    event.as(MinutesV1.class).occurrenceId(),
                                    Reason.MINUTES_RECORDED));
            case "kz.moldir.plan.activity-cancelled.v1" ->
                    allOver(activity, Reason.ACTIVITY_CANCELLED);
            case "kz.moldir.plan.activity-carried-over.v1" ->
                    carriedOver(over, activity, event, policy);
            case "kz.moldir.plan.record-corrected.v1" ->
                    corrected(activity, event.as(WrongRecordV1.class), event, policy);
            default -> Stream.empty();
        };
    }

    /**
     * What took place before the day that an event names is kept in its own plan. Events of before
     * name none, and ended all; one that names it afterwards puts that right.
     */
    private static Stream<Asked> carriedOver(
            boolean over, HeldActivity activity, PublishedEvent event, ReminderPolicy policy) {
        if (activity.carriedOver()) {
            return allOver(activity, Reason.ACTIVITY_CARRIED_OVER);
        }
        return over
                ? activity.due().flatMap(day -> awaitedAgain(activity, day, event, policy))
                : Stream.empty();
    }

    /** By what was held the next plan has it, or does not. */
    private static Stream<Asked> goingOn(
            HeldActivity activity, PublishedEvent event, ReminderPolicy policy) {
        return activity.goesOnFrom() == null
                ? Stream.empty()
                : Stream.of(
                        new Asked(
                                new GoOnElsewhere(
                                        ReminderIds.ofActivity(activity.id()),
                                        activity.nextPlanHasItFrom(),
                                        event.time(),
                                        policy),
                                false));
    }

    private static Stream<Asked> corrected(
            HeldActivity activity,
            WrongRecordV1 wrong,
            PublishedEvent event,
            ReminderPolicy policy) {
        if (wrong.ofCancellation() || wrong.ofCarryingOver()) {
            return activity.due().flatMap(day -> awaitedAgain(activity, day, event, policy));
        }
        return wrong.occurrence().stream()
                .map(id -> over(activity, id, Reason.OCCURRENCE_WITHDRAWN))
                .flatMap(
                        ended ->
                                Stream.concat(
                                        Stream.of(ended),
                                        wrong.forGood()
                                                ? goingOn(activity, event, policy)
                                                : Stream.empty()));
    }

    private static Stream<Day> day(HeldActivity activity, String occurrenceId) {
        return activity.day(occurrenceId).filter(Day::isDue).stream();
    }

    private static Stream<Asked> awaited(
            HeldActivity activity, Day day, PublishedEvent event, ReminderPolicy policy) {
        return activity.gone() ? Stream.empty() : Stream.of(opened(activity, day, event, policy));
    }

    private static Asked opened(
            HeldActivity activity, Day day, PublishedEvent event, ReminderPolicy policy) {
        Optional<LocalDate> until = policy.minutesDue(day.date());
        return new Asked(
                new OpenReminder(
                        id(activity, day.occurrenceId()),
                        activity.matter().minutesOf(day.date()),
                        MonitoringEvents.on(until.orElse(day.date())),
                        null,
                        event.time(),
                        policy),
                until.isEmpty());
    }

    /** Whether or not somebody was reminded of them before. */
    private static Stream<Asked> awaitedAgain(
            HeldActivity activity, Day day, PublishedEvent event, ReminderPolicy policy) {
        return awaited(activity, day, event, policy)
                .flatMap(
                        open ->
                                Stream.of(
                                        open,
                                        new Asked(
                                                new ReopenReminder(
                                                        open.command().reminderId(),
                                                        false,
                                                        null,
                                                        event.time(),
                                                        policy),
                                                open.ofNobody())));
    }

    private static Stream<Asked> allOver(HeldActivity activity, Reason reason) {
        return activity.due().map(day -> over(activity, day.occurrenceId(), reason));
    }

    private static Asked over(HeldActivity activity, String occurrenceId, Reason reason) {
        return new Asked(new CloseReminder(id(activity, occurrenceId), reason), false);
    }

    private static String id(HeldActivity activity, String occurrenceId) {
        return ReminderIds.ofMinutes(activity.id(), occurrenceId);
    }
}
