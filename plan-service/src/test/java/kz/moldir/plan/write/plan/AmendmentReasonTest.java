package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeAmendmentReason;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a plan is amended, as long as the amendment is in the making. */
class AmendmentReasonTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final String WHY = "Изменение бюджета города";
    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final AmendmentBegun BEGUN = new AmendmentBegun(PLAN, TODAY, WHY);
    private static final RowChanged MOVED =
            new RowChanged(PLAN, RealPlan.laterFireStation(), List.of());
    private static final Recorder CHAIR = new Recorder("chair", false);

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    private final ChangeAmendmentReason right =
            new ChangeAmendmentReason(PLAN, "Уточнён бюджет города", WHY, TODAY);
    private final AmendmentReasonChanged changed =
            new AmendmentReasonChanged(PLAN, TODAY, "Уточнён бюджет города");

    @Test
    void isChangedWhileItIsInTheMakingAndTheRowsStay() {
        approved(BEGUN, MOVED).when(right).expectEvents(changed);
        approved(BEGUN, MOVED, changed)
                .when(readAs(null))
                .expectEvents(because("Уточнён бюджет города"));
    }

    @Test
    void isNotChangedToItselfNorOutsideAnAmendment() {
        approved(BEGUN).when(new ChangeAmendmentReason(PLAN, WHY, "", TODAY)).expectNoEvents();
        refused(approved().when(right), "plan-no-amendment");
    }

    @Test
    void isNotChangedByWhoReadAnotherOne() {
        refused(
                approved(BEGUN, changed)
                        .when(new ChangeAmendmentReason(PLAN, "Поручение акима", WHY, TODAY)),
                "plan-amendment-reason-changed");
    }

    /** It goes into the public version. */
    @Test
    void isDecidedUponAsItWasRead() {
        refused(approved(BEGUN, MOVED, changed).when(readAs(WHY)), "plan-amendment-reason-changed");
        approved(BEGUN, MOVED, changed)
                .when(readAs("Уточнён бюджет города\r\n"))
                .expectEvents(because("Уточнён бюджет города"));
    }

    private static ApproveAmendment readAs(@Nullable String reason) {
        return new ApproveAmendment(PLAN, RealPlan.AMENDING, CHAIR, TODAY, reason, null);
    }

    private PlanAmended because(String reason) {
        PlanAmended made = RealPlan.amended();
        return new PlanAmended(
                made.planId(),
                made.year(),
                made.half(),
                made.version(),
                reason,
                made.decision(),
                made.rows(),
                made.changes());
    }

    private TestExecutor<Plan> approved(Object... more) {
        return plan.given(RealPlan.imported(), RealPlan.approved()).andGiven(more);
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
