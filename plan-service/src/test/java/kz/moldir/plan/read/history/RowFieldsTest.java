package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords.Detail;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** The history of rows tells every field: what it was before, what since. */
class RowFieldsTest {

    private static final Row BEFORE = RealPlan.fireStation();
    private static final Row AFTER =
            new Row(
                    BEFORE.id(),
                    BEFORE.number(),
                    new LocalizedText(BEFORE.title().ru(), "Өрт депосы", null),
                    List.of(ActivityKind.SITE_VISIT, ActivityKind.HEARING),
                    BEFORE.timeframe(),
                    BEFORE.responsible(),
                    List.of(new Subject(Subject.Kind.AGENCY, "ДЧС")),
                    new Organiser(Organiser.Kind.JOINT, "Акимат"),
                    List.of(new External("ДЧС", true)),
                    null,
                    new Continues("earlier", 2025, 2, 7, Continues.Reason.NOT_DONE),
                    Disclosure.UNANNOUNCED);

    private static final List<Change> CHANGES =
            List.of(
                    new Change("title", BEFORE.title().ru(), BEFORE.title().ru() + " / Өрт депосы"),
                    new Change("kinds", "site_visit", "site_visit\nhearing"),
                    new Change("subjects", "object " + BEFORE.title().ru(), "agency ДЧС"),
                    new Change("host", "council", "joint Акимат"),
                    new Change("external", "open ДЧС", "agreed ДЧС"),
                    new Change("disclosure", "open", "unannounced"),
                    new Change("continues", null, "2025/2/7"));

    @Test
    void ofADraft() {
        List<Entry> told = told(new RowChanged(RealPlan.PLAN, AFTER, List.of()));

        assertThat(told.getLast().changes().getFirst()).isEqualTo(new Change("row", null, "26"));
        assertThat(told.getLast().changes()).containsAll(CHANGES).hasSize(1 + CHANGES.size());
    }

    @Test
    void ofAnActivityThatAnAmendmentChanged() {
        ActivityAmended amended =
                new ActivityAmended(BEFORE.id(), 2, RealPlan.TODAY, "21", BEFORE, AFTER, false);

        assertThat(
                        History.after(
                                        null,
                                        amended,
                                        RealPlan.recorded(
                                                amended, "activity.amended", BEFORE.id(), 0))
                                .entries()
                                .getLast()
                                .changes())
                .containsAll(CHANGES)
                .contains(new Change("decision", null, "21"));
    }

    @Test
    void inWordsOfTheLanguage() {
        List<Entry> told = told(new RowChanged(RealPlan.PLAN, AFTER, List.of()));
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);

        assertThat(words.of(told, Language.RU.locale()).getLast().details())
                .contains(
                        new Detail(
                                "Виды",
                                "Выезд на объект",
                                "Выезд на объект; Заслушивание отчёта",
                                false),
                        new Detail(
                                "Предмет",
                                "Объект: " + BEFORE.title().ru(),
                                "Организация: ДЧС",
                                false),
                        new Detail(
                                "Приглашены извне",
                                "по согласованию: ДЧС",
                                "согласовано: ДЧС",
                                false),
                        new Detail(
                                "Прежний план",
                                null,
                                "Продолжает строку 7: план на II полугодие 2025 года",
                                false));
        for (Language language : Language.values()) {
            assertThat(words.of(told, language.locale()).getLast().details())
                    .extracting(Detail::label)
                    .doesNotContain("kinds", "subjects", "host", "external", "continues");
        }
    }

    @Test
    void ofAnEditThatWasTakenBack() {
        List<Entry> told =
                told(
                        new RowChanged(RealPlan.PLAN, AFTER, List.of()),
                        new RowChanged(RealPlan.PLAN, BEFORE, List.of(), "undone"),
                        new RowRemoved(RealPlan.PLAN, BEFORE.id(), "undone"),
                        new RowAdded(RealPlan.PLAN, BEFORE, List.of(), "undone"),
                        new RowMoved(RealPlan.PLAN, BEFORE.id(), 1, "undone"));

        assertThat(told.subList(1, told.size()))
                .extracting(Entry::type)
                .containsExactly(
                        "plan.row-changed",
                        "plan.edit-undone",
                        "plan.edit-undone",
                        "plan.edit-undone",
                        "plan.edit-undone");
        assertThat(told.get(2).changes()).contains(new Change("host", "joint Акимат", "council"));
    }

    @Test
    void ofAFileThatTookThePlaceOfADraft() {
        Row added = RealPlan.laterFireStation().identified("new").numbered(2);
        List<Entry> told =
                told(
                        new PlanImported(
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.FILE,
                                List.of(
                                        RealPlan.zhetysu().numbered(1),
                                        added,
                                        RealPlan.laterFireStation().numbered(3),
                                        RealPlan.housing().numbered(4)),
                                null,
                                List.of()));

        assertThat(told)
                .extracting(Entry::type)
                .containsExactly(
                        "plan.imported",
                        "plan.imported",
                        "plan.by-file.added",
                        "plan.by-file.changed",
                        "plan.by-file.removed");
        assertThat(told.get(2).changes())
                .contains(new Change("row", null, "2"), new Change("timeframe", null, "до 20 июня"))
                .doesNotContain(new Change("disclosure", null, "open"));
        assertThat(told.get(3).changes())
                .contains(
                        new Change("row", "26", "3"),
                        new Change("timeframe", "12 февраля", "до 20 июня"),
                        new Change("term", "exact_day", "until"),
                        new Change("end", "2026-02-12", "2026-06-20"));
        assertThat(told.get(4).changes()).contains(new Change("row", "39", null));
        assertThat(told.get(2).actor()).isEqualTo("local");
    }

    /** After the first file came. */
    private static List<Entry> told(PlanEvent... events) {
        Object[] all = new Object[events.length + 1];
        all[0] = RealPlan.imported();
        System.arraycopy(events, 0, all, 1, events.length);
        return PlanHistoryTest.told(PlanHistoryTest.recorded(all));
    }
}
