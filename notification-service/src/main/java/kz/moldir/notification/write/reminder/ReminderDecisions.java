package kz.moldir.notification.write.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayMoved;
import kz.moldir.notification.events.ReminderEvent.DueDayTakenBack;
import kz.moldir.notification.events.ReminderEvent.DueDayTold;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import kz.moldir.notification.events.ReminderEvent.MatterAmended;
import kz.moldir.notification.events.ReminderEvent.MatterGoesOn;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.ReminderReopened;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.events.ReminderEvent.RemindersTakenUp;
import kz.moldir.notification.write.reminder.ReminderCommand.AgreeDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.MoveDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeBackDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeUpReminders;
import kz.moldir.notification.write.reminder.ReminderCommand.TellDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import kz.moldir.notification.write.reminder.ReminderState.Taken;

/** State in, events out; what changes nothing decides nothing. */
final class ReminderDecisions {

    private ReminderDecisions() {}

    static List<ReminderEvent> decide(ReminderState state, ReminderCommand command) {
        return state.isClosed() ? whileClosed(state, command) : whileOpen(state, command);
    }

    /** What is told meanwhile is kept: what ended the reminders may turn out never to have been. */
    private static List<ReminderEvent> whileClosed(ReminderState state, ReminderCommand command) {
        return switch (command) {
            // What ended it is something else, and was: it goes on nowhere, and stays ended.
            case ReopenReminder asked when asked.stays() && !state.goneAtOnce() ->
                    stays(state, asked)
                            ? List.of(new MatterGoesOn(asked.reminderId(), null))
                            : List.of();
            case ReopenReminder asked ->
                    unless(asked.cancelled(), asked.reminderId(), reopened(state, asked));
            case GoOnElsewhere asked when state.goneAtOnce() ->
                    unless(asked.cancelled(), asked.reminderId(), goingOnAfterAll(state, asked));
            case CloseReminder asked -> List.of();
            default ->
                    whileOpen(state, command).stream()
                            .filter(event -> !(event instanceof RemindersScheduled))
                            .toList();
        };
    }

    /** What ended it first is put right, and it was cancelled since: it stays ended by that. */
    private static List<ReminderEvent> unless(
            boolean cancelled, String reminderId, List<ReminderEvent> again) {
        return cancelled
                ? Stream.concat(
                                again.stream()
                                        .filter(event -> !(event instanceof RemindersScheduled)),
                                Stream.of(
                                        new ReminderClosed(reminderId, Reason.ACTIVITY_CANCELLED)))
                        .toList()
                : again;
    }

    private static List<ReminderEvent> whileOpen(ReminderState state, ReminderCommand command) {
        return switch (command) {
            case ReopenReminder asked -> stays(state, asked) ? staying(state, asked) : List.of();
            case OpenReminder asked -> opened(state, asked);
            case AgreeDueDay asked ->
                    scheduled(
                            state,
                            new DueDayAgreed(
                                    asked.reminderId(), asked.date(), asked.time(), asked.place()),
                            asked.known(),
                            asked.policy());
            case MoveDueDay asked ->
                    moved(state, asked.reminderId(), asked.date(), asked.known(), asked.policy());
            case WithholdDueDay asked -> withheld(state, asked);
            case TellDueDay asked -> told(state, asked);
            case TakeBackDueDay asked -> takenBack(state, asked);
            case AmendMatter asked -> amended(state, asked);
            case TakeUpReminders asked -> takenUp(state, asked);
            case GoOnElsewhere asked -> goingOn(state, asked);
            case CloseReminder asked ->
                    List.of(new ReminderClosed(asked.reminderId(), asked.reason()));
        };
    }

    /** What is to come until then stays. */
    private static List<ReminderEvent> goingOn(ReminderState state, GoOnElsewhere asked) {
        if (Objects.equals(asked.from(), state.known().goesOnFrom())) {
            return List.of();
        }
        return asItGoesOn(
                state,
                new MatterGoesOn(asked.reminderId(), asked.from()),
                asked.known(),
                asked.policy());
    }

    /** What an event of before ended at once comes again, until the day that is named now. */
    private static List<ReminderEvent> goingOnAfterAll(ReminderState state, GoOnElsewhere asked) {
        ReminderReopened again = new ReminderReopened(asked.reminderId());
        MatterGoesOn until = new MatterGoesOn(asked.reminderId(), asked.from());
        return Stream.concat(
                        Stream.of(again),
                        asItGoesOn(state.after(again), until, asked.known(), asked.policy())
                                .stream())
                .toList();
    }

    private static List<ReminderEvent> asItGoesOn(
            ReminderState before, MatterGoesOn happened, Instant known, ReminderPolicy policy) {
        ReminderState state = before.after(happened);
        List<ReminderEvent> events = new ArrayList<>(List.of(happened));
        policy.dueDay(state.known())
                .map(day -> schedule(state, happened.reminderId(), day, known, policy))
                .filter(now -> !now.occasions().equals(before.open()))
                .ifPresent(events::add);
        return events;
    }

    /** What had ended it for another reason stays ended. */
    private static List<ReminderEvent> staying(ReminderState state, ReopenReminder asked) {
        return asItGoesOn(
                state, new MatterGoesOn(asked.reminderId(), null), asked.known(), asked.policy());
    }

    private static boolean stays(ReminderState state, ReopenReminder asked) {
        return asked.stays() && state.facts() != null && state.facts().goesOnFrom() != null;
    }

    private static List<ReminderEvent> opened(ReminderState state, OpenReminder asked) {
        if (state.facts() == null) {
            return scheduled(
                    state,
                    new ReminderOpened(
                            asked.reminderId(), asked.matter(), asked.term(), asked.approvedOn()),
                    asked.known(),
                    asked.policy());
        }
        LocalDate day = asked.term().end();
        return day == null
                ? List.of()
                : moved(state, asked.reminderId(), day, asked.known(), asked.policy());
    }

    private static List<ReminderEvent> moved(
            ReminderState state,
            String reminderId,
            LocalDate day,
            Instant known,
            ReminderPolicy policy) {
        return isDue(state, day, policy)
                ? List.of()
                : scheduled(state, new DueDayMoved(reminderId, day), known, policy);
    }

    /** Of what is closed nothing is scheduled, so its day is asked of what is known. */
    private static boolean isDue(ReminderState state, LocalDate day, ReminderPolicy policy) {
        return state.isClosed()
                ? policy.dueDay(state.known()).filter(day::equals).isPresent()
                : day.equals(state.dueDay()) && stillDue(state, policy);
    }

    private static List<ReminderEvent> told(ReminderState state, TellDueDay asked) {
        LocalDate day = asked.date();
        if (state.facts() != null && (state.facts().withheld() || state.marked())) {
            return scheduled(
                    state, new DueDayTold(asked.reminderId(), day), asked.known(), asked.policy());
        }
        return day == null
                ? List.of()
                : moved(state, asked.reminderId(), day, asked.known(), asked.policy());
    }

    /** Nothing is left to come: what was scheduled would name a day that is not told any more. */
    private static List<ReminderEvent> withheld(ReminderState state, WithholdDueDay asked) {
        if (state.facts() == null || state.facts().withheld()) {
            return List.of();
        }
        if (!asked.otherDay() && !state.hasADay()) {
            return state.marked()
                    ? List.of()
                    : List.of(new DueDayWithheld(asked.reminderId(), true));
        }
        LocalDate before = state.dueDay();
        DueDayWithheld withheld = new DueDayWithheld(asked.reminderId());
        return before == null || state.open().isEmpty()
                ? List.of(withheld)
                : List.of(withheld, new RemindersScheduled(asked.reminderId(), before, List.of()));
    }

    private static List<ReminderEvent> amended(ReminderState state, AmendMatter asked) {
        return rescheduled(
                state,
                new MatterAmended(
                        asked.reminderId(),
                        asked.matter(),
                        asked.term(),
                        asked.correction() ? true : null),
                asked.known(),
                asked.policy());
    }

    private static List<ReminderEvent> takenBack(ReminderState state, TakeBackDueDay asked) {
        return state.facts() == null || state.known().agreedDay() == null
                ? List.of()
                : rescheduled(
                        state,
                        new DueDayTakenBack(asked.reminderId()),
                        asked.known(),
                        asked.policy());
    }

    /** What was sent for a day is not sent for it again. */
    private static List<ReminderEvent> reopened(ReminderState state, ReopenReminder asked) {
        List<ReminderEvent> events = new ArrayList<>();
        events.add(new ReminderReopened(asked.reminderId()));
        if (state.facts() == null) {
            return events;
        }
        if (stays(state, asked)) {
            events.add(new MatterGoesOn(asked.reminderId(), null));
        }
        stands(state.known(), asked).ifPresent(events::add);
        ReminderState now = state;
        for (ReminderEvent event : events) {
            now = now.after(event);
        }
        ReminderState then = now;
        asked.policy()
                .dueDay(then.known())
                .map(day -> schedule(then, asked.reminderId(), day, asked.known(), asked.policy()))
                .ifPresent(events::add);
        return events;
    }

    /** The day that was set or taken back meanwhile, by what was heard before that was kept. */
    private static Optional<ReminderEvent> stands(ActivityFacts facts, ReopenReminder asked) {
        LocalDate day = asked.date();
        if (!asked.told() || facts.withheld() || Objects.equals(day, facts.agreedDay())) {
            return Optional.empty();
        }
        return Optional.of(
                day == null
                        ? new DueDayTakenBack(asked.reminderId())
                        : new DueDayAgreed(asked.reminderId(), day, null, null));
    }

    /** A term that names no day leaves nothing to come, unless an agreed day stands. */
    private static List<ReminderEvent> rescheduled(
            ReminderState state, ReminderEvent happened, Instant known, ReminderPolicy policy) {
        LocalDate before = state.dueDay();
        return before != null
                        && !state.open().isEmpty()
                        && policy.dueDay(state.after(happened).known()).isEmpty()
                ? List.of(
                        happened, new RemindersScheduled(happened.reminderId(), before, List.of()))
                : scheduled(state, happened, known, policy);
    }

    private static List<ReminderEvent> takenUp(ReminderState state, TakeUpReminders asked) {
        List<Occasion> due = state.dueBy(asked.now());
        LocalDate day = state.dueDay();
        return due.isEmpty() || day == null
                ? List.of()
                : List.of(
                        new RemindersTakenUp(
                                asked.reminderId(),
                                asked.notificationId(),
                                day,
                                due.stream().map(Occasion::daysBefore).toList()));
    }

    /** What happened, and what follows from it for the reminders when the due day is another. */
    private static List<ReminderEvent> scheduled(
            ReminderState before, ReminderEvent happened, Instant known, ReminderPolicy policy) {
        ReminderState state = before.after(happened);
        List<ReminderEvent> events = new ArrayList<>(List.of(happened));
        policy.dueDay(state.known())
                .filter(day -> !day.equals(before.dueDay()) || !stillDue(before, policy))
                .map(day -> schedule(state, happened.reminderId(), day, known, policy))
                .ifPresent(events::add);
        return events;
    }

    /** Whether the day that was scheduled last is due, and not one that a term gave up since. */
    private static boolean stillDue(ReminderState state, ReminderPolicy policy) {
        return state.facts() == null || policy.dueDay(state.known()).isPresent();
    }

    private static RemindersScheduled schedule(
            ReminderState state,
            String reminderId,
            LocalDate day,
            Instant known,
            ReminderPolicy policy) {
        List<Occasion> occasions =
                policy.occasions(state.known(), day, known)
                        .filter(each -> !state.taken().contains(new Taken(day, each.daysBefore())))
                        .toList();
        return new RemindersScheduled(reminderId, day, occasions);
    }
}
