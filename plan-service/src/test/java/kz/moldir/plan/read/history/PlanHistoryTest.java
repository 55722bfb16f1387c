package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.history.PlanHistory.Page;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanHistoryTest {

    private static final Row RENAMED = renamed();
    private static final List<Entry> ENTRIES =
            told(
                    recorded(
                            RealPlan.imported(),
                            new RowChanged(RealPlan.PLAN, RENAMED, List.of()),
                            new RowMoved(RealPlan.PLAN, RealPlan.BUILDINGS, 1),
                            new RowRemoved(RealPlan.PLAN, RealPlan.BUILDINGS),
                            RealPlan.approved()));

    @Nested
    class OfThePlanItself {

        @Test
        void saysWhatARowSaidBefore() {
            assertThat(ENTRIES)
                    .extracting(Entry::type)
                    .containsExactly(
                            "plan.imported",
                            "plan.row-changed",
                            "plan.row-moved",
                            "plan.row-removed",
                            "plan.approved");
            assertThat(ENTRIES.get(1).changes())
                    .contains(
                            new Change(
                                    "title",
                                    RealPlan.housing().title().ru(),
                                    "Отчет ТОО «Тұрғын уй»"))
                    .noneMatch(change -> change.field().equals("timeframe"));
            assertThat(ENTRIES.get(2).changes()).containsExactly(new Change("row", "39", "1"));
            assertThat(ENTRIES.get(3).changes()).contains(new Change("row", "1", null));
        }

        @Test
        void tellsWhatWasKnownOfTheDecisionAndOfAnAnswerBefore() {
            Decision right = new Decision("17", RealPlan.DECISION.date(), "Хасенов М.К.");
            List<Entry> told =
                    told(
                            recorded(
                                    RealPlan.imported(),
                                    new RemarkMade(
                                            RealPlan.PLAN,
                                            new Remark("r", "2", 26, "Срок?", RealPlan.TODAY)),
                                    new RemarkAnswered(
                                            RealPlan.PLAN, "r", false, "Есть", RealPlan.TODAY),
                                    new RemarkAnswered(
                                            RealPlan.PLAN,
                                            "r",
                                            true,
                                            "Назначен",
                                            RealPlan.TODAY,
                                            "Не туда"),
                                    RealPlan.approved(),
                                    new DecisionCorrected(
                                            RealPlan.PLAN, 2026, 1, 1, 95, right, "Узнали")));
            assertThat(told.get(3).changes())
                    .containsExactly(
                            new Change("remark", null, "Срок?"),
                            new Change("remarkAccepted", "false", "true"),
                            new Change("answer", "Есть", "Назначен"),
                            new Change("reason", null, "Не туда"));
            assertThat(
                            new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY)
                                    .of(told.subList(2, 4), Language.RU.locale()))
                    .extracting(HistoryWords.Told::what)
                    .containsExactly("На замечание дан ответ", "Ответ на замечание исправлен");
            assertThat(told.get(5).changes())
                    .containsExactly(
                            new Change("decision", null, "17"),
                            new Change("reason", null, "Узнали"));
        }

        @Test
        void tellsTheReasonThatAnAmendmentHadBefore() {
            List<Entry> told =
                    told(
                            recorded(
                                    RealPlan.imported(),
                                    RealPlan.approved(),
                                    new AmendmentBegun(RealPlan.PLAN, RealPlan.TODAY, "Бюджет"),
                                    new AmendmentReasonChanged(
                                            RealPlan.PLAN, RealPlan.TODAY, "Уточнён бюджет"),
                                    new AmendmentDropped(RealPlan.PLAN, RealPlan.TODAY, "Отложено"),
                                    new AmendmentBegun(
                                            RealPlan.PLAN, RealPlan.TODAY, "Поручение")));
            assertThat(told.subList(2, 6))
                    .extracting(Entry::changes)
                    .containsExactly(
                            List.of(new Change("reason", null, "Бюджет")),
                            List.of(new Change("reason", "Бюджет", "Уточнён бюджет")),
                            List.of(new Change("reason", null, "Отложено")),
                            List.of(new Change("reason", null, "Поручение")));
        }

        /** What is written after an amendment came back is compared with what it had. */
        @Test
        void tellsThatAnAmendmentCameBackAndThatAPlanWasPutAgain() {
            RowChanged changed =
                    new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
            RowChanged right = new RowChanged(RealPlan.PLAN, RealPlan.fireStation(), List.of());
            List<Row> rows = new DraftRows(RealPlan.rows(), List.of()).after(changed).rows();
            LocalDate meeting = RealPlan.TODAY.minusDays(1);
            List<Entry> told =
                    told(
                            recorded(
                                    RealPlan.imported(),
                                    new PlanPutToMeeting(
                                            RealPlan.PLAN, RealPlan.TODAY, meeting, meeting),
                                    RealPlan.approved(),
                                    new AmendmentBegun(RealPlan.PLAN, RealPlan.TODAY, "Бюджет"),
                                    changed,
                                    new AmendmentDropped(RealPlan.PLAN, RealPlan.TODAY, "Отложено"),
                                    new AmendmentRestored(
                                            RealPlan.PLAN,
                                            RealPlan.TODAY,
                                            "Бюджет",
                                            rows,
                                            List.of(),
                                            null),
                                    right));
            assertThat(told.get(1).changes())
                    .containsExactly(
                            new Change("meetingOn", null, meeting.toString()),
                            new Change("againAfter", null, meeting.toString()));
            assertThat(
                            new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY)
                                    .of(told, Language.RU.locale())
                                    .get(1)
                                    .details())
                    .extracting(HistoryWords.Detail::to)
                    .containsExactly("12 апреля 2026 г.", "12 апреля 2026 г.");
            assertThat(told.get(6).changes()).containsExactly(new Change("reason", null, "Бюджет"));
            assertThat(told.get(7).changes())
                    .contains(
                            new Change(
                                    "timeframe",
                                    RealPlan.laterFireStation().timeframe().text(),
                                    RealPlan.fireStation().timeframe().text()));
        }

        @Test
        void ofARowThatAFileMovedTellsThatOneAlone() {
            List<Row> before = RealPlan.rows();
            List<Row> moved = new ArrayList<>(before);
            moved.addFirst(moved.removeLast());
            List<Row> after = new ArrayList<>();
            for (Row row : moved) {
                after.add(row.numbered(after.size() + 1));
            }
            List<Row> numbered = new ArrayList<>();
            for (Row row : before) {
                numbered.add(row.numbered(numbered.size() + 1));
            }
            List<Entry> told = told(recorded(imported(numbered), imported(after)));

            assertThat(told).hasSize(3);
            assertThat(told.getLast().type()).isEqualTo("plan.by-file.changed");
            assertThat(told.getLast().changes())
                    .containsExactly(new Change("row", String.valueOf(before.size()), "1"));
        }

        /** It begins from nothing; what was brought back is compared as before. */
        @Test
        void ofAFileOverADiscardedDraftSaysOnlyThatItCame() {
            PlanEvent discarded = new PlanDiscarded(RealPlan.PLAN, RealPlan.TODAY, "Не тот период");
            PlanEvent restored = new PlanRestored(RealPlan.PLAN, RealPlan.TODAY);
            PlanEvent first = imported(RealPlan.rows());
            PlanEvent second = imported(List.of(RealPlan.fireStation()));

            List<Entry> anew = told(recorded(first, discarded, second));
            assertThat(anew)
                    .extracting(Entry::type)
                    .containsExactly("plan.imported", "plan.discarded", "plan.imported");
            assertThat(anew.getLast().changes()).contains(new Change("rows", null, "1"));
            assertThat(told(recorded(first, discarded, restored, second)))
                    .extracting(Entry::type)
                    .contains("plan.by-file.removed");
            assertThat(told(recorded(first, discarded, second, first)))
                    .extracting(Entry::type)
                    .contains("plan.by-file.added");
        }

        private PlanImported imported(List<Row> rows) {
            PlanImported first = RealPlan.imported();
            return new PlanImported(
                    first.planId(), 2026, 1, first.file(), rows, first.heading(), List.of());
        }

        @Test
        void tellsWhatWasKnownOfTheDecisionOnAnAmendment() {
            List<Entry> told =
                    told(
                            recorded(
                                    RealPlan.imported(),
                                    RealPlan.approved(),
                                    RealPlan.amended(),
                                    RealPlan.amendmentCorrected()));
            assertThat(told.getLast().changes())
                    .containsExactly(
                            new Change("decidedOn", "2026-04-13", "2026-04-10"),
                            new Change("votes", "21 / 2 / 1", null),
                            new Change("version", null, "2"),
                            new Change("reason", null, "Опечатка"));
        }

        @Test
        void tellsWhyThePlanWasSaidToBeAmended() {
            List<Entry> told =
                    told(
                            recorded(
                                    RealPlan.imported(),
                                    RealPlan.approved(),
                                    RealPlan.amended(),
                                    RealPlan.amendmentCorrected(),
                                    RealPlan.amendmentReasonCorrected()));
            assertThat(told.getLast().changes())
                    .containsExactly(
                            new Change(
                                    "amendment",
                                    "Изменение бюджета города",
                                    "Изменение бюджета города на 2026 год"),
                            new Change("version", null, "2"),
                            new Change("reason", null, "Не те слова"));
        }

        @Test
        void namesTheAccount() {
            assertThat(ENTRIES).extracting(Entry::actor).containsOnly("local");
            assertThat(ENTRIES.getFirst().withoutActor().actor()).isNull();
        }
    }

    @Nested
    class Filters {

        private final List<Line> lines =
                ENTRIES.stream().map(entry -> new Line(entry, null, null)).toList();

        @Test
        void areActorFieldAndDays() {
            assertThat(page("secretariat", null, null, null).lines()).hasSize(5);
            assertThat(page("chair", null, null, null).lines()).isEmpty();
            assertThat(page(null, "title", null, null).lines())
                    .extracting(line -> line.entry().type())
                    .containsExactly("plan.row-removed", "plan.row-changed");
            assertThat(page(null, null, "2026-03-11", "2026-03-12").lines()).hasSize(2);
        }

        @Test
        void refuseWhatIsNoDay() {
            assertThatThrownBy(() -> HistoryQuery.of(null, null, "13.13.2026", null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> HistoryQuery.of(null, null, "2026-04-13", "2026-04-12"))
                    .isInstanceOf(Invalid.class);
        }

        private Page page(String actor, String field, String from, String to) {
            HistoryQuery query = HistoryQuery.of(actor, field, from, to);
            return new Page(
                    lines.reversed().stream()
                            .filter(line -> query.wants(line.entry(), TestCouncil.ALMATY.zone()))
                            .toList(),
                    null);
        }
    }

    @Test
    void isAPageInEveryLanguage() throws IOException {
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        for (Language language : Language.values()) {
            Map<String, Object> model = new HashMap<>();
            model.put("plan", ShownActivities.PLAN);
            model.put("path", "/plans/x/history");
            model.put("query", new HistoryFilter(null, null, "2026-01-01", null));
            model.put(
                    "lines",
                    ENTRIES.stream()
                            .map(
                                    entry ->
                                            new HistoryShown.Shown(
                                                    words.of(List.of(entry), language.locale())
                                                            .getFirst(),
                                                    entry.type(),
                                                    "account",
                                                    null,
                                                    null))
                            .toList());
            model.put("right", new WhereRight("approved", false));
            model.put("actors", List.of(new HistoryShown.Choice("chair", "chair")));
            model.put("fields", List.of(new HistoryShown.Choice("title", "title")));
            model.put("older", "?next=3");
            String page =
                    TestCouncil.renderer()
                            .render("plan/history", language, "/plans/x/history", model);

            ShownActivities.write(Map.of(language, page), "history");
            assertThat(page).contains("href=\"/" + language.code() + "/plans/x/history?next=3\"");
            assertThat(page).contains("Отчет ТОО «Тұрғын уй»").doesNotContain("plan.row-");
            assertThat(page)
                    .as("where it can be put right")
                    .contains(
                            "/plans/" + ShownActivities.PLAN.id() + "/approval#correct\"",
                            "/plans/" + ShownActivities.PLAN.id() + "/amendment\"");
            assertThat(page)
                    .as("how many are shown is not how many there are")
                    .contains(
                            switch (language) {
                                case RU -> "Есть и более ранние";
                                case KK -> "Бұдан бұрынғылары да бар";
                                case EN -> "there are earlier ones";
                            });
        }
    }

    static List<Entry> told(List<RecordedEvent> events) {
        PlanEntries plan = new PlanEntries();
        return events.stream().flatMap(event -> plan.add(event).stream()).toList();
    }

    private static Row renamed() {
        return RealPlan.housing().titled(LocalizedText.russian("Отчет ТОО «Тұрғын уй»"));
    }

    /** Events of one day after the other. */
    static List<RecordedEvent> recorded(Object... events) {
        List<RecordedEvent> all = new ArrayList<>();
        for (Object event : events) {
            Instant at =
                    LocalDate.of(2026, 3, 10)
                            .plusDays(all.size())
                            .atTime(12, 0)
                            .atZone(TestCouncil.ALMATY.zone())
                            .toInstant();
            all.add(
                    new RecordedEvent(
                            "e" + all.size(),
                            event,
                            PlanEventTypes.all().typeOf(event.getClass()).name(),
                            RealPlan.PLAN,
                            all.size(),
                            -1,
                            at,
                            "local",
                            "secretariat",
                            "request",
                            null));
        }
        return all;
    }
}
