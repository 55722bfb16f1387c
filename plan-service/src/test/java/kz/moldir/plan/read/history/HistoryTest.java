package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords.Detail;
import kz.moldir.plan.read.history.HistoryWords.Told;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 22);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 13);

    private static final List<ActivityEvent> ALL =
            List.of(
                    RealPlan.planned(RealPlan.zhetysu()),
                    new ActivityDateAgreed(ID, APRIL, LocalTime.of(15, 0), "Акимат"),
                    new ActivityDateAgreed(ID, MAY, null, null),
                    new ActivityPostponed(ID, MAY, MAY.plusDays(1), "Аким в командировке"),
                    new OccurrenceRecorded(
                            ID,
                            new Occurrence(
                                    "v", RealPlan.TODAY, null, null, "visit", null, null, "v")),
                    new ActivityClosed(ID, RealPlan.TODAY, "Дано пять рекомендаций"),
                    new ActivityCovered(
                            ID,
                            new Publication(
                                    "https://example.kz/1",
                                    "Итоги",
                                    RealPlan.TODAY,
                                    Publication.Kind.RESULT)),
                    new ActivityCancelled(ID, RealPlan.TODAY, "Ошибка"));

    private final List<Entry> entries = entries(ALL);

    @Nested
    class Folding {

        @Test
        void keepsEveryEventInItsOrder() {
            assertThat(entries)
                    .extracting(Entry::type)
                    .containsExactly(
                            "activity.planned",
                            "activity.date-agreed",
                            "activity.date-agreed",
                            "activity.postponed",
                            "activity.occurrence-recorded",
                            "activity.closed",
                            "activity.covered",
                            "activity.cancelled");
            assertThat(entries).extracting(Entry::by).containsOnly("secretariat");
            assertThat(entries.getFirst().at()).isEqualTo(Instant.parse("2026-04-13T07:00:00Z"));
        }

        @Test
        void saysWhatTheDayWasBefore() {
            assertThat(entries.get(1).changes())
                    .containsExactly(
                            new Change("date", null, "2026-04-22"),
                            new Change("time", null, "15:00"),
                            new Change("place", null, "Акимат"));
            assertThat(entries.get(2).changes())
                    .containsExactly(
                            new Change("date", "2026-04-22", "2026-05-13"),
                            new Change("time", "15:00", null),
                            new Change("place", "Акимат", null));
            assertThat(entries.get(3).changes())
                    .contains(new Change("date", "2026-05-13", "2026-05-14"));
        }

        @Test
        void leavesOutWhatWasNotSaid() {
            assertThat(entries.get(4).changes())
                    .containsExactly(
                            new Change("occurrence", null, "2026-04-13"),
                            new Change("format", null, "visit"));
        }
    }

    @Test
    void tellsOfTheCarryingOutWhatWasSaidBefore() {
        Slot first = new Slot(APRIL, null, "Школа № 1");
        Slot second = new Slot(MAY, null, "Школа № 2");
        List<Entry> told =
                entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                new MaterialsRecorded(ID, new Materials(false, APRIL, "Ждём")),
                                new MaterialsRecorded(ID, new Materials(true, MAY, null), "Описка"),
                                new ScheduleSet(ID, List.of(first, second), APRIL),
                                new ScheduleSet(ID, List.of(second), MAY, "Школа закрыта"),
                                new WordReceived(
                                        ID,
                                        new Word("w", Word.Kind.QUESTION, "Ким", "Когда?", APRIL)),
                                new WordAnswered(ID, "w", new Answer(null, "В мае", APRIL, null)),
                                new WordAnswered(
                                        ID,
                                        "w",
                                        new Answer(null, "В июне", APRIL, null),
                                        "Опечатка"),
                                new EntryWithdrawn(
                                        ID,
                                        kz.moldir.plan.events.recorded.Entry.WORD,
                                        "w",
                                        MAY,
                                        "Дважды")));
        assertThat(told.get(2).changes())
                .containsExactly(
                        new Change("materials", "false", "true"),
                        new Change("materialsOn", APRIL.toString(), MAY.toString()),
                        new Change("note", "Ждём", null),
                        new Change("why", null, "Описка"));
        assertThat(told.get(4).changes())
                .containsExactly(
                        new Change("slot", APRIL + " Школа № 1", null),
                        new Change("why", null, "Школа закрыта"));
        assertThat(told.get(7).changes())
                .containsExactly(
                        new Change("text", null, "Ким: Когда?"),
                        new Change("answer", "В мае", "В июне"),
                        new Change("why", null, "Опечатка"));
        assertThat(told.get(8).changes()).contains(new Change("text", "Ким: Когда?", null));
    }

    @Test
    void tellsOfADecisionWhatWasWrongAndWhy() {
        Decided wrong =
                new Decided("x", "Открыть сквер", APRIL, null, new Recommendation("Акимат", MAY));
        Decided right =
                new Decided("x", "Открыть сквер", APRIL, null, new Recommendation("Маслихат", MAY));
        List<Entry> told =
                entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                new DecisionTaken(ID, wrong, null),
                                new DecisionCorrected(ID, right, "Не тот орган", true, null)));
        assertThat(told.get(2).changes())
                .containsExactly(
                        new Change("agency", "Акимат", "Маслихат"),
                        new Change("why", null, "Не тот орган"));
    }

    @Test
    void tellsOfEachOccurrenceWhatWasSaidOfItBefore() {
        List<Entry> told =
                entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                held("o-1", APRIL),
                                new MaterialsRecorded(ID, new Materials(true, APRIL, "Отчёт")),
                                held("o-2", MAY),
                                new MaterialsRecorded(
                                        ID, new Materials(true, MAY, "Справка"), null, "o-2"),
                                new MaterialsRecorded(
                                        ID, new Materials(true, APRIL, "Смета"), "Описка", "o-1"),
                                new MaterialsRecorded(
                                        ID, new Materials(true, MAY, null), null, "coming")));
        assertThat(told.get(4).changes())
                .contains(
                        new Change("sitting", null, MAY.toString()),
                        new Change("note", null, "Справка"));
        assertThat(told.get(5).changes())
                .containsExactly(
                        new Change("sitting", null, APRIL.toString()),
                        new Change("note", "Отчёт", "Смета"),
                        new Change("why", null, "Описка"));
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        assertThat(words.of(told, Language.RU.locale()).get(6).details())
                .contains(
                        new HistoryWords.Detail(
                                "За какой день", null, "следующее, ещё не проведённое", false));
    }

    @Test
    void tellsWhatTheMinutesSaidThatWereWithdrawn() {
        List<Entry> told =
                entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                held("o-1", APRIL),
                                new MinutesWritten(
                                        ID, new Minutes("3", "Хасенов М.К.", null, null)),
                                new EntryWithdrawn(
                                        ID,
                                        kz.moldir.plan.events.recorded.Entry.MINUTES,
                                        "o-1",
                                        MAY,
                                        "Не та строка")));
        assertThat(told.get(3).changes())
                .containsExactly(
                        new Change("sitting", null, APRIL.toString()),
                        new Change("entry", null, "minutes"),
                        new Change("minutes", "3", null),
                        new Change("chair", "Хасенов М.К.", null),
                        new Change("why", null, "Не та строка"));
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        Map.of(Language.KK, "хаттама", Language.RU, "протокол", Language.EN, "minutes")
                .forEach(
                        (language, word) ->
                                assertThat(words.of(told, language.locale()).get(3).details())
                                        .extracting(Detail::to)
                                        .contains(word));
    }

    private static OccurrenceRecorded held(String id, LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, null, null, null, null, null));
    }

    @Nested
    class Telling {

        private final HistoryWords words =
                new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);

        @Test
        void hasWordsForEveryEventInEveryLanguage() {
            for (Language language : Language.values()) {
                assertThat(words.of(entries, language.locale()))
                        .hasSize(ALL.size())
                        .allSatisfy(told -> assertThat(told.what()).isNotBlank());
            }
        }

        @Test
        void writesTheDayOfASchedulesLineInWords() {
            Entry set =
                    new Entry(
                            entries.getFirst().at(),
                            "secretariat",
                            "activity.schedule-set",
                            List.of(Change.set("slot", "2026-05-13 10:00 Школа № 2")));

            assertThat(words.of(List.of(set), Language.RU.locale()).getFirst().details())
                    .containsExactly(
                            new Detail(
                                    "Строка графика",
                                    null,
                                    "13 мая 2026 г. 10:00 Школа № 2",
                                    false));
        }

        @Test
        void writesDaysInWordsAndMarksLinks() {
            List<Told> told = words.of(entries, Language.KK.locale());

            assertThat(told.get(2).what()).isEqualTo("Күні келісілді");
            assertThat(told.get(2).by()).isEqualTo("хатшылық");
            assertThat(told.get(2).details())
                    .contains(
                            new Detail(
                                    "Күні", "2026 жылғы 22 сәуір", "2026 жылғы 13 мамыр", false));
            assertThat(told.get(4).details())
                    .contains(new Detail("Өткізу түрі", null, "Объектіге шығу", false));
            assertThat(told.get(6).details())
                    .contains(
                            new Detail("Сілтеме", null, "https://example.kz/1", true),
                            new Detail("Жарияланым түрі", null, "Қорытындысы туралы", false));
        }
    }

    /** No plan was approved with it, and it has no number there. */
    @Test
    void workOutsideThePlanWasEnteredAsSuch() {
        ActivityPlanned row = RealPlan.planned(RealPlan.zhetysu());
        List<Entry> told =
                entries(
                        List.of(
                                new ActivityPlanned(
                                        ID,
                                        row.planId(),
                                        row.year(),
                                        row.half(),
                                        row.approvedOn(),
                                        row.row(),
                                        true)));

        assertThat(told).extracting(Entry::type).containsExactly("activity.outside-planned");
        assertThat(told.getFirst().changes())
                .extracting(Change::field)
                .containsExactly("number", "timeframe", "responsible");
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        assertThat(words.of(told, Language.KK.locale()).getFirst().what())
                .isEqualTo("Жоспардан тыс жұмыс ретінде енгізілді");
        assertThat(words.of(told, Language.RU.locale()).getFirst().details())
                .extracting(Detail::label)
                .containsExactly("Номер вне плана", "Срок", "Ответственные исполнители");
    }

    /** The closing tells its day, and what is told of it was not decided anew. */
    @Test
    void aRestrictedRowIsNotMarkedAgainWhereItIsClosed() {
        List<Entry> told =
                entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                new DisclosureChanged(
                                        ID, Disclosure.RESTRICTED, "Дети", null, null, null),
                                new ActivityClosed(ID, MAY, "Итог"),
                                new DisclosureChanged(
                                        ID, Disclosure.RESTRICTED, null, null, null, null)));

        assertThat(told).as("each event has its place").hasSize(4);
        assertThat(ToldEntries.of(told, true))
                .extracting(Entry::type)
                .containsExactly(
                        "activity.planned", "activity.disclosure-changed", "activity.closed");
    }

    static List<Entry> entries(List<ActivityEvent> all) {
        HistoryView view = null;
        for (int i = 0; i < all.size(); i++) {
            ActivityEvent event = all.get(i);
            view =
                    History.after(
                            view,
                            event,
                            RealPlan.recorded(
                                    event,
                                    PlanEventTypes.all().typeOf(event.getClass()).name(),
                                    ID,
                                    i));
        }
        return Objects.requireNonNull(view).entries();
    }
}
