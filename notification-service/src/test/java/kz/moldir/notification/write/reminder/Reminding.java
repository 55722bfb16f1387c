package kz.moldir.notification.write.reminder;

import static kz.moldir.notification.Samples.HOSPITAL;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.REMINDER;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.write.reminder.ReminderCommand.AgreeDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.MoveDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeUpReminders;
import org.jspecify.annotations.Nullable;

/** What reminders are asked and what comes of it, in one line each. */
final class Reminding {

    static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);
    static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    static final ReminderPolicy POLICY =
            new ReminderPolicy(
                    new StateRules(
                            Terms.ofDays(3, 10),
                            WorkingCalendar.of(
                                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of())),
                    ALMATY,
                    LocalTime.of(9, 0),
                    List.of(14, 7, 1, -1));

    static OpenReminder open(Timeframe term, String known) {
        return new OpenReminder(REMINDER, HOSPITAL, term, APPROVED, noon(known), POLICY);
    }

    static AgreeDueDay agree(LocalDate day, String known) {
        return new AgreeDueDay(REMINDER, day, LocalTime.of(15, 0), "Акимат", noon(known), POLICY);
    }

    static MoveDueDay move(LocalDate day, String known) {
        return new MoveDueDay(REMINDER, day, noon(known), POLICY);
    }

    static TakeUpReminders takeUp(String now) {
        return new TakeUpReminders(REMINDER, MAIL, Instant.parse(now));
    }

    static ReminderOpened opened(Timeframe term) {
        return new ReminderOpened(REMINDER, HOSPITAL, term, APPROVED);
    }

    static RemindersScheduled scheduled(LocalDate day, int... daysBefore) {
        return new RemindersScheduled(
                REMINDER,
                day,
                IntStream.of(daysBefore)
                        .mapToObj(
                                days ->
                                        new Occasion(
                                                days,
                                                day.minusDays(days)
                                                        .atTime(9, 0)
                                                        .atZone(ALMATY)
                                                        .toInstant()))
                        .toList());
    }

    static Timeframe term(TimeframeKind kind, @Nullable LocalDate end) {
        return new Timeframe("как в плане", kind, null, end);
    }

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ALMATY).toInstant();
    }

    private Reminding() {}
}
