package kz.moldir.plan.write.next;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.state.StateGroups;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.write.next.EarlierPlans.EarlierPlan;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierPlansTest {

    private static final Coverage USUAL =
            new Coverage(LocalizedText.russian("Работа освещается в социальных сетях."));

    @Test
    void whatAPlanSaysOnItsCoverageGoesOn() {
        Coverage own = new Coverage(new LocalizedText("У здания акимата.", "Әкімдікте.", null));

        assertThat(saying(own).covered(USUAL)).isEqualTo(own);
        assertThat(saying(Coverage.NONE).covered(USUAL)).isEqualTo(Coverage.NONE);
        assertThat(saying(null).covered(USUAL)).as("of before it was kept").isEqualTo(USUAL);
    }

    @Test
    void aRowIsCountedByWhatBecameOfIt() {
        assertThat(row("planned", true).group()).isEqualTo(StateGroups.UNDERWAY);
        assertThat(row("planned", false).group()).isEqualTo(StateGroups.AHEAD);
        assertThat(row("done", false).group()).isEqualTo("done");
    }

    private static EarlierRow row(String state, boolean underway) {
        return new EarlierRow(RealPlan.zhetysu(), state, null, null, underway);
    }

    private static EarlierPlan saying(@Nullable Coverage coverage) {
        return new EarlierPlan(new Named(RealPlan.PLAN, 2026, 1), List.of(), coverage);
    }
}
