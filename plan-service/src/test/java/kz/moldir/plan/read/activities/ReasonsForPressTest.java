package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why an amendment changed a row or took it out, as the press reads it once the row is open. */
class ReasonsForPressTest {

    private static final String ID = RealPlan.FIRE_STATION;

    @Test
    void whatWasNotToldThenIsNotTold() {
        assertThat(out(true).rowReason()).isNull();
        assertThat(out(true).version()).isEqualTo(2);
        assertThat(out(null).rowReason()).isEqualTo("Жалоба");
    }

    @Test
    void whyThePlanWasAmendedIsNotToldAsTheReasonOfTheRow() {
        assertThat(forPress(cancelled(true)).reason()).isNull();
        assertThat(forPress(cancelled(true)).reasonKk()).isNull();
        assertThat(forPress(cancelled(null)).reason()).isEqualTo("Бюджет");
        assertThat(forPress(amended(true, null)).reason()).isNull();
        assertThat(forPress(amended(null, true)).reason()).as("though the day is").isNull();
        assertThat(forPress(amended(null, null)).reason()).isEqualTo("Бюджет");
        ActivityTakenOut out =
                new ActivityTakenOut(ID, 2, RealPlan.TODAY, "Бюджет", "21", true, "Жалоба");
        assertThat(forPress(new ActivityCancelled(ID, RealPlan.TODAY, "Объект сдан"), out).reason())
                .as("which is of no amendment")
                .isEqualTo("Объект сдан");
    }

    private static ActivityCancelled cancelled(@Nullable Boolean withheld) {
        return new ActivityCancelled(
                ID, RealPlan.TODAY, "Бюджет", "21", withheld, true, "Қаржы", 2, "Жалоба");
    }

    private static ActivityAmended amended(@Nullable Boolean withheld, @Nullable Boolean wordless) {
        return new ActivityAmended(
                ID,
                2,
                RealPlan.TODAY,
                "21",
                RealPlan.fireStation(),
                RealPlan.laterFireStation(),
                false,
                withheld,
                null,
                "Бюджет",
                new Standing(null, true, 1),
                "Жалоба",
                wordless);
    }

    private static PlannedActivity forPress(ActivityEvent... after) {
        ActivityEvent[] all =
                Stream.concat(Stream.of(RealPlan.planned(RealPlan.fireStation())), Stream.of(after))
                        .toArray(ActivityEvent[]::new);
        return ShownActivities.today(ShownActivities.after(all)).forPress();
    }

    private static TakenOut out(@Nullable Boolean withheld) {
        return forPress(
                        new OccurrenceRecorded(ID, RealPlan.VISIT),
                        new ActivityClosed(ID, RealPlan.TODAY, "Итог"),
                        new ActivityTakenOut(
                                ID, 2, RealPlan.TODAY, "Бюджет", "21", withheld, "Жалоба"))
                .takenOut();
    }
}
