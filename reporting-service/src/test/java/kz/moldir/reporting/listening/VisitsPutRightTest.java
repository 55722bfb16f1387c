package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.MonitoringWire.VisitCompletedV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitCorrectedV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitWithdrawnV1;
import kz.moldir.reporting.listening.MonitoringWire.WasV1;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Visit;
import org.junit.jupiter.api.Test;

/** The public page shows a visit as it is right, and what was told of it before. */
class VisitsPutRightTest {

    private static final LocalDate WRONG = LocalDate.of(2026, 4, 29);
    private static final LocalDate RIGHT = LocalDate.of(2026, 4, 28);

    @Test
    void takeThePlaceOfWhatWasTold() {
        ActivityView made =
                MonitoringEvents.completed(
                        ActivityView.unknown("a"),
                        new VisitCompletedV1("v", "a", WRONG, null, 2),
                        event(1));
        ActivityView right =
                MonitoringEvents.corrected(
                        made,
                        new VisitCorrectedV1("v", "a", RIGHT, "Терминал 2", 2, "Описка"),
                        event(2));

        assertThat(right.visits()).containsExactly(Visit.completed("v", RIGHT, "Терминал 2", 2));
        assertThat(right.history().getLast().type()).isEqualTo("visit-corrected");
        assertThat(right.history().getLast().changes())
                .containsExactly(
                        new Change("visitDate", "2026-04-29", "2026-04-28"),
                        new Change("object", null, "Терминал 2"),
                        new Change("why", null, "Описка"));
    }

    /** Nobody was there: the visit is ahead, and the history keeps what was told and why. */
    @Test
    void areAheadAgainWhereNobodyWasThere() {
        ActivityView made =
                MonitoringEvents.completed(
                        ActivityView.unknown("a"),
                        new VisitCompletedV1("v", "a", WRONG, null, 2),
                        event(1));
        ActivityView after = MonitoringEvents.withdrawn(made, withdrawn(null), event(2));

        assertThat(after.visits()).containsExactly(Visit.scheduled("v", RIGHT, null, false));
        assertThat(after.history().getLast().type()).isEqualTo("visit-withdrawn");
        assertThat(after.history().getLast().changes())
                .containsExactly(
                        new Change("visitDate", null, "2026-04-29"),
                        new Change("why", null, "Не тот выезд"));
    }

    /** Its day had passed before anybody could plan it, which the page goes on saying. */
    @Test
    void areToBeConfirmedAgainWhereTheyWere() {
        ActivityView after =
                MonitoringEvents.withdrawn(ActivityView.unknown("a"), withdrawn(true), event(1));

        assertThat(after.visits()).containsExactly(Visit.scheduled("v", RIGHT, null, true));
    }

    private static VisitWithdrawnV1 withdrawn(Boolean toBeConfirmed) {
        return new VisitWithdrawnV1(
                "v", "a", RIGHT, null, new WasV1(WRONG, null, 2), "Не тот выезд", toBeConfirmed);
    }

    private static PublishedEvent event(long sequence) {
        return new PublishedEvent(
                "ce-" + sequence,
                "kz.moldir.monitoring.visit-x.v1",
                "v",
                sequence,
                "moldir.monitoring",
                Instant.parse("2026-04-30T04:00:00Z"),
                null,
                "{}",
                Story.JSON);
    }
}
