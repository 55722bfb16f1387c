package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final String ME = "me";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 5);
    private static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.fireStation());
    private static final Map<Class<?>, String> TYPES =
            Map.of(
                    ActivityDateAgreed.class,
                    "activity.date-agreed",
                    ActivityPostponed.class,
                    "activity.postponed",
                    ActivityClosed.class,
                    "activity.closed",
                    RecordCorrected.class,
                    "activity.record-corrected");

    @Test
    void takesBackTheAnswerToTheLetterThatWasAnsweredJustNow() {
        ActivityEvent[] log = {
            PLANNED, asked("older"), asked("newer"), answered("newer"), answered("older")
        };

        assertThat(undo("answers", "older", ME, log))
                .contains(new Undo(Correction.Kind.ANSWER, "older"));
        assertThat(undo("answers", "older", ME, PLANNED, asked("older")))
                .as("nothing to take back any more")
                .isEmpty();
    }

    @Test
    void takesBackItsOwnOccurrencePublicationOrRequestWhateverCameSince() {
        assertThat(undo("occurrences", "mine", ME, PLANNED, held("mine"), held("theirs")))
                .contains(new Undo(Correction.Kind.OCCURRENCE, "mine"));
        assertThat(undo("requests", "mine", ME, PLANNED, asked("mine"), asked("theirs")))
                .contains(new Undo(Correction.Kind.REQUEST, "mine"));
        Publication mine = published("https://example.kz/1");
        assertThat(
                        undo(
                                "cover",
                                mine.id(),
                                ME,
                                PLANNED,
                                new ActivityCovered(ID, mine),
                                new ActivityCovered(ID, published("https://example.kz/2"))))
                .contains(new Undo(Correction.Kind.PUBLICATION, mine.id()));
        assertThat(undo("occurrences", "", ME, PLANNED, held("theirs"))).isEmpty();
    }

    @Test
    void letsWhatWasWithdrawnJustNowStandAgain() {
        RecordCorrected gone =
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.OCCURRENCE,
                                "mine",
                                MAY,
                                List.of(),
                                false,
                                "Ошибка",
                                new Correction.Standing(null, false, 0),
                                null,
                                null));
        assertThat(undo("withdrawn", "occurrence:mine", ME, PLANNED, held("mine"), gone))
                .contains(new Undo(Correction.Kind.OCCURRENCE, "mine", true));
        assertThat(undo("withdrawn", "occurrence:mine", ME, PLANNED, held("mine")))
                .as("it stands")
                .isEmpty();
        assertThat(undo("withdrawn", "", ME, PLANNED, held("mine"), gone)).isEmpty();
    }

    @Test
    void leavesADayThatSomebodyElseSetSince() {
        ActivityDateAgreed mine = new ActivityDateAgreed(ID, MAY, null, null);
        ActivityPostponed moved = new ActivityPostponed(ID, MAY, MAY.plusDays(7), "Карантин");

        assertThat(undo("agree-date", "2026-05-05", ME, PLANNED, mine))
                .contains(new Undo(Correction.Kind.DATE, "date"));
        assertThat(undo("agree-date", "2026-05-05", ME, PLANNED, mine, moved)).isEmpty();
        assertThat(undo("agree-date", "2026-05-05", "somebody", PLANNED, mine)).isEmpty();
        assertThat(undo("postpone", "2026-05-12", ME, PLANNED, mine, moved))
                .contains(new Undo(Correction.Kind.DATE, "date"));
        ActivityPostponed withHour =
                new ActivityPostponed(
                        ID, MAY, MAY.plusDays(7), LocalTime.of(10, 0), null, "Карантин", null);
        assertThat(undo("postpone", "2026-05-12", ME, PLANNED, mine, withHour))
                .as("its hour is part of the record")
                .contains(new Undo(Correction.Kind.DATE, "date"));
    }

    @Test
    void leavesAClosingThatSomebodyElseMade() {
        ActivityClosed closed = new ActivityClosed(ID, RealPlan.TODAY, "Проведено");

        assertThat(undo("close", "closing", ME, PLANNED, held("a"), closed))
                .contains(new Undo(Correction.Kind.CLOSING, "closing"));
        assertThat(undo("close", "closing", "somebody", PLANNED, held("a"), closed)).isEmpty();
        assertThat(undo("close", "closing", ME, PLANNED, held("a"))).isEmpty();
    }

    private static Optional<Undo> undo(
            String action, String record, String account, ActivityEvent... log) {
        ActivityView view = ShownActivities.after(log);
        List<Entry> history =
                List.of(log).stream()
                        .map(
                                event ->
                                        new Entry(
                                                Instant.EPOCH,
                                                "secretariat",
                                                TYPES.getOrDefault(event.getClass(), "other"),
                                                List.of(),
                                                ME))
                        .toList();
        return Undo.of(new Undo.Deed(action, record, account), view.outcome(), history);
    }

    private static AnswerRequested asked(String id) {
        return new AnswerRequested(
                ID,
                new Request(id, Request.Channel.LETTER, "Акимат", null, null, RealPlan.TODAY),
                null);
    }

    private static AnswerReceived answered(String id) {
        return new AnswerReceived(ID, id, RealPlan.TODAY, null, null);
    }

    private static OccurrenceRecorded held(String id) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, MAY, null, null, null, null, null, null));
    }

    private static Publication published(String url) {
        return new Publication(url, "Совет", MAY, Publication.Kind.RESULT);
    }
}
