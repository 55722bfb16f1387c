package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a row was taken out, as the press reads it once the row is open. */
class ReasonsForPressTest {

    @Test
    void whatWasNotToldThenIsNotTold() {
        assertThat(out(true).rowReason()).isNull();
        assertThat(out(true).version()).isEqualTo(2);
        assertThat(out(null).rowReason()).isEqualTo("Жалоба");
    }

    private static TakenOut out(@Nullable Boolean withheld) {
        String id = RealPlan.FIRE_STATION;
        ActivityView view =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new OccurrenceRecorded(id, RealPlan.VISIT),
                        new ActivityClosed(id, RealPlan.TODAY, "Итог"),
                        new ActivityTakenOut(
                                id, 2, RealPlan.TODAY, "Бюджет", "21", withheld, "Жалоба"));
        return PlannedActivity.of(view, ShownActivities.RULES, RealPlan.TODAY)
                .forPress()
                .takenOut();
    }
}
