package kz.moldir.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.NotificationEvent.AttemptFailed;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.notification.events.NotificationEvent.NotificationDelivered;
import kz.moldir.notification.events.NotificationEvent.NotificationFailed;
import kz.moldir.notification.events.NotificationEvent.NotificationPrepared;
import kz.moldir.notification.events.NotificationEvent.NotificationRetried;
import kz.moldir.notification.events.Occasion;
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

/** Events with every field, as tests need them. */
public final class Samples {

    public static final String REMINDER = "1d7e5f0e-3c52-5d0a-9a53-1f3f4e0c0030";
    public static final String MAIL = "7b1f5f0e-3c52-5d0a-9a53-1f3f4e0c2026";
    public static final String ACTIVITY = "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0030";
    public static final String OTHER_ACTIVITY = "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0031";
    public static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    public static final Instant AT = Instant.parse("2026-04-13T04:00:00Z");
    public static final Instant SENT = Instant.parse("2026-04-13T04:00:02.125Z");

    public static final Matter HOSPITAL =
            Matter.activity(ACTIVITY, 30, LocalizedText.russian("Больница №7"));
    public static final Matter BESIDE = HOSPITAL.outside(true);
    public static final Matter VISIT =
            new Matter(
                    OTHER_ACTIVITY,
                    "2c9a4c1e-6f0d-5b1f-9c35-8e1a7b2d0084",
                    84,
                    LocalizedText.russian("Мониторинг школ"),
                    "Школа № 15");
    public static final Matter MINUTES = HOSPITAL.minutesOf(LocalDate.of(2026, 4, 8));
    public static final Timeframe TERM =
            new Timeframe("20 апреля", TimeframeKind.EXACT_DAY, DAY, DAY);
    public static final Item ITEM =
            new Item(
                    REMINDER,
                    HOSPITAL,
                    "20 апреля",
                    DAY,
                    List.of(14, 7),
                    LocalTime.of(15, 0),
                    "ул. Байзакова");
    public static final Item BESIDE_ITEM =
            new Item(REMINDER, BESIDE, "20 апреля", DAY, List.of(7), null, null);
    public static final Item MINUTES_ITEM =
            new Item("r-30", MINUTES, "2026-04-15", DAY.minusDays(5), List.of(1), null, null);
    public static final Item LATE_MINUTES_ITEM =
            new Item(
                    "r-31",
                    MINUTES.outside(true),
                    "2026-04-12",
                    TODAY.minusDays(1),
                    List.of(-1),
                    null,
                    null);
    public static final Item VISIT_ITEM =
            new Item("r-84", VISIT, "2026-04-12", TODAY.minusDays(1), List.of(-1), null, null);

    public static final ReminderOpened OPENED =
            new ReminderOpened(REMINDER, HOSPITAL, TERM, LocalDate.of(2026, 3, 17));
    public static final DueDayAgreed AGREED =
            new DueDayAgreed(REMINDER, DAY, LocalTime.of(15, 0), "ул. Байзакова");
    public static final DueDayMoved MOVED = new DueDayMoved(REMINDER, DAY.plusDays(7));
    public static final DueDayWithheld WITHHELD = new DueDayWithheld(REMINDER);
    public static final DueDayTold TOLD = new DueDayTold(REMINDER, DAY.plusDays(7));
    public static final DueDayTakenBack TAKEN_BACK = new DueDayTakenBack(REMINDER);
    public static final MatterAmended AMENDED =
            new MatterAmended(
                    REMINDER,
                    Matter.activity(
                            ACTIVITY, 31, LocalizedText.russian("Больница №7, приёмный покой")),
                    new Timeframe(
                            "до 20 мая", TimeframeKind.UNTIL, null, LocalDate.of(2026, 5, 20)));
    public static final ReminderOpened MINUTES_OPENED =
            new ReminderOpened(REMINDER, MINUTES, TERM, null);
    public static final RemindersScheduled SCHEDULED =
            new RemindersScheduled(
                    REMINDER,
                    DAY,
                    List.of(
                            new Occasion(7, AT),
                            new Occasion(1, Instant.parse("2026-04-19T04:00:00Z")),
                            new Occasion(-1, Instant.parse("2026-04-21T04:00:00Z"))));
    public static final RemindersTakenUp TAKEN_UP =
            new RemindersTakenUp(REMINDER, MAIL, DAY, List.of(7));
    public static final ReminderClosed CLOSED =
            new ReminderClosed(REMINDER, Reason.ACTIVITY_CLOSED);
    public static final MatterGoesOn GOES_ON = new MatterGoesOn(REMINDER, LocalDate.of(2026, 7, 1));
    public static final ReminderReopened REOPENED = new ReminderReopened(REMINDER);

    public static final NotificationPrepared PREPARED =
            new NotificationPrepared(MAIL, TODAY, List.of(ITEM, VISIT_ITEM));
    public static final AttemptFailed ATTEMPT_FAILED = new AttemptFailed(MAIL, 1, Fault.REFUSED);
    public static final NotificationDelivered DELIVERED =
            new NotificationDelivered(MAIL, List.of(ACTIVITY, OTHER_ACTIVITY), TODAY, SENT);
    public static final NotificationFailed FAILED =
            new NotificationFailed(MAIL, 9, Fault.NO_ANSWER, Instant.parse("2026-04-13T09:13:00Z"));
    public static final NotificationRetried RETRIED = new NotificationRetried(MAIL);

    public static final List<Object> ALL =
            List.of(
                    OPENED,
                    AGREED,
                    MOVED,
                    WITHHELD,
                    TOLD,
                    TAKEN_BACK,
                    AMENDED,
                    SCHEDULED,
                    TAKEN_UP,
                    CLOSED,
                    REOPENED,
                    PREPARED,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    FAILED,
                    RETRIED,
                    MINUTES_OPENED,
                    GOES_ON);

    private Samples() {}

    /** An event as the store has it. */
    public static RecordedEvent recorded(Object payload, String subject, long sequence) {
        return new RecordedEvent(
                "e" + sequence,
                payload,
                "any",
                subject,
                sequence,
                sequence,
                AT,
                "local",
                "system",
                "c",
                null);
    }

    /** The permitted subclasses of sealed interfaces, for tests that forget none. */
    public static List<Class<?>> eventsOf(Class<?>... sealed) {
        return Stream.of(sealed)
                .flatMap(each -> Stream.of(each.getPermittedSubclasses()))
                .<Class<?>>map(each -> each)
                .toList();
    }
}
