package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Test;

/** What a history says of a row that an amendment took out of the plan. */
class TakenOutTest {

    @Test
    void isTheSameLineWhetherItWasOverOrNot() {
        Entry over = last(RealPlan.takenOut());
        Entry open =
                last(
                        new ActivityCancelled(
                                RealPlan.FIRE_STATION,
                                RealPlan.TODAY,
                                "Изменение бюджета города",
                                "22",
                                null,
                                true,
                                null,
                                3,
                                "Депо передано области"));
        assertThat(List.of(over, open))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.type()).isEqualTo("activity.taken-out");
                            assertThat(entry.changes())
                                    .contains(
                                            new Change("decision", null, "22"),
                                            new Change("reason", null, "Изменение бюджета города"),
                                            new Change("rowReason", null, "Депо передано области"));
                        });
    }

    @Test
    void anEarlierRecordWithoutItsVersionReadsTheSame() {
        Entry entry =
                last(
                        new ActivityCancelled(
                                RealPlan.FIRE_STATION, RealPlan.TODAY, "Бюджет", "", null, true));
        assertThat(entry.type()).isEqualTo("activity.taken-out");
        assertThat(entry.changes()).extracting(Change::field).doesNotContain("decision");
    }

    private static Entry last(ActivityEvent happened) {
        return HistoryTest.entries(List.of(RealPlan.planned(RealPlan.fireStation()), happened))
                .getLast();
    }
}
