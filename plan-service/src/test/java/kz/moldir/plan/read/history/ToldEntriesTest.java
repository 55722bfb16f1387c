package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldEntriesTest {

    private static final String ID = RealPlan.ZHETYSU;

    /** The page shows them its new title, its state and why it was withdrawn. */
    @Test
    void othersAreToldWhatBecameOfWorkOutsideThePlan() {
        List<Entry> entries =
                entries(
                        "activity.outside-planned",
                        "activity.outside-corrected",
                        "activity.outside-told",
                        "activity.outside-withdrawn",
                        "activity.minutes-written");

        assertThat(ToldEntries.of(entries, false)).isEqualTo(entries.subList(0, 4));
        assertThat(ToldEntries.of(entries, true)).isEqualTo(entries);
    }

    /** A letter may have gone to a private person; of a request everybody is told. */
    @Test
    void othersAreToldOfRequestsAndNothingOfLetters() {
        LetterSent sent =
                new LetterSent(ID, new Letter("l", "Ким А.А.", "81", null, RealPlan.TODAY, true));
        AnswerRequested asked =
                new AnswerRequested(
                        ID,
                        new Request(
                                "r", Request.Channel.LETTER, "Акимат", "82", null, RealPlan.TODAY));
        List<Entry> entries =
                HistoryTest.entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                sent,
                                answered("l"),
                                corrected(Correction.Kind.REQUEST, "l"),
                                corrected(Correction.Kind.ANSWER, "l"),
                                asked,
                                answered("r"),
                                corrected(Correction.Kind.REQUEST, "r")));

        List<Entry> told = ToldEntries.of(entries, false);
        assertThat(told)
                .extracting(Entry::type)
                .containsExactly(
                        "activity.planned",
                        "activity.answer-requested",
                        "activity.answer-received",
                        "activity.record-corrected");
        assertThat(told.get(1).changes()).contains(Change.set("whom", "Акимат"));
        assertThat(ToldEntries.of(entries, true)).isEqualTo(entries).hasSize(8);
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        for (Language language : Language.values()) {
            assertThat(words.of(entries, language.locale()))
                    .extracting(HistoryWords.Told::what)
                    .noneMatch(said -> said.startsWith("activity."));
        }
    }

    /** A correction does not say of what it was: of none of both languages anything is told. */
    @Test
    void othersAreNotToldWhichSummaryWasWrong() {
        Entry corrected =
                entry(
                        "activity.record-corrected",
                        new Change("summary", "Осмотрено", "Осмотрен двор"),
                        new Change("summaryKk", "Қаралды", "Аула қаралды"),
                        Change.set("why", "Ошибка"));

        assertThat(ToldEntries.of(List.of(corrected), false).getFirst().changes())
                .containsExactly(Change.set("why", "Ошибка"));
    }

    /** The row is open by now; what amendments said of it was not told then. */
    @Test
    void thePressIsNotToldWhyARowChangedWhereThatWasWithheld() {
        List<Entry> withheld = entries(amended(Disclosure.RESTRICTED, true, null));
        List<Entry> wordless = entries(amended(Disclosure.RESTRICTED, null, true));
        for (List<Entry> entries : List.of(withheld, wordless.subList(0, 2))) {
            List<Entry> told = ToldEntries.forPress(entries);
            assertThat(told)
                    .extracting(Entry::type)
                    .isEqualTo(entries.stream().map(Entry::type).toList());
            assertThat(entries.toString()).contains("Тайна");
            assertThat(told.toString()).doesNotContain("Тайна").contains("21");
        }
        assertThat(ToldEntries.forPress(withheld).getLast().changes()).isEmpty();
        List<Entry> open = entries(amended(Disclosure.OPEN, null, null));
        assertThat(ToldEntries.forPress(open)).isEqualTo(open).hasSize(6);
    }

    /** Added, amended, taken out twice, and both reasons put right. */
    private static List<ActivityEvent> amended(
            Disclosure mark, @Nullable Boolean withheld, @Nullable Boolean wordless) {
        Row row = RealPlan.zhetysu().disclosed(mark);
        Correction.Standing none = new Correction.Standing(null, true, 1);
        return List.of(
                new ActivityPlanned(
                        ID, RealPlan.PLAN, 2026, 1, RealPlan.TODAY, row, null, 2, "Тайна 1"),
                new ActivityAmended(
                        ID,
                        3,
                        RealPlan.TODAY,
                        "21",
                        row,
                        row,
                        false,
                        withheld,
                        null,
                        "Тайна 2",
                        none,
                        "Тайна 3",
                        wordless),
                new ActivityTakenOut(ID, 4, RealPlan.TODAY, "Тайна 4", "21", withheld, "Тайна 5"),
                new ActivityCancelled(
                        ID,
                        RealPlan.TODAY,
                        "Тайна 6",
                        "21",
                        withheld,
                        true,
                        "Тайна 7",
                        4,
                        "Тайна 8"),
                corrected(Correction.Kind.CANCELLATION, "reason", withheld),
                corrected(Correction.Kind.ROW_REASON, "rowReason", withheld));
    }

    private static RecordCorrected corrected(
            Correction.Kind kind, String field, @Nullable Boolean withheld) {
        return new RecordCorrected(
                ID,
                new Correction(
                        kind,
                        "4",
                        null,
                        List.of(new Correction.Field(field, "Тайна 9", "Тайна 10")),
                        false,
                        "Тайна 11",
                        new Correction.Standing(null, false, 0),
                        null,
                        withheld));
    }

    private static List<Entry> entries(List<ActivityEvent> events) {
        return HistoryTest.entries(events);
    }

    private static AnswerReceived answered(String id) {
        return new AnswerReceived(ID, id, RealPlan.TODAY, "Согласны", null);
    }

    private static RecordCorrected corrected(Correction.Kind kind, String id) {
        return new RecordCorrected(
                ID,
                new Correction(
                        kind,
                        id,
                        null,
                        List.of(new Correction.Field("askedOn", "2026-04-12", "2026-04-13")),
                        true,
                        "Ким А.А. получил раньше",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    private static Entry entry(String type, Change... changes) {
        return new Entry(Instant.EPOCH, "secretariat", type, List.of(changes), null);
    }

    private static List<Entry> entries(String... types) {
        return Stream.of(types)
                .map(
                        type ->
                                new Entry(
                                        Instant.EPOCH,
                                        "secretariat",
                                        type,
                                        List.of(Change.set("reason", "Введено дважды")),
                                        null))
                .toList();
    }
}
