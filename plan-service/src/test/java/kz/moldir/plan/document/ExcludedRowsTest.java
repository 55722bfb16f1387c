package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.document.remark.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says below its table of rows that it lacks. */
class ExcludedRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "№ 2: исключено решением общего заседания от 13 апреля 2026",
                "№ 2, 7: исключены решением общего заседания № 21 от 13 апреля 2026",
                "№ 2: предлагается исключить",
                "№ 2: жалпы отырыстың 2026 жылғы 13 сәуірдегі № 21 шешімімен алып тасталды",
                "№ 2: алып тастау ұсынылады",
                "No. 2: excluded by a decision of the general meeting of 13 April 2026",
                "Nos. 2, 7: it is proposed to exclude these"
            })
    void areNoGapInTheWordsOfTheOfficialFiles(String words) {
        assertThat(asked(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "№ 2 Об исключении объектов из перечня",
                "№ 2: об исключении объектов из перечня",
                "№ 2 исключено решением общего заседания",
                "№ 2: жалпы отырыстың шешімі"
            })
    void areAskedAboutInOthers(String words) {
        assertThat(asked(words))
                .containsExactly(Question.Code.NUMBER_MISSING, Question.Code.LINE_NOT_UNDERSTOOD);
    }

    private static List<Question.Code> asked(String words) {
        PlanDocument plan =
                (PlanDocument)
                        Sample.table(
                                "1\tОтчет\tМай\t1 комиссия",
                                "3\tПриём граждан\tМай\t1 комиссия",
                                "",
                                words);
        return asked(plan);
    }

    /** There its number is read by nobody, so that nothing else would speak of the line. */
    @Test
    void areAskedAboutBetweenRows() {
        PlanDocument plan =
                (PlanDocument)
                        Sample.table(
                                "1\tОтчет\tМай\t1 комиссия",
                                "",
                                "№ 2: предлагается исключить",
                                "",
                                "3\tПриём граждан\tМай\t1 комиссия");

        assertThat(asked(plan))
                .containsExactly(Question.Code.NUMBER_MISSING, Question.Code.LINE_NOT_UNDERSTOOD);
    }

    private static List<Question.Code> asked(PlanDocument plan) {
        return plan.questions().stream()
                .map(Question::code)
                .filter(
                        code ->
                                code == Question.Code.NUMBER_MISSING
                                        || code == Question.Code.LINE_NOT_UNDERSTOOD)
                .toList();
    }
}
