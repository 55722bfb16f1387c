package kz.moldir.plan.write.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.write.activity.ActivityCommand.TakeBack;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class StandsAgainTest extends ActivityCase {

    /** As its form offers it: who withdrew it a moment ago takes that back. */
    @Test
    void whatWasWithdrawnJustNow() {
        ActivityCovered told = covered(TODAY);
        String id = told.publication().id();
        RecordCorrected gone = gone(Kind.PUBLICATION, id);
        given(PLANNED, HAPPENED, told, mine(gone))
                .when(undo(Kind.PUBLICATION, id))
                .expectEvents(told);
        refused(
                given(PLANNED, HAPPENED, told, mine(gone), told).when(undo(Kind.PUBLICATION, id)),
                "activity-nothing-to-correct");
        refused(
                given(PLANNED, HAPPENED, told, mine(gone))
                        .when(correctBy("other", Kind.PUBLICATION, id)),
                "activity-not-yours");

        OccurrenceRecorded byHand =
                new OccurrenceRecorded(
                        ID, new Occurrence("o-1", TODAY, null, "Зал", null, null, null, null));
        RecordCorrected never = gone(Kind.OCCURRENCE, "o-1");
        OccurrenceRecorded again =
                new OccurrenceRecorded(ID, byHand.occurrence().identified("again"));
        given(PLANNED, byHand, mine(never)).when(undo(Kind.OCCURRENCE, "o-1")).expectEvents(again);
        refused(
                given(PLANNED, byHand, mine(never), mine(again)).when(undo(Kind.OCCURRENCE, "o-1")),
                "activity-nothing-to-correct");
        refused(
                given(PLANNED, byHand, mine(never))
                        .when(correctBy("other", Kind.OCCURRENCE, "o-1")),
                "activity-not-yours");
    }

    @Test
    void isNotWhatWasRecordedJustNow() {
        ActivityCovered told = covered(TODAY);
        String id = told.publication().id();
        given(PLANNED, mine(told))
                .when(back(Kind.PUBLICATION, id))
                .expectSuccessfulHandlerExecution();
        refused(
                given(PLANNED, mine(told), mine(gone(Kind.PUBLICATION, id)))
                        .when(back(Kind.PUBLICATION, id)),
                "activity-nothing-to-correct");
        refused(
                given(PLANNED, mine(told)).when(undo(Kind.PUBLICATION, id)),
                "activity-nothing-to-correct");
    }

    /** Else the past occurrence would get the papers of the coming one. */
    @Test
    void isNotAnOccurrenceBesideAComingOneOfWhichSomethingIsKept() {
        OccurrenceRecorded byHand =
                new OccurrenceRecorded(
                        ID, new Occurrence("o-1", TODAY, null, "Зал", null, null, null, null));
        SessionArranged then = arranged("o-1");
        given(PLANNED, byHand, then, mine(gone(Kind.OCCURRENCE, "o-1")))
                .when(undo(Kind.OCCURRENCE, "o-1"))
                .expectSuccessfulHandlerExecution();
        refused(
                given(
                                PLANNED,
                                byHand,
                                then,
                                arranged(Sittings.COMING),
                                mine(gone(Kind.OCCURRENCE, "o-1")))
                        .when(undo(Kind.OCCURRENCE, "o-1")),
                "activity-nothing-to-correct");
    }

    /** Whoever was told that it never was follows another id, and would not take up this one. */
    @Test
    void isWhatAVisitMadeUnderAnotherIdToo() {
        Occurrence visit = new Occurrence("v-1", TODAY, null, null, "visit", null, null, "v-1");
        given(PLANNED, new OccurrenceRecorded(ID, visit), mine(gone(Kind.OCCURRENCE, "v-1")))
                .when(undo(Kind.OCCURRENCE, "v-1"))
                .expectEvents(new OccurrenceRecorded(ID, visit.identified("again")));
    }

    @Test
    void isNoOccurrenceThatWouldTakeWhatIsKeptOfAnother() {
        OccurrenceRecorded one = held("o-1", TODAY.minusDays(1));
        OccurrenceRecorded other = held("o-2", TODAY);
        Object[] withdrawn = {
            mine(gone(Kind.OCCURRENCE, "o-1")), mine(gone(Kind.OCCURRENCE, "o-2"))
        };
        AttendanceRecorded came =
                new AttendanceRecorded(
                        ID,
                        new Attendance(List.of("Нуртаев Т.Т."), List.of(), null, null),
                        null,
                        "o-2");
        refused(
                given(PLANNED, one, other, came)
                        .andGiven(withdrawn)
                        .when(undo(Kind.OCCURRENCE, "o-1")),
                "activity-nothing-to-correct");
        given(PLANNED, one, other, came)
                .andGiven(withdrawn)
                .when(undo(Kind.OCCURRENCE, "o-2"))
                .expectSuccessfulHandlerExecution();
        WordReceived asked =
                new WordReceived(
                        ID, new Word("w", Word.Kind.QUESTION, "Нуртаев", "Когда?", TODAY), "o-1");
        refused(
                given(PLANNED, one, other, asked)
                        .andGiven(withdrawn)
                        .when(undo(Kind.OCCURRENCE, "o-2")),
                "activity-nothing-to-correct");
    }

    @Test
    void isNoOccurrenceOnceSomethingIsKeptOfTheComingOne() {
        OccurrenceRecorded one = held("o-1", TODAY);
        refused(
                given(PLANNED, one, mine(gone(Kind.OCCURRENCE, "o-1")), arranged(Sittings.COMING))
                        .when(undo(Kind.OCCURRENCE, "o-1")),
                "activity-nothing-to-correct");
    }

    private static OccurrenceRecorded held(String id, LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, "Зал", null, null, null, null));
    }

    private static SessionArranged arranged(String occurrence) {
        return new SessionArranged(
                ID, new Session(List.of("Акимат"), List.of(), null, null), null, occurrence);
    }

    private static TakeBack back(Kind kind, String id) {
        return new TakeBack(ID, kind, id, false, "", "Описка", "me", NOW.plusSeconds(5), TODAY);
    }

    private static final Instant NOW = Instant.parse("2026-04-13T04:00:00Z");

    private static TakeBack undo(Kind kind, String id) {
        return correctBy("me", kind, id);
    }

    private static TakeBack correctBy(String account, Kind kind, String id) {
        return new TakeBack(
                ID, kind, id, true, "again", "Описка", account, NOW.plusSeconds(5), TODAY);
    }

    private static Object mine(ActivityEvent event) {
        return new GenericEventMessage<>(
                event, Map.of(Metadata.ACTOR, "me", Metadata.TIME, NOW.toString()));
    }

    private static RecordCorrected gone(Kind kind, String id) {
        return new RecordCorrected(
                ID,
                new Correction(
                        kind,
                        id,
                        TODAY,
                        List.of(),
                        false,
                        "Ошибка",
                        new Standing(null, false, 0),
                        null,
                        null));
    }

    private static ActivityCovered covered(LocalDate date) {
        return new ActivityCovered(
                ID,
                new Publication(
                        URL,
                        "Совет в Шугыле",
                        date,
                        Publication.Kind.RESULT,
                        Publication.Medium.SITE));
    }
}
