package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.recorded.Slot;
import org.junit.jupiter.api.Test;

/** The objects of a schedule are for those who may open the carrying out. */
class SeenByTest {

    private static final PlannedActivity ROW = ShownActivities.scheduled(RealPlan.TODAY);

    @Test
    void tellsTheDayToAllAndTheObjectToItsCommission() {
        assertThat(ROW.responsible().commissions()).containsExactly("2");
        for (String role : new String[] {"secretariat", "chair", "commission-2-member"}) {
            assertThat(object(role)).as(role).isEqualTo(ShownActivities.OBJECT);
        }
        for (String role : new String[] {"commission-1-lead", "commission-12-member", "press"}) {
            assertThat(object(role)).as(role).isEmpty();
        }
    }

    /** A deputy reads by all roles, as pages of the carrying out let one in. */
    @Test
    void tellsTheObjectToWhoStandsInForItsLead() {
        assertThat(object("commission-1-lead", "commission-2-lead"))
                .isEqualTo(ShownActivities.OBJECT);
        assertThat(object("commission-1-lead", "commission-3-lead")).isEmpty();
    }

    private static String object(String... roles) {
        return PlanRows.seenBy(List.of(roles), ROW).schedule().stream()
                .filter(slot -> slot.date().equals(RealPlan.TODAY))
                .map(Slot::object)
                .findFirst()
                .orElseThrow();
    }
}
