package kz.moldir.reporting.read.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.moldir.council.state.Summary;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.plan.PlanView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowTest {

    @Nested
    class OnADay {

        @Test
        void hasOneStateByTheRulesOfTheCouncil() {
            assertThat(SampleRows.plan().rows())
                    .extracting(Row::code)
                    .containsExactly(
                            "covered",
                            "held",
                            "noRecord",
                            "beforeApproval",
                            "noDate",
                            "postponed",
                            "permanent",
                            "planned",
                            "cancelled",
                            "planned",
                            "planned",
                            "planned");
        }

        @Test
        void isLateOnlyAfterTheGraceHasPassed() {
            assertThat(on("2026-03-31").get(2).code()).isEqualTo("planned");
            assertThat(on("2026-04-01").get(2).code()).isEqualTo("noRecord");
        }

        @Test
        void isNoLongerPostponedWhenTheNewDayHasPassed() {
            assertThat(on("2026-04-20").get(5).code()).isEqualTo("postponed");
            assertThat(on("2026-04-24").get(5).code()).isEqualTo("noRecord");
        }

        @Test
        void isCountedFromTheRightDayOfItsPlansApproval() {
            Row before = SampleRows.plan().rows().get(3);
            PlanView right =
                    SampleRows.view()
                            .decided(new PlanView.Decision("17", LocalDate.of(2025, 12, 30), "Х"));

            PlanView amended =
                    SampleRows.view().notOf(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 30));
            assertThat(amended.dated(LocalDate.of(2026, 4, 1))).isEqualTo("2026-03-30");
            assertThat(amended.dated(LocalDate.of(2026, 3, 17))).isEqualTo("2026-03-17");
            assertThat(before.code()).isEqualTo("beforeApproval");
            assertThat(
                            Row.of(
                                    before.activity(),
                                    right,
                                    SampleRows.RULES,
                                    LocalDate.of(2026, 4, 13)))
                    .map(Row::code)
                    .contains("noRecord");
        }

        @Test
        void isNotShownWithoutItsPromise() {
            assertThat(
                            Row.of(
                                    ActivityView.unknown("early"),
                                    null,
                                    SampleRows.RULES,
                                    LocalDate.of(2026, 4, 13)))
                    .isEmpty();
        }
    }

    @Nested
    class AllRows {

        @Test
        void addUpOnEveryDayOfTheYear() {
            for (LocalDate day = LocalDate.of(2026, 1, 1);
                    day.getYear() == 2026;
                    day = day.plusDays(1)) {
                Summary summary = SampleRows.planOn(day).summary();
                assertThat(summary.states()).hasSize(11);
                assertThat(summary.states().values().stream().mapToInt(Integer::intValue).sum())
                        .as(day.toString())
                        .isEqualTo(summary.total())
                        .isEqualTo(12);
            }
        }
    }

    @Nested
    class Months {

        @Test
        void areAllThatTheTermTouches() {
            assertThat(in(8, "2026-04")).isTrue();
            assertThat(in(8, "2026-05")).isTrue();
            assertThat(in(8, "2026-06")).isFalse();
        }

        @Test
        void areThatOfTheAgreedDayOnceThereIsOne() {
            assertThat(in(11, "2026-04")).isTrue();
            assertThat(in(6, "2026-04")).isTrue();
        }

        @Test
        void areNoneForPermanentWorkAndWithoutADate() {
            assertThat(in(7, "2026-04")).isFalse();
            assertThat(in(5, "2026-04")).isFalse();
        }
    }

    private static List<Row> on(String day) {
        return SampleRows.planOn(LocalDate.parse(day)).rows();
    }

    private static boolean in(int number, String month) {
        return SampleRows.row(number).in(YearMonth.parse(month));
    }
}
