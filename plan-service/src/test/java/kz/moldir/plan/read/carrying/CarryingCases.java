package kz.moldir.plan.read.carrying;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;

/** What may be kept around the carrying out of an activity, one of each. */
public final class CarryingCases {

    public static final StoredFile FILE =
            new StoredFile("f-1", "приглашение.pdf", "application/pdf", 23_221, "5f".repeat(32));
    public static final Attachment LETTER =
            new Attachment("d-1", Attachment.Kind.LETTER, "Письмо акимату", FILE, RealPlan.TODAY);
    public static final Attachment PHOTO =
            new Attachment(
                    "d-2",
                    Attachment.Kind.PHOTO,
                    null,
                    new StoredFile("f-2", "зал.jpg", "image/jpeg", 480_000, "a1".repeat(32)),
                    RealPlan.TODAY);

    public static final Decided DECIDED =
            new Decided(
                    "x-1",
                    "Рекомендовать открыть сквер",
                    RealPlan.TODAY,
                    new Votes(2, 0, 1),
                    new Recommendation("Акимат Жетысуского района", LocalDate.of(2026, 5, 13)));

    private CarryingCases() {}

    /** One event of each type. */
    public static List<CarryingOutEvent> events(String id) {
        return List.of(
                new DocumentAttached(id, LETTER),
                new DocumentPublished(id, LETTER.id(), FILE, RealPlan.TODAY),
                new DocumentDescribed(
                        id,
                        LETTER.id(),
                        Attachment.Kind.LETTER,
                        "Письмо акимату",
                        null,
                        "Не то название",
                        FILE,
                        RealPlan.TODAY),
                new EntryWithdrawn(
                        id, Entry.DOCUMENT, "d-9", RealPlan.TODAY, "Приложен не тот файл"),
                new SessionArranged(
                        id,
                        new Session(
                                List.of("Акимат Жетысуского района"),
                                List.of("Исполнение бюджета за 2025 год"),
                                LocalDate.of(2026, 4, 10),
                                "https://example.kz/live")),
                new MaterialsRecorded(
                        id, new Materials(true, RealPlan.TODAY, "Отчёт и презентация")),
                new WordReceived(
                        id,
                        new Word(
                                "w-1",
                                Word.Kind.PROPOSAL,
                                "Қуаныш Біләл",
                                "Открыть сквер",
                                RealPlan.TODAY)),
                new WordCorrected(
                        id,
                        new Word(
                                "w-1",
                                Word.Kind.PROPOSAL,
                                "Қуаныш Біләл",
                                "Открыть сквер",
                                RealPlan.TODAY),
                        "Не та фамилия"),
                new WordAnswered(
                        id, "w-1", new Answer(true, "Включено в решение", RealPlan.TODAY, null)),
                new AttendanceRecorded(
                        id,
                        new Attendance(
                                List.of("Нуртаев Т.Т.", "Исмагулов М.Б."),
                                List.of("Аким района"),
                                3,
                                "Акимат")),
                new MinutesWritten(
                        id, new Minutes("5", "Хасенов М.К.", "Нуртаев Т.Т.", "Отчёт акима")),
                new DecisionTaken(id, DECIDED, null),
                new DecisionCorrected(id, DECIDED, "Не тот орган", true, null),
                new DecisionPublished(id, DECIDED, RealPlan.TODAY, "Не тот срок"),
                new DecisionUnpublished(id, "x-9", "Записано дважды"),
                new ScheduleSet(
                        id,
                        List.of(
                                new Slot(RealPlan.TODAY, LocalTime.of(10, 0), "Школа № 1"),
                                new Slot(LocalDate.of(2026, 5, 13), null, "Школа № 2")),
                        RealPlan.TODAY));
    }

    /** Of an activity of which minutes alone are kept. */
    public static CarryingView written(String id, Minutes minutes) {
        return CarryingView.empty(id).after(new MinutesWritten(id, minutes));
    }

    /** Of an activity that is only arranged. */
    public static CarryingView arranged(String id, Session session) {
        return CarryingView.empty(id).after(new SessionArranged(id, session));
    }

    /** Of an activity to which that happened. */
    public static CarryingView after(String id, ActivityEvent... events) {
        CarryingView view = CarryingView.empty(id);
        for (ActivityEvent event : events) {
            view = view.after(event);
        }
        return view;
    }

    /** A view of all of them, and of a photo that stays inside. */
    public static CarryingView full(String id) {
        CarryingView view = CarryingView.empty(id).after(new DocumentAttached(id, PHOTO));
        for (CarryingOutEvent event : events(id)) {
            view = view.after(event);
        }
        return view;
    }
}
