package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import org.junit.jupiter.api.Test;

/** A note is told in Kazakh too, where it is there. */
class NoteToldTest {

    private static final Row NOTED = RealPlan.fireStation().noted("Келісім бойынша");

    @Test
    void inTheLanguagesThatItIsWrittenIn() {
        assertThat(told(NOTED, null).noteKk()).isEqualTo("Келісім бойынша");
        assertThat(told(RealPlan.fireStation(), null).noteKk()).isNull();
    }

    @Test
    void isNotOfMarkedWorkOutsideThePlan() {
        assertThat(told(NOTED.disclosed(Disclosure.UNANNOUNCED), true).noteKk()).isNull();
    }

    private static ActivityPlannedV1 told(Row row, Boolean outside) {
        return ActivityPlannedV1.of(
                new ActivityPlanned(
                        row.id(), RealPlan.PLAN, 2026, 1, RealPlan.TODAY, row, outside));
    }
}
