package kz.moldir.reporting.read.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private final Overview overview = Overview.of(SampleRows.plan(), SampleRows.COUNCIL);

    @Nested
    class TheFirstPage {

        @Test
        void showsWhatIsNextSoonestFirst() {
            assertThat(overview.upcoming())
                    .extracting(Row::number)
                    .containsExactly(11, 6, 10, 8, 12);
        }

        @Test
        void showsResultsNewestFirst() {
            assertThat(overview.results()).extracting(Row::number).containsExactly(2, 1);
        }

        @Test
        void showsWhatHasNoRecord() {
            assertThat(overview.noRecord()).extracting(Row::number).containsExactly(3);
        }

        @Test
        void saysWhenAPlanThatIsAheadBegins() {
            assertThat(overview.begins()).isNull();
            PlanRows ahead = SampleRows.ahead();
            assertThat(Overview.of(ahead, SampleRows.COUNCIL).begins())
                    .isEqualTo(LocalDate.of(2026, 7, 1));
        }

        @Test
        void countsWhatTookPlaceApartFromWhatIsAhead() {
            long held =
                    SampleRows.plan().rows().stream()
                            .filter(row -> row.code().equals("planned") && row.times() > 0)
                            .count();

            assertThat(held).isPositive();
            assertThat(overview.figures())
                    .contains(
                            new Overview.Figure("underway", (int) held),
                            new Overview.Figure("ahead", overview.count("planned") - (int) held));
            assertThat(overview.figures()).extracting(Overview.Figure::shape).contains("planned");
        }

        @Test
        void hasFiguresThatAddUpToTheTotal() {
            assertThat(overview.figures().stream().mapToInt(Overview.Figure::count).sum())
                    .isEqualTo(overview.summary().total());
        }
    }

    @Nested
    class Months {

        @Test
        void countARowInEachMonthOfItsTerm() {
            assertThat(overview.months())
                    .filteredOn(month -> month.month().equals(YearMonth.of(2026, 4)))
                    .singleElement()
                    .isEqualTo(new MonthCount(YearMonth.of(2026, 4), 4, 0, 0, 0));
            assertThat(overview.months()).extracting(MonthCount::month).hasSize(6).isSorted();
        }
    }

    @Nested
    class Commissions {

        /** A council that has no commissions any more: what they did stays under their numbers. */
        @Test
        void thatWereTakenOutStillCount() {
            CouncilSettings file = SampleRows.COUNCIL.file();
            Council without =
                    new Council(
                            file.id(),
                            file.name(),
                            file.zone(),
                            Map.of(),
                            file.districts(),
                            file.weekend(),
                            file.calendar(),
                            file.terms(),
                            null);

            assertThat(CommissionCount.of(SampleRows.plan().rows(), without))
                    .isNotEmpty()
                    .allMatch(each -> each.activities() > 0)
                    .allMatch(each -> each.name().kk().startsWith("№ " + each.number()));
        }

        @Test
        void countTheirRows() {
            assertThat(overview.commissions()).hasSize(6);
            assertThat(overview.commissions().get(1))
                    .extracting("activities", "held", "covered", "noRecord")
                    .containsExactly(5, 1, 0, 1);
        }
    }
}
