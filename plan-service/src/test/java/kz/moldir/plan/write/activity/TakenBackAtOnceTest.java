package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.junit.jupiter.api.Test;

/** What there is one of is taken back as long as nothing came after it. */
class TakenBackAtOnceTest extends ActivityCase {

    private static final OccurrenceRecorded HELD =
            new OccurrenceRecorded(
                    ID, new Occurrence("o-1", TODAY, null, null, null, null, null, null));
    private static final AttendanceRecorded THERE =
            new AttendanceRecorded(
                    ID, new Attendance(List.of("Нуртаев Т.Т."), List.of(), null, null));
    private static final MaterialsRecorded CAME =
            new MaterialsRecorded(ID, new Materials(true, TODAY, null));
    private static final SessionArranged ARRANGED =
            new SessionArranged(ID, new Session(List.of("Акимат"), List.of(), null, null));
    private static final ScheduleSet SCHEDULE =
            new ScheduleSet(
                    ID, List.of(new Slot(LocalDate.of(2026, 5, 13), null, "Школа № 1")), TODAY);

    @Test
    void whatWasRecordedLastIsTakenBack() {
        given(PLANNED, HELD, THERE)
                .when(back(Entry.ATTENDANCE, "o-1"))
                .expectEvents(gone(Entry.ATTENDANCE, "o-1"));
        given(PLANNED, CAME)
                .when(back(Entry.MATERIALS, Sittings.COMING))
                .expectEvents(gone(Entry.MATERIALS, Sittings.COMING));
        given(PLANNED, ARRANGED)
                .when(back(Entry.SESSION, Sittings.COMING))
                .expectEvents(gone(Entry.SESSION, Sittings.COMING));
    }

    /** It is recorded anew without a reason then. */
    @Test
    void nothingOfItStands() {
        given(PLANNED, HELD, THERE, gone(Entry.ATTENDANCE, "o-1"))
                .when(new CarryOut(ID, THERE, TODAY))
                .expectEvents(THERE);
        refused(
                given(PLANNED, HELD, THERE, gone(Entry.ATTENDANCE, "o-1"))
                        .when(back(Entry.ATTENDANCE, "o-1")),
                "carrying-came-after");
    }

    @Test
    void notOnceSomethingCameAfterIt() {
        refused(
                given(PLANNED, HELD, THERE, CAME).when(back(Entry.ATTENDANCE, "o-1")),
                "carrying-came-after");
        refused(
                given(PLANNED, SCHEDULE, CAME).when(back(Entry.SCHEDULE, "schedule")),
                "carrying-came-after");
        refused(
                given(PLANNED, THERE, HELD).when(back(Entry.ATTENDANCE, "o-1")),
                "carrying-came-after");
    }

    @Test
    void notWhatTookThePlaceOfSomething() {
        refused(
                given(PLANNED, HELD, THERE, THERE).when(back(Entry.ATTENDANCE, "o-1")),
                "carrying-came-after");
        refused(
                given(PLANNED, new MaterialsRecorded(ID, new Materials(false, TODAY, null)), CAME)
                        .when(back(Entry.MATERIALS, Sittings.COMING)),
                "carrying-came-after");
        refused(
                given(PLANNED, SCHEDULE, SCHEDULE).when(back(Entry.SCHEDULE, "schedule")),
                "carrying-came-after");
    }

    @Test
    void ofAnotherOccurrenceOrKindNothingIsTakenBack() {
        refused(
                given(PLANNED, HELD, THERE).when(back(Entry.ATTENDANCE, Sittings.COMING)),
                "carrying-came-after");
        refused(
                given(PLANNED, HELD, THERE).when(back(Entry.MATERIALS, "o-1")),
                "carrying-came-after");
    }

    @Test
    void aScheduleIsEmptyThen() {
        ScheduleSet empty = new ScheduleSet(ID, List.of(), TODAY, "Ошибка");
        given(PLANNED, SCHEDULE).when(back(Entry.SCHEDULE, "schedule")).expectEvents(empty);
        given(PLANNED, SCHEDULE, empty, SCHEDULE)
                .when(back(Entry.SCHEDULE, "schedule"))
                .expectEvents(empty);
    }

    private static CarryOut back(Entry entry, String id) {
        return new CarryOut(ID, gone(entry, id), TODAY);
    }

    private static EntryWithdrawn gone(Entry entry, String id) {
        return new EntryWithdrawn(ID, entry, id, TODAY, "Ошибка");
    }
}
