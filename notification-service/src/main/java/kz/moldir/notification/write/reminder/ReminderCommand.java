package kz.moldir.notification.write.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.council.Timeframe;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.ReminderEvent.Reason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What the reminders of one matter can be asked; {@code known} is when the council's record said
 * so, {@code policy} what the council wants.
 */
public sealed interface ReminderCommand {

    /** The reminders that are asked. */
    String reminderId();

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Reminder.class;
    }

    /** Begins to remind of a matter; of one that is known already, moves it to that day. */
    record OpenReminder(
            @TargetAggregateIdentifier String reminderId,
            Matter matter,
            Timeframe term,
            @Nullable LocalDate approvedOn,
            Instant known,
            ReminderPolicy policy)
            implements ReminderCommand {}

    /**
     * Reminds of no day before it is told.
     *
     * @param otherDay whether a day was set that is not known; else the one that is known is
     *     withheld, and where none is, one that the plan comes to name
     */
    record WithholdDueDay(@TargetAggregateIdentifier String reminderId, boolean otherDay)
            implements ReminderCommand {}

    /** Reminds of the day that is told now; null where the plan's own term stands. */
    record TellDueDay(
            @TargetAggregateIdentifier String reminderId,
            @Nullable LocalDate date,
            Instant known,
            ReminderPolicy policy)
            implements ReminderCommand {}

    /** Reminds by the plan's own term: the day that was agreed never was. */
    record TakeBackDueDay(
            @TargetAggregateIdentifier String reminderId, Instant known, ReminderPolicy policy)
            implements ReminderCommand {}

    /** Reminds of the agreed day. */
    record AgreeDueDay(
            @TargetAggregateIdentifier String reminderId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            Instant known,
            ReminderPolicy policy)
            implements ReminderCommand {}

    /** Reminds of the new day instead. */
    record MoveDueDay(
            @TargetAggregateIdentifier String reminderId,
            LocalDate date,
            Instant known,
            ReminderPolicy policy)
            implements ReminderCommand {}

    /**
     * Reminds of it in the words and by the term of the amended plan.
     *
     * @param correction whether the term had been entered wrongly, and no day falls by it
     */
    record AmendMatter(
            @TargetAggregateIdentifier String reminderId,
            Matter matter,
            Timeframe term,
            boolean correction,
            Instant known,
            ReminderPolicy policy)
            implements ReminderCommand {}

    /** Takes up all that has fallen due by {@code now} into a mail. */
    record TakeUpReminders(
            @TargetAggregateIdentifier String reminderId, String notificationId, Instant now)
            implements ReminderCommand {}

    /**
     * Reminds again: what ended it never was.
     *
     * @param told whether it is told which day stands, since it may have changed meanwhile
     * @param date that stands, null where the plan's own term does
     * @param stays whether what never was is that the next plan has it
     * @param cancelled whether it was cancelled meanwhile, so that nobody is reminded all the same
     */
    record ReopenReminder(
            @TargetAggregateIdentifier String reminderId,
            boolean told,
            @Nullable LocalDate date,
            Instant known,
            ReminderPolicy policy,
            boolean stays,
            boolean cancelled)
            implements ReminderCommand {

        /** Which had ended it. */
        public ReopenReminder(
                String reminderId,
                boolean told,
                @Nullable LocalDate date,
                Instant known,
                ReminderPolicy policy) {
            this(reminderId, told, date, known, policy, false, false);
        }

        /** The same of what was cancelled meanwhile, or was not. */
        public ReopenReminder cancelled(boolean meanwhile) {
            return new ReopenReminder(
                    reminderId, told, date, known, policy, stays, stays && meanwhile);
        }
    }

    /**
     * Reminds no more from that day on, when the next plan has the matter.
     *
     * @param from null where it took place before, and stays
     * @param cancelled whether it is cancelled by now, so that nobody is reminded all the same
     */
    record GoOnElsewhere(
            @TargetAggregateIdentifier String reminderId,
            @Nullable LocalDate from,
            Instant known,
            ReminderPolicy policy,
            boolean cancelled)
            implements ReminderCommand {

        /** Of what is to be done there. */
        public GoOnElsewhere(
                String reminderId, @Nullable LocalDate from, Instant known, ReminderPolicy policy) {
            this(reminderId, from, known, policy, false);
        }

        /** The same from another day, or not at all, and of what was cancelled or not. */
        public GoOnElsewhere standing(@Nullable LocalDate other, boolean gone) {
            return new GoOnElsewhere(reminderId, other, known, policy, gone);
        }
    }

    /** Reminds no more. */
    record CloseReminder(@TargetAggregateIdentifier String reminderId, Reason reason)
            implements ReminderCommand {}
}
