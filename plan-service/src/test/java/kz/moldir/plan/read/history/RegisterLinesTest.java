package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegisterLinesTest {

    private static final Item DRAFT = RealPlan.DRAFT;
    private static final Item RIGHT =
            new Item(
                    DRAFT.title(),
                    "77",
                    DRAFT.party(),
                    DRAFT.link(),
                    DRAFT.received(),
                    DRAFT.days(),
                    DRAFT.rapporteur());
    private static final List<RecordedEvent> EVENTS =
            PlanHistoryTest.recorded(
                    new EntryOpened("e", "a", Register.DRAFT, DRAFT),
                    new ItemCorrected("e", RIGHT, "Не тот номер"),
                    new StepTaken("e", new Step(StepKind.CONCLUDED, RealPlan.TODAY, "За")),
                    new StepCorrected(
                            "e",
                            StepKind.CONCLUDED,
                            new Step(StepKind.CONCLUDED, RealPlan.TODAY.minusDays(1), "За"),
                            "Не тот день"),
                    new EntryWithdrawn("e", "Внесено дважды"),
                    new EntryRestored("e", "Отозвано по ошибке"));

    private final List<Entry> lines = RegisterLines.of(EVENTS);

    @Test
    void keepTheOldAndTheNewValueAndTheReason() {
        assertThat(lines)
                .extracting(Entry::type)
                .containsExactly(
                        "register.entry-opened",
                        "register.item-corrected",
                        "register.step-taken",
                        "register.step-corrected",
                        "register.entry-withdrawn",
                        "register.entry-restored")
                .allMatch(type -> type.startsWith(RegisterLines.TYPES));
        assertThat(lines.get(1).changes())
                .containsExactly(
                        new Change("registerEntry", null, DRAFT.title()),
                        new Change("registerNumber", DRAFT.number(), "77"),
                        new Change("reason", null, "Не тот номер"));
        assertThat(lines.get(3).changes())
                .containsExactly(
                        new Change("registerEntry", null, DRAFT.title()),
                        new Change(
                                "stepOn",
                                RealPlan.TODAY.toString(),
                                RealPlan.TODAY.minusDays(1).toString()),
                        new Change("reason", null, "Не тот день"));
        assertThat(lines.get(4).changes()).contains(new Change("reason", null, "Внесено дважды"));
    }

    @Test
    void areToldInWordsOfEachLanguage() {
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            assertThat(words.of(lines, locale))
                    .allSatisfy(
                            told -> {
                                assertThat(told.what()).doesNotContain("register.");
                                assertThat(told.details())
                                        .allSatisfy(
                                                detail ->
                                                        assertThat(detail.label())
                                                                .doesNotMatch(
                                                                        "[a-z]+[A-Z].*|step"));
                            });
        }
        assertThat(words.of(lines, Language.RU.locale()).get(2).details())
                .extracting(HistoryWords.Detail::to)
                .contains("дано заключение");
    }

    @Test
    void areForWhoMayReadRegisters() {
        List<Line> told = List.of(new Line(lines.getFirst(), "a", 39));
        for (String other : List.of("press", "expert", "operator", "unheard-of", "")) {
            assertThat(HistoryController.seen(told, caller(other))).isEmpty();
        }
        assertThat(HistoryController.seen(told, caller("commission-2-lead"))).hasSize(1);
        assertThat(HistoryController.seen(told, caller("chair"))).isEqualTo(told);
        assertThat(HistoryController.seen(told, caller("commission-2-member")))
                .singleElement()
                .returns(null, line -> line.entry().actor());
        assertThat(HistoryController.seen(told, caller("secretariat"))).isEqualTo(told);
    }

    private static Caller caller(String role) {
        return new Caller(
                "x", role, "GET /", "k", "r", null, TestCouncil.CLOCK, JsonMapper.shared());
    }
}
