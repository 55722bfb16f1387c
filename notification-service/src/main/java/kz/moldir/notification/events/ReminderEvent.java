package kz.moldir.notification.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.Timeframe;
import org.jspecify.annotations.Nullable;

/** What happens to the reminders of one matter. */
public sealed interface ReminderEvent {

    /** The reminders of that matter. */
    String reminderId();

    /**
     * Somebody is to be reminded of a matter, once its day is known.
     *
     * @param term as the plan has it; a visit's is its day
     * @param approvedOn the day of the plan's approval, null for visits
     */
    record ReminderOpened(
            String reminderId, Matter matter, Timeframe term, @Nullable LocalDate approvedOn)
            implements ReminderEvent {}

    /** A day was agreed. */
    record DueDayAgreed(
            String reminderId, LocalDate date, @Nullable LocalTime time, @Nullable String place)
            implements ReminderEvent {}

    /** The matter was moved to another day. */
    record DueDayMoved(String reminderId, LocalDate date) implements ReminderEvent {}

    /**
     * A day is set that is told to nobody before the matter is held: nobody is reminded of it.
     *
     * @param later true where no day is set yet, and one that the plan names later is withheld
     */
    record DueDayWithheld(String reminderId, @Nullable Boolean later) implements ReminderEvent {

        public DueDayWithheld(String reminderId) {
            this(reminderId, null);
        }
    }

    /**
     * The day that was withheld is told.
     *
     * @param date null where the plan's own term stands
     */
    record DueDayTold(String reminderId, @Nullable LocalDate date) implements ReminderEvent {}

    /** The day that was agreed or moved to had been recorded by mistake: the term stands again. */
    record DueDayTakenBack(String reminderId) implements ReminderEvent {}

    /**
     * The plan was amended: the matter is called otherwise, or its term is another.
     *
     * @param term as the amended plan has it; an agreed day stands within it only
     * @param correction true where the term had been entered wrongly, and no day falls by it
     */
    record MatterAmended(
            String reminderId, Matter matter, Timeframe term, @Nullable Boolean correction)
            implements ReminderEvent {

        public MatterAmended(String reminderId, Matter matter, Timeframe term) {
            this(reminderId, matter, term, null);
        }
    }

    /**
     * The next plan has the matter from a day on, and nobody is reminded of it here then.
     *
     * @param from null where that was recorded by mistake, or it took place before, and it stays
     */
    record MatterGoesOn(String reminderId, @Nullable LocalDate from) implements ReminderEvent {}

    /** These reminders are still to come; they replace all that were scheduled before. */
    record RemindersScheduled(String reminderId, LocalDate dueDay, List<Occasion> occasions)
            implements ReminderEvent {}

    /**
     * Reminders fell due and belong to a mail now; they never come again for that day.
     *
     * @param daysBefore of each of them, in the order in which they fell due
     */
    record RemindersTakenUp(
            String reminderId, String notificationId, LocalDate dueDay, List<Integer> daysBefore)
            implements ReminderEvent {}

    /** There is nothing left to remind of. */
    record ReminderClosed(String reminderId, Reason reason) implements ReminderEvent {}

    /** What ended it had been recorded by mistake: what is still to come is reminded of again. */
    record ReminderReopened(String reminderId) implements ReminderEvent {}

    /** Why nobody is reminded any more. */
    enum Reason {
        ACTIVITY_CLOSED,
        ACTIVITY_CANCELLED,
        ACTIVITY_CARRIED_OVER,
        VISIT_COMPLETED,
        VISIT_CANCELLED,
        MINUTES_RECORDED,
        OCCURRENCE_WITHDRAWN
    }
}
