package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.EarlierRows.Known;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanImports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table says of the row of an earlier plan that a row goes on with. */
class EarlierRowTest {

    private static final String SAID = "Не исполнено: II полугодие 2025 года, строка 12";
    private static final Continues TWELFTH =
            new Continues("twelfth", 2025, 2, 12, Continues.Reason.NOT_DONE);
    private static final String AUTUMN = PlanImports.planId(TestCouncil.ALMATY, 2025, 2);
    private static final List<Known> PLAN =
            List.of(new Known("twelfth", 12), new Known("thirteenth", 13));
    private static final Row FILE = RealPlan.fireStation();
    private static final Row ROW = imported(null, "", "").rows().getFirst();

    @Test
    void isTakenIntoAnEmptyPeriodByIdOrByWords() {
        assertThat(imported(null, SAID, "twelfth").rows().getFirst().continues())
                .isEqualTo(TWELFTH);
        assertThat(
                        imported(null, SAID.toUpperCase(Locale.ROOT), "elsewhere")
                                .rows()
                                .getFirst()
                                .continues())
                .isEqualTo(TWELFTH);
        assertThat(
                        imported(null, "Орындалмаған: 2025 жылғы II жартыжылдық, 12-жол", "")
                                .rows()
                                .getFirst()
                                .continues())
                .isEqualTo(TWELFTH);
        Continues exact =
                imported(null, "Recurs: second half of 2025, row 40", "thirteenth")
                        .rows()
                        .getFirst()
                        .continues();
        assertThat(exact)
                .isEqualTo(new Continues("thirteenth", 2025, 2, 13, Continues.Reason.RECURRING));
    }

    @Test
    void isKeptOverTheDraftUnlessTheTableSaysOtherwise() {
        Row before = ROW.continuing(TWELFTH);
        assertThat(imported(before, SAID, "twelfth").rows()).containsExactly(before);
        assertThat(imported(before, "", "").rows()).containsExactly(before);
        assertThat(imported(before, "сентябрь", "x").rows()).containsExactly(before);
        assertThat(imported(before, "—", "").rows()).containsExactly(ROW);
        assertThat(
                        imported(before, SAID.replace("12", "13"), "thirteenth")
                                .rows()
                                .getFirst()
                                .continues())
                .isEqualTo(new Continues("thirteenth", 2025, 2, 13, Continues.Reason.NOT_DONE));
    }

    @Test
    void thatIsNotThereIsAsked() {
        asked("earlier-row-unknown", SAID.replace("12", "90"), "elsewhere");
        asked("earlier-row-unknown", SAID.replace("2025", "2027"), "twelfth");
        asked("earlier-row-twice", SAID, "thirteenth");
        asked("earlier-row-not-understood", "строка 12", "twelfth");
        asked("earlier-row-not-understood", "", "twelfth");
    }

    private static void asked(String question, String words, String id) {
        ImportPlan command = imported(null, words, id);
        assertThat(command.rows().getFirst().continues()).isNull();
        assertThat(command.questions())
                .extracting(OpenQuestion::code, OpenQuestion::text)
                .contains(tuple("plan.import.question." + question, words.isEmpty() ? id : words));
    }

    private static ImportPlan imported(@Nullable Row before, String words, String id) {
        Review review =
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        List.of(
                                "№\tНаименование мероприятия\tСрок исполнения\tОтветственные"
                                        + "\tПродолжает строку прежнего плана"
                                        + "\tКод строки прежнего плана\tКод строки",
                                String.join(
                                        "\t",
                                        "26",
                                        FILE.title().ru(),
                                        FILE.timeframe().text(),
                                        FILE.responsible().text(),
                                        words,
                                        id,
                                        FILE.id())),
                        List.of(),
                        Map.of(),
                        Instant.EPOCH,
                        null);
        return ReviewedRows.command(
                ReviewedPlan.of(
                        review,
                        before == null
                                ? null
                                : new Drafts.Draft(List.of(before), List.of(), 1, null),
                        new PlanImports(
                                TestCouncil.ALMATY,
                                NobodyKnown.BY_NAME,
                                WordsOfTables.of(TestCouncil.messages()),
                                null,
                                planId -> planId.equals(AUTUMN) ? PLAN : List.of())));
    }
}
