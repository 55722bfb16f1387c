package kz.moldir.plan.read.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The plan as bars over its weeks. */
class TimelineTest {

    private static final List<PlannedActivity> ROWS = ShownActivities.activities();

    @Nested
    class AYear {

        @Test
        void hasTwelveMonthsOverItsWeeks() {
            Timeline timeline = Timeline.of(2026, 0, ROWS, LocalDate.of(2026, 12, 31));

            assertThat(timeline.months())
                    .hasSize(12)
                    .extracting(Timeline.Head::month)
                    .startsWith(YearMonth.of(2026, 1))
                    .endsWith(YearMonth.of(2026, 12));
            assertThat(timeline.months().stream().mapToInt(Timeline.Head::days).sum())
                    .isEqualTo(365);
            assertThat(timeline.weeks()).isEqualTo(53);
            assertThat(timeline.today()).isEqualTo(LocalDate.of(2026, 12, 31));
        }
    }

    @Nested
    class AHalfYear {

        private final Timeline timeline = Timeline.of(2026, 1, ROWS, RealPlan.TODAY);

        @Test
        void hasSixMonthsOverItsWeeks() {
            assertThat(timeline.months()).hasSize(6);
            assertThat(timeline.months().stream().mapToInt(Timeline.Head::days).sum())
                    .isEqualTo(181);
            assertThat(timeline.today()).isEqualTo(RealPlan.TODAY);
        }

        @Test
        void putsEveryRowIntoItsLane() {
            assertThat(timeline.lanes())
                    .extracting(Timeline.Lane::commission)
                    .containsExactly("1", "2", "3");
            assertThat(timeline.lanes().get(1).bars())
                    .extracting(bar -> bar.activity().number(), Timeline.Bar::open)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(26, false),
                            org.assertj.core.groups.Tuple.tuple(39, true));
        }

        @Test
        void hasNoBarForARowWithoutADay() {
            PlannedActivity undated =
                    ShownActivities.today(
                            ShownActivities.after(RealPlan.planned(RealPlan.zhetysu())));

            assertThat(Timeline.of(2026, 1, List.of(undated), RealPlan.TODAY).lanes())
                    .flatExtracting(Timeline.Lane::bars)
                    .singleElement()
                    .returns(true, Timeline.Bar::dateless)
                    .returns(false, Timeline.Bar::open);
        }

        @Test
        void saysWhereATermIsCut() {
            assertThat(Timeline.of(2025, 2, ROWS, RealPlan.TODAY).lanes())
                    .flatExtracting(Timeline.Lane::bars)
                    .filteredOn(bar -> bar.activity().number() == 45)
                    .singleElement()
                    .returns(true, Timeline.Bar::later)
                    .returns(false, Timeline.Bar::earlier);
        }

        @Test
        void putsARowOfTwoCommissionsIntoBothLanesAndTenAfterTwo() {
            PlannedActivity joint = of("10", "2");

            assertThat(Timeline.inLanes(List.of(joint), null))
                    .extracting(Timeline.Placed::commission)
                    .containsExactly("2", "10");
            assertThat(Timeline.inLanes(List.of(joint), "10"))
                    .extracting(Timeline.Placed::commission)
                    .containsExactly("10");
        }

        @Test
        void countsTheRowsOfAllPages() {
            List<Timeline.Placed> all = Timeline.inLanes(ROWS, null);

            assertThat(Timeline.of(2026, 1, all.subList(1, 2), all, RealPlan.TODAY).lanes())
                    .singleElement()
                    .returns(2, Timeline.Lane::size);
        }

        private PlannedActivity of(String... commissions) {
            Row row = RealPlan.housing();
            return ShownActivities.today(
                    ShownActivities.after(
                            RealPlan.planned(
                                    new Row(
                                            row.id(),
                                            row.number(),
                                            row.title(),
                                            row.kinds(),
                                            row.timeframe(),
                                            new Responsible(
                                                    "10 и 2 комиссии",
                                                    List.of(commissions),
                                                    List.of(),
                                                    List.of(),
                                                    List.of(),
                                                    null),
                                            row.subjects(),
                                            row.organiser(),
                                            row.external(),
                                            row.note()))));
        }

        @Test
        void hasWeeksFromMondayAndMonthsOverTheirDays() {
            assertThat(timeline.mondays())
                    .hasSize(27)
                    .startsWith(LocalDate.of(2025, 12, 29))
                    .endsWith(LocalDate.of(2026, 6, 29));
            assertThat(timeline.months().getFirst().from()).isEqualTo(3);
            assertThat(day(timeline.months().getLast().from())).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(timeline.at(LocalDate.of(2026, 1, 5))).isEqualTo("3.704%");
            assertThat(Timeline.of(2029, 2, ROWS, RealPlan.TODAY).weeks()).isEqualTo(28);
            assertThat(Timeline.of(2012, 0, ROWS, RealPlan.TODAY).weeks()).isEqualTo(54);
        }

        @Test
        void hasBarsWhereTheirDaysAre() {
            PlannedActivity january =
                    ShownActivities.today(
                            ShownActivities.after(
                                    RealPlan.planned(
                                            RealPlan.housing()
                                                    .due(
                                                            new Timeframe(
                                                                    "Январь",
                                                                    TimeframeKind.MONTH,
                                                                    LocalDate.of(2026, 1, 1),
                                                                    LocalDate.of(2026, 1, 31))))));

            assertThat(Timeline.of(2026, 1, List.of(january), RealPlan.TODAY).lanes())
                    .flatExtracting(Timeline.Lane::bars)
                    .singleElement()
                    .returns(LocalDate.of(2026, 1, 1), bar -> day(bar.from()))
                    .returns(31, Timeline.Bar::days);
        }

        @Test
        void neverRunsOverItsEnd() {
            assertThat(timeline.lanes())
                    .flatExtracting(Timeline.Lane::bars)
                    .allSatisfy(
                            bar -> {
                                assertThat(day(bar.from())).isAfter(LocalDate.of(2025, 12, 31));
                                assertThat(bar.days()).isPositive();
                                assertThat(day(bar.from() + bar.days()))
                                        .isBeforeOrEqualTo(LocalDate.of(2026, 7, 1));
                            });
        }
    }

    /** Counted from the Monday that the first half of 2026 begins with. */
    static LocalDate day(int from) {
        return LocalDate.of(2025, 12, 29).plusDays(from);
    }
}
