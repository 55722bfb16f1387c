package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** An approved plan that is amended. */
abstract class AmendmentCase {

    static final String PLAN = RealPlan.PLAN;
    static final String WHY = "Изменение бюджета города";
    static final LocalDate TODAY = RealPlan.TODAY;
    static final AmendmentBegun BEGUN = new AmendmentBegun(PLAN, TODAY, WHY);
    static final RowChanged MOVED = new RowChanged(PLAN, RealPlan.laterFireStation(), List.of());
    static final Recorder CHAIR = new Recorder("chair", false);
    static final ApproveAmendment APPROVE =
            new ApproveAmendment(PLAN, RealPlan.AMENDING, CHAIR, TODAY);

    final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    TestExecutor<Plan> approved(Object... more) {
        return plan.given(RealPlan.imported(), RealPlan.approved()).andGiven(more);
    }

    static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }

    static PlanAmended version(int version, Decision decision) {
        return new PlanAmended(PLAN, 2026, 1, version, WHY, decision, RealPlan.rows(), List.of());
    }
}
