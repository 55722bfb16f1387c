package kz.moldir.plan.read.carrying.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import org.junit.jupiter.api.Test;

class SittingChoiceTest {

    private static final CarryingView ONE =
            CarryingCases.after(
                    RealPlan.FIRE_STATION,
                    new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT));

    @Test
    void aFormOfAnOccurrenceThatWasPutRightMeanwhileIsShownWithTheLatest() {
        ActivityInput refused =
                ActivityInput.refused(
                        "write-minutes",
                        Map.of("occurrence", "gone", "chair", "Ким А.А."),
                        List.of(Map.of("field", "", "message", "Нет")),
                        false);
        assertThat(SittingChoice.shown(ONE, refused)).isNull();
    }

    @Test
    void anAddressOfOneThatIsNotThereLeadsNowhere() {
        assertThat(SittingChoice.shown(ONE, ActivityInput.opened("", Map.of("occurrence", "gone"))))
                .isEqualTo("gone");
        assertThat(
                        SittingChoice.shown(
                                ONE,
                                ActivityInput.opened(
                                        "write-minutes",
                                        Map.of("occurrence", RealPlan.VISIT.id()))))
                .isEqualTo(RealPlan.VISIT.id());
    }
}
