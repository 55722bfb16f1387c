package kz.moldir.notification.automation.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.notification.automation.MailOrigins;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.write.notification.NotificationCommand.PrepareNotification;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeUpReminders;

/**
 * Whatever is due at one time goes into one mail, and so does what was missed before.
 *
 * <p>Each reminder is taken up by its own aggregate first, so it belongs to one mail only; a mail
 * is prepared from what was taken up for it, also when the process ended in between.
 */
public final class WhenRemindersFallDueThenPrepareOneMail {

    private final Agenda agenda;
    private final Commands commands;
    private final CouncilClock clock;

    public WhenRemindersFallDueThenPrepareOneMail(
            Agenda agenda, Commands commands, CouncilClock clock) {
        this.agenda = agenda;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Does all there is to do now; false when the agenda lags behind and it must be tried again.
     */
    boolean run() {
        if (!prepared()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Item> due = agenda.dueBy(now);
        if (due.isEmpty()) {
            return true;
        }
        String notificationId = idOf(due);
        due.forEach(item -> takeUp(item, notificationId, now));
        return prepared();
    }

    private boolean prepared() {
        if (!agenda.upToDate()) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        agenda.takenUp()
                .forEach(
                        (notificationId, items) ->
                                commands.send(
                                        new PrepareNotification(notificationId, today, items),
                                        MailOrigins.of(
                                                notificationId,
                                                CommandIds.derived(notificationId, "prepare"),
                                                getClass(),
                                                clock)));
        return agenda.upToDate();
    }

    private void takeUp(Item item, String notificationId, Instant now) {
        commands.send(
                new TakeUpReminders(item.reminderId(), notificationId, now),
                MailOrigins.of(
                        notificationId,
                        CommandIds.derived(notificationId, item.reminderId(), "take-up"),
                        getClass(),
                        clock));
    }

    /** The same reminders give the same mail, whoever takes them up. */
    static String idOf(List<Item> due) {
        return CommandIds.derived(
                Stream.concat(Stream.of("notification"), due.stream().map(Item::key).sorted())
                        .toArray(String[]::new));
    }
}
