package kz.moldir.plan.write.activity;

import kz.moldir.plan.RealPlan;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.CarryOver;
import org.junit.jupiter.api.Test;

class CarryingOverTest extends ActivityCase {

    private static final CarryOver ASKED =
            new CarryOver(
                    RealPlan.ZHETYSU, RealPlan.CARRIED_OVER.on(), RealPlan.CARRIED_OVER.next());

    @Test
    void recordsWhereItGoesOn() {
        given(UNDATED).when(ASKED).expectEvents(RealPlan.CARRIED_OVER);
    }

    @Test
    void happensOnce() {
        given(UNDATED, RealPlan.CARRIED_OVER).when(ASKED).expectNoEvents();
    }

    @Test
    void leavesWhatIsOverAsItIs() {
        CarryOver held = new CarryOver(ID, ASKED.on(), ASKED.next());
        given(PLANNED, HAPPENED, CLOSED).when(held).expectNoEvents();
        given(PLANNED, CANCELLED).when(held).expectNoEvents();
    }

    @Test
    void leavesWhatHasTakenPlaceToItsResult() {
        CarryOver underway = new CarryOver(ID, ASKED.on(), ASKED.next());
        given(PLANNED, HAPPENED).when(underway).expectNoEvents();
    }

    @Test
    void endsWhatCanBeRecordedHere() {
        refused(
                given(UNDATED, RealPlan.CARRIED_OVER)
                        .when(new AgreeDate(RealPlan.ZHETYSU, MAY, null, null)),
                "activity-carried-over");
    }
}
