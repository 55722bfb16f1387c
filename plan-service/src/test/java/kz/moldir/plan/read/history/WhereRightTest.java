package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.read.plans.PlanSummary;
import org.junit.jupiter.api.Test;

class WhereRightTest {

    @Test
    void ofADraftIsWhereItIsWritten() {
        WhereRight draft = of("draft");

        assertThat(draft.of("plan.row-changed")).isEqualTo("/rows");
        assertThat(draft.of("plan.by-file.removed")).isEqualTo("/rows");
        assertThat(draft.of("plan.coverage-changed")).isEqualTo("/coverage");
        assertThat(draft.of("plan.remark-answered")).isEqualTo("/approval");
    }

    @Test
    void ofAnApprovedPlanIsItsDecisionOrAnAmendment() {
        WhereRight approved = of("approved");

        assertThat(approved.of("plan.decision-corrected")).isEqualTo("/approval#correct");
        assertThat(approved.of("plan.amended")).isEqualTo("/versions");
        assertThat(approved.of("plan.row-removed")).isEqualTo("/amendment");
        assertThat(approved.of("plan.amendment-reason-changed")).isEqualTo("/amendment");
        assertThat(approved.of("plan.remark-answered")).as("over").isNull();
        assertThat(approved.of("plan.coverage-changed")).as("amendments leave it").isNull();
    }

    @Test
    void ofADiscardedDraftIsTheButtonThatBringsItBack() {
        assertThat(of("discarded").of("plan.discarded")).isEmpty();
        assertThat(of("discarded").of("plan.row-added")).isNull();
    }

    private static WhereRight of(String status) {
        return new WhereRight(
                new PlanSummary(
                        RealPlan.PLAN,
                        2026,
                        1,
                        status,
                        4,
                        0,
                        null,
                        status.equals("approved") ? RealPlan.DECISION : null,
                        Instant.EPOCH,
                        1));
    }
}
