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
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table says of the row of an earlier plan that a row goes on with. */
class EarlierRowTest {

    private static final String SAID = "Не исполнено: II полугодие 2025 года, строка 12";
    private static final String HEADER =
            "№\tНаименование мероприятия\tСрок исполнения\tОтветственные"
                    + "\tПродолжает строку прежнего плана"
                    + "\tКод строки прежнего плана\tКод строки";
    private static final Continues TWELFTH =
            new Continues("twelfth", 2025, 2, 12, Continues.Reason.NOT_DONE);
    private static final String AUTUMN = PlanImports.planId(TestCouncil.ALMATY, 2025, 2);
    private static final List<Known> PLAN =
            List.of(
                    new Known("beside", 12, true),
                    new Known("twelfth", 12, false),
                    new Known("thirteenth", 13, false));
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
    void thatIsWorkBesideThePlanIsNoRowOfThatNumber() {
        String beside = "Повторяется: вне плана II полугодия 2025 года, № 12";
        Continues work = new Continues("beside", 2025, 2, 12, Continues.Reason.RECURRING);
        assertThat(imported(null, beside, "beside").rows().getFirst().continues()).isEqualTo(work);
        assertThat(imported(null, beside, "elsewhere").rows().getFirst().continues())
                .isEqualTo(work);
        asked("earlier-row-twice", beside, "twelfth");
        asked("earlier-row-unknown", beside.replace("№ 12", "№ 13"), "elsewhere");
    }

    @Test
    void thatTwoRowsNameIsAskedOfBothUntilOneIsSkippedOrBothAreAccepted() {
        List<String> lines =
                List.of(
                        HEADER,
                        line("26", SAID, "twelfth"),
                        line("27", SAID, ""),
                        line("28", "", ""));
        assertThat(shared(lines, Map.of()))
                .containsExactly(
                        tuple(26, List.of("27", "12", "2025")),
                        tuple(27, List.of("26", "12", "2025")));
        Edit worded =
                new Edit(
                        Edit.Decision.OPEN,
                        new Words("Другое название", "Май", "2 комиссия", ""),
                        List.of(),
                        null);
        assertThat(shared(lines, Map.of("26", worded))).hasSize(2);
        assertThat(shared(lines, Map.of("26", Edit.NONE.decided(Edit.Decision.SKIPPED)))).isEmpty();
        Edit accepted = Edit.NONE.decided(Edit.Decision.ACCEPTED);
        assertThat(
                        ReviewedRows.command(
                                        reviewed(
                                                null,
                                                lines,
                                                Map.of("26", accepted, "27", accepted)))
                                .questions())
                .isEmpty();
    }

    /** A row of the draft that goes on with it, which the file lacks, counts once it is kept. */
    @Test
    void thatARowOfTheDraftHasIsAskedWhereThatOneStays() {
        Row before = RealPlan.housing().continuing(TWELFTH);
        List<String> lines = List.of(HEADER, line("26", SAID, "twelfth"));
        assertThat(questions(reviewed(before, lines, Map.of()))).isEmpty();
        Edit kept = Edit.NONE.decided(Edit.Decision.SKIPPED);
        assertThat(questions(reviewed(before, lines, Map.of("gone:" + before.id(), kept))))
                .hasSize(1);
    }

    private static List<Tuple> shared(List<String> lines, Map<String, Edit> edits) {
        return questions(reviewed(null, lines, edits)).stream()
                .map(question -> tuple(question.row(), question.args()))
                .toList();
    }

    private static List<Question> questions(ReviewedPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.questions().stream())
                .filter(question -> question.code() == Question.Code.EARLIER_ROW_SHARED)
                .toList();
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
        return ReviewedRows.command(
                reviewed(before, List.of(HEADER, line("26", words, id)), Map.of()));
    }

    private static String line(String number, String words, String id) {
        return String.join(
                "\t",
                number,
                FILE.title().ru() + (number.equals("26") ? "" : " " + number),
                FILE.timeframe().text(),
                FILE.responsible().text(),
                words,
                id,
                number.equals("26") ? FILE.id() : "");
    }

    private static ReviewedPlan reviewed(
            @Nullable Row before, List<String> lines, Map<String, Edit> edits) {
        Review review =
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        Line.all(lines),
                        SheetNames.NONE,
                        List.of(),
                        edits,
                        Instant.EPOCH,
                        null);
        return ReviewedPlan.of(
                review,
                before == null ? null : new Drafts.Draft(List.of(before), List.of(), 1, null),
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null,
                        planId -> planId.equals(AUTUMN) ? PLAN : List.of()),
                Renderings.NONE);
    }
}
