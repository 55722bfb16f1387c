package kz.moldir.plan.write.plan;

import static kz.moldir.plan.write.plan.ApprovalCase.by;
import static kz.moldir.plan.write.plan.ApprovalCase.refused;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.RestoreAmendment;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** An amendment that was given up is brought back with all that was written. */
class AmendmentRestoredTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final AmendmentBegun BEGUN = new AmendmentBegun(PLAN, TODAY, "Бюджет");
    private static final RowChanged MOVED =
            new RowChanged(PLAN, RealPlan.laterFireStation(), List.of());
    private static final Coverage WORDS = new Coverage(LocalizedText.russian("В газете."));
    private static final AmendmentDropped DROPPED = new AmendmentDropped(PLAN, TODAY, "По ошибке");
    private static final RestoreAmendment RESTORE = new RestoreAmendment(PLAN, TODAY);
    private static final List<Row> ROWS =
            RealPlan.rows().stream()
                    .map(
                            row ->
                                    row.id().equals(RealPlan.FIRE_STATION)
                                            ? RealPlan.laterFireStation()
                                            : row)
                    .toList();
    private static final AmendmentRestored RESTORED =
            new AmendmentRestored(PLAN, TODAY, "Бюджет", ROWS, List.of(RealPlan.QUESTION), WORDS);

    @Test
    void comesBackWithItsRowsAndWords() {
        approved(BEGUN, MOVED, new AmendmentCoverageChanged(PLAN, WORDS), DROPPED)
                .when(RESTORE)
                .expectEvents(RESTORED);
    }

    @Test
    void isDroppedAndRestoredAgain() {
        approved(
                        BEGUN,
                        MOVED,
                        new AmendmentCoverageChanged(PLAN, WORDS),
                        DROPPED,
                        RESTORED,
                        DROPPED)
                .when(RESTORE)
                .expectEvents(RESTORED);
    }

    @Test
    void isRefusedWhereNoneWasGivenUpOrAnotherWasBegun() {
        refused(approved().when(RESTORE), "plan-amendment-not-dropped");
        refused(approved(BEGUN, MOVED, DROPPED, BEGUN).when(RESTORE), "plan-amendment-under-way");
        refused(
                approved(BEGUN, MOVED, DROPPED, BEGUN, DROPPED, RealPlan.amended()).when(RESTORE),
                "plan-amendment-not-dropped");
    }

    @Test
    void isUnderWayThen() {
        refused(
                approved(BEGUN, MOVED, DROPPED, RESTORED)
                        .when(new BeginAmendment(PLAN, "Другое", TODAY)),
                "plan-amendment-under-way");
    }

    /** Who wrote it before it was given up does not record the decision on it. */
    @Test
    void keepsItsAuthors() {
        for (String author : List.of("beginner", "writer", "restorer")) {
            refused(
                    approved(
                                    by("beginner", BEGUN),
                                    by("writer", MOVED),
                                    by("dropper", DROPPED),
                                    by("restorer", RESTORED))
                            .when(approving(author)),
                    "plan-same-person");
        }
        approved(
                        by("beginner", BEGUN),
                        by("writer", MOVED),
                        by("dropper", DROPPED),
                        by("restorer", RESTORED))
                .when(approving("chair"))
                .expectSuccessfulHandlerExecution();
    }

    private static ApproveAmendment approving(String account) {
        return new ApproveAmendment(PLAN, RealPlan.AMENDING, new Recorder(account, false), TODAY);
    }

    private static TestExecutor<Plan> approved(Object... more) {
        return new AggregateTestFixture<>(Plan.class)
                .given(RealPlan.imported(), RealPlan.approved())
                .andGiven(more);
    }
}
