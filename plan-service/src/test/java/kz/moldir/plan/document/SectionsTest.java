package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.table.Section;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose parts have headings, or whose rows have no numbers. */
class SectionsTest {

    @Nested
    class NumbersThatBeginAnew {

        private final PlanDocument plan =
                (PlanDocument)
                        Sample.table(
                                "Комиссия № 1\t\t\t",
                                "1\tОтчет акимата\tМай\tСеитов",
                                "2\tПриём граждан\tМай\tСеитов",
                                "\tКомиссия №2 по строительству\t\t",
                                "1\tЗаслушивание\tИюнь\tЧлены ОС",
                                "2\tКруглый стол\tИюнь\t3 комиссия");

        @Test
        void goOn() {
            assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3, 4);
            assertThat(plan.raw().get(2).source()).startsWith("1\tЗаслушивание");
            assertThat(plan.questions())
                    .filteredOn(question -> question.code().name().startsWith("NUMBER"))
                    .containsExactly(
                            Question.of(3, "Заслушивание", Question.Code.NUMBERS_ANEW, 2, 3, 4));
        }

        @Test
        void standUnderTheCommissionOfTheirPart() {
            assertThat(plan.rows())
                    .extracting(row -> row.responsible().commissions())
                    .containsExactly(List.of("1"), List.of("1"), List.of("2"), List.of("3"));
            assertThat(plan.rows().get(2).warnings()).contains(Warning.ofSection("2"));
            assertThat(plan.rows().get(2).responsible().text()).isEqualTo("Члены ОС");
            assertThat(plan.rows().get(3).warnings())
                    .as("a row that names its own")
                    .doesNotContain(Warning.ofSection("2"));
        }

        @Test
        void leaveNoLineAboutWhichSomethingIsAsked() {
            assertThat(plan.questions())
                    .extracting(Question::code)
                    .doesNotContain(Question.Code.LINE_NOT_UNDERSTOOD);
        }

        /** Two plans in one file, each under its own heading of columns. */
        @Test
        void areAFaultInAnotherTable() {
            UnreadablePlan twice =
                    (UnreadablePlan)
                            Sample.table(
                                    "1\tОтчет\tМай\t1 комиссия",
                                    "План на второе полугодие",
                                    "№\tМероприятие\tСрок\tОтветственный",
                                    "1\tОтчет\tИюль\t1 комиссия");

            assertThat(twice.problems())
                    .extracting(Problem::code)
                    .containsExactly(Problem.Code.NUMBER_TWICE);
        }
    }

    @Nested
    class AnotherHeading {

        @Test
        void endsThePartOfACommission() {
            PlanDocument plan =
                    (PlanDocument)
                            Sample.table(
                                    "Комиссия № 1\t\t\t",
                                    "1\tОтчет\tМай\tСеитов",
                                    "Общие мероприятия\t\t\t",
                                    "1\tПриём граждан\tМай\tСеитов");

            assertThat(plan.rows())
                    .extracting(row -> row.responsible().commissions())
                    .containsExactly(List.of("1"), List.of());
            assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2);
        }
    }

    @Nested
    class ACommissionInTheCellOfWhoeverIsResponsible {

        @ParameterizedTest
        @ValueSource(strings = {"2 комиссия", "5 комиссия «Комитет по экологии»"})
        void goesOnWithItsRow(String words) {
            PlanDocument plan =
                    (PlanDocument)
                            Sample.table(
                                    "1\tОтчет\tМай\t1 комиссия",
                                    "\t\t\t" + words,
                                    "2\tПриём граждан\tМай\tСеитов");

            assertThat(plan.rows())
                    .extracting(row -> row.responsible().commissions())
                    .containsExactly(List.of("1", words.substring(0, 1)), List.of());
        }

        @Test
        void goesOnWhereNoColumnHoldsNumbers() {
            PlanDocument plan =
                    (PlanDocument)
                            Sample.read(
                                    """
                                    Мероприятие\tСрок\tОтветственный
                                    Отчет акимата\tМай\t1 комиссия
                                    \t\t2 комиссия
                                    Приём граждан\tИюнь\tСеитов
                                    """
                                            .getBytes(StandardCharsets.UTF_8));

            assertThat(plan.rows())
                    .extracting(row -> row.responsible().commissions())
                    .containsExactly(List.of("1", "2"), List.of());
        }
    }

    @Nested
    class ATableWithoutNumbers {

        @Test
        void isNumberedInItsOrder() {
            PlanDocument plan =
                    (PlanDocument)
                            Sample.read(
                                    """
                                    Мероприятие\tСрок\tОтветственный
                                    1\t2\t3
                                    Отчет акимата\tМай\t1 комиссия
                                    Комиссия № 2\t\t
                                    Приём граждан\tИюнь\tСеитов
                                    Мониторинг\tИюнь\t
                                    """
                                            .getBytes(StandardCharsets.UTF_8));

            assertThat(plan.rows())
                    .extracting(PlannedRow::number, row -> row.title().ru())
                    .containsExactly(
                            tuple(1, "Отчет акимата"),
                            tuple(2, "Приём граждан"),
                            tuple(3, "Мониторинг"));
            assertThat(plan.rows().get(1).responsible().commissions()).containsExactly("2");
            assertThat(plan.questions())
                    .filteredOn(question -> question.code().name().startsWith("NUMBER"))
                    .containsExactly(
                            Question.of(1, "Отчет акимата", Question.Code.NUMBERS_GIVEN, 3));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Комиссия № 2 | 2",
                "Комиссия №2 по строительству | 2",
                "2 комиссия | 2",
                "1-комиссия | 1",
                "№1 комиссия: құрылыс | 1",
                "Құрылыс жөніндегі № 3 комиссия | 3",
                "Комиссия 4 (экология) | 4"
            })
    void aHeadingNamesItsCommission(String words, String commission) {
        assertThat(Section.commission(words)).isEqualTo(commission);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 комиссия Нуртаев Т.Т.",
                "План работы комиссии № 1",
                "Комиссия по строительству",
                "1 комиссия и члены ОС",
                "Общие мероприятия"
            })
    void otherWordsAreNoHeading(String words) {
        assertThat(Section.commission(words)).isNull();
    }
}
