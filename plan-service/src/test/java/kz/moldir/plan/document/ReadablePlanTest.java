package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.plan.document.remark.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadablePlanTest {

    private static final String ROW = "1\tРассмотрение обращений\tМай\t2 комиссия";

    @Nested
    class OnlyAQuestion {

        @Test
        void isAGapInTheNumbers() {
            assertThat(questions(Sample.table(ROW, "4\tОтчет\tМай\t2 комиссия")))
                    .containsExactly(Question.of(4, "Отчет", Question.Code.NUMBER_MISSING, 2, 3));
        }

        @Test
        void isAnUnusualOrder() {
            assertThat(questions(Sample.table("2\tОтчет\tМай\t2 комиссия", ROW)))
                    .extracting(Question::code)
                    .contains(Question.Code.NUMBER_OUT_OF_ORDER);
        }

        @Test
        void isALineThatBelongsToNoRow() {
            assertThat(
                            questions(
                                    Sample.table(
                                            ROW,
                                            "Общие мероприятия",
                                            "2\tОтчет\tМай\t3 комиссия",
                                            "Секретарь")))
                    .extracting(Question::text)
                    .containsExactly("Общие мероприятия", "Секретарь");
        }

        @Test
        void isAnEmptyTimeframeOrResponsible() {
            assertThat(questions(Sample.table("1\tРассмотрение обращений\t\t")))
                    .extracting(Question::code)
                    .containsExactly(
                            Question.Code.TIMEFRAME_MISSING, Question.Code.RESPONSIBLE_MISSING);
        }

        @Test
        void isAHeadingForAnotherPeriod() {
            byte[] file = utf8("План на II полугодие 2025 года\n" + ROW);
            assertThat(questions(Sample.read(file)))
                    .extracting(Question::code)
                    .containsExactly(Question.Code.HEADING_YEAR, Question.Code.HEADING_HALF);
        }

        @Test
        void areTermsOfAnotherYear() {
            String[] rows = {
                "1\tОтчет\t25.02.2025\t3 комиссия",
                "2\tОтчет\tмарт 2025 года\t3 комиссия",
                "3\tОтчет\tМай\t3 комиссия",
                "4\tОтчет\tдо 14 марта 2025\t3 комиссия"
            };
            Question first = questions(Sample.table(rows)).getFirst();
            assertThat(first.code()).isEqualTo(Question.Code.ROWS_YEAR);
            assertThat(first.args()).containsExactly("2025", "2026");

            rows[1] = rows[1].replace("2025", "2026");
            assertThat(codes(Sample.table(rows))).doesNotContain(Question.Code.ROWS_YEAR);
        }

        @Test
        void areTermsOfTheOtherHalfYearAlone() {
            String[] rows = {
                "1\tОтчет\tИюль\t3 комиссия",
                "2\tОтчет\tВ течении года\t3 комиссия",
                "3\tОтчет\tАвгуст-сентябрь\t3 комиссия",
                "4\tОтчет\tдо 14 декабря\t3 комиссия"
            };
            assertThat(questions(Sample.table(rows)).getFirst().args()).containsExactly("2", "1");
            assertThat(codes(Sample.table(rows))).containsExactly(Question.Code.ROWS_HALF);

            rows[2] = "3\tОтчет\tИюнь\t3 комиссия";
            assertThat(codes(Sample.table(rows))).doesNotContain(Question.Code.ROWS_HALF);
        }

        private static List<Question.Code> codes(PlanReading reading) {
            return questions(reading).stream().map(Question::code).toList();
        }
    }

    @Nested
    class NoFault {

        @Test
        void isALineBreakInsideACell() {
            var plan = (PlanDocument) Sample.table("1\tРассмотрение", "обращений\tМай\t2 комиссия");
            assertThat(plan.rows().getFirst().title().ru()).isEqualTo("Рассмотрение обращений");
            assertThat(plan.questions()).isEmpty();
        }

        @Test
        void isAHeaderRepeatedOrARowThatNumbersTheColumns() {
            String header = "№\tНаименование мероприятия\tСрок\tОтветственные";
            var plan =
                    (PlanDocument)
                            Sample.table("1\t2\t3\t4", ROW, header, "2\tОтчет\tМай\t2 комиссия");
            assertThat(plan.rows()).hasSize(2);
            assertThat(plan.questions()).isEmpty();
        }

        @Test
        void isAnotherOrderOfColumnsOrOneMore() {
            byte[] file =
                    utf8(
                            "№\tСрок\tМероприятие\tОтветственные\tПримечание\n1.\tМай\tОтчет\t2 комиссия\tв зале\n");
            PlannedRow row = ((PlanDocument) Sample.read(file)).rows().getFirst();
            assertThat(row.title().ru()).isEqualTo("Отчет");
            assertThat(row.note()).isEqualTo("в зале");
        }

        @Test
        void isATableWithoutAHeader() {
            assertThat(((PlanDocument) Sample.read(utf8(ROW))).rows()).hasSize(1);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Question> questions(PlanReading reading) {
        return ((PlanDocument) reading).questions();
    }
}
