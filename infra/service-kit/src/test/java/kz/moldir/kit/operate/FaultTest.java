package kz.moldir.kit.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.ui.errors.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FaultTest {

    private record Agreed(Map<String, String> title, List<Day> days) {}

    private record Day(LocalDate date) {}

    @Test
    void namesTheFieldAndNotWhatStandsThere() {
        assertThat(told("{\"days\":[{},{\"date\":\"в апреле\"}]}"))
                .isEqualTo("tools.jackson.databind.exc.InvalidFormatException: days.1.date");
    }

    /** Which may be somebody's name. */
    @Test
    void namesNoKeyOfAMap() {
        assertThat(told("{\"title\":{\"Nurtaev\":{\"secret\":1}}}"))
                .startsWith("tools.jackson.databind.")
                .endsWith(": title");
    }

    private static final class Talking extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "Нуртаев Т.Т.";
        }
    }

    @Test
    void isToldByItsKindWhateverItSaysOfItself() {
        String kind = Talking.class.getName();
        assertThat(Fault.told(new Talking())).isEqualTo(kind);
        assertThat(Fault.logged(new Talking()).getMessage()).isEqualTo(kind);
    }

    @Test
    void isNotToldByAValueThatLooksLikeOne() {
        String value = "java.lang.X (through reference chain: a[\\\"secret\\\"])";
        assertThat(told("{\"days\":[{\"date\":\"" + value + "\"}]}"))
                .isEqualTo("tools.jackson.databind.exc.InvalidFormatException: days.0.date");
    }

    @Test
    void isItsKindAloneWhereNoFieldIsKnown() {
        assertThat(Fault.told("java.lang.IllegalStateException: Отчёт заслушан"))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(Fault.told("kz.moldir.plan.X$Missing")).isEqualTo("kz.moldir.plan.X$Missing");
        assertThat(Fault.told("Отчёт заслушан")).isEmpty();
        assertThat(Fault.told("")).isEmpty();
    }

    @Test
    void isLoggedWithWhereItHappenedAndNotWhatWasSaid() {
        Throwable failed =
                new IllegalStateException(
                        "Нуртаев Т.Т.", new IllegalArgumentException("Хасенов М.К."));
        StringWriter log = new StringWriter();
        Fault.logged(failed).printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .contains(
                        "java.lang.IllegalStateException",
                        "java.lang.IllegalArgumentException",
                        "at kz.moldir.kit.operate.FaultTest.isLoggedWith")
                .doesNotContain("Нуртаев", "Хасенов");
    }

    private static String told(String json) {
        return Fault.told(
                String.valueOf(
                        catchThrowable(() -> new JsonMapper().readValue(json, Agreed.class))));
    }
}
