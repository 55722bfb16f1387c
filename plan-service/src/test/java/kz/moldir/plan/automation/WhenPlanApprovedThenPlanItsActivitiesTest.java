package kz.moldir.plan.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhenPlanApprovedThenPlanItsActivitiesTest {

    private final SentCommands sent = new SentCommands(PlanActivity.class);
    private final WhenPlanApprovedThenPlanItsActivities automation =
            new WhenPlanApprovedThenPlanItsActivities(sent.commands());

    @AfterEach
    void close() {
        sent.close();
    }

    @Nested
    class GivenAnApproval {

        private final RecordedEvent approval =
                RealPlan.recorded(RealPlan.approved(), "plan.approved", RealPlan.PLAN, 1);

        @Test
        void eachRowIsPlannedInItsOrder() {
            automation.on(approval);

            assertThat(sent.payloads())
                    .isEqualTo(
                            RealPlan.rows().stream()
                                    .map(
                                            row ->
                                                    new PlanActivity(
                                                            row.id(),
                                                            RealPlan.PLAN,
                                                            2026,
                                                            1,
                                                            RealPlan.APPROVED_ON,
                                                            row))
                                    .toList());
            assertThat(sent.metadata(Metadata.ROLE)).containsOnly("system");
            assertThat(sent.metadata(Metadata.CAUSATION)).containsOnly(approval.id());
        }

        @Test
        void theSameApprovalAsksForTheSameCommands() {
            automation.on(approval);
            automation.on(approval);

            List<String> ids = sent.ids();
            assertThat(ids).hasSize(8);
            assertThat(ids.subList(0, 4)).doesNotHaveDuplicates().isEqualTo(ids.subList(4, 8));
        }
    }

    @Nested
    class GivenAnotherEvent {

        @Test
        void nothingIsCommanded() {
            automation.on(
                    RealPlan.recorded(RealPlan.imported(), "plan.imported", RealPlan.PLAN, 0));

            assertThat(sent.payloads()).isEmpty();
        }
    }
}
