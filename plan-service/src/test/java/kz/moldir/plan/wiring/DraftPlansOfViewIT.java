package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan whose first row comes before the view has seen that it was begun. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
class DraftPlansOfViewIT {

    private static final String PLAN = "2026-1";

    @Test
    void aPlanBegunJustNowIsKnown() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(DraftPlansOfViewIT.class));
            Plans plans = new Plans(database);
            Approvals approvals = new Approvals(database);

            DraftPlansOfView behind =
                    new DraftPlansOfView(
                            plans,
                            approvals,
                            TestCouncil.ALMATY,
                            views -> {
                                throw new NotCaughtUp(1);
                            });
            assertThatThrownBy(() -> behind.of(PLAN)).isInstanceOf(NotCaughtUp.class);
            assertThat(
                            new DraftPlansOfView(plans, approvals, TestCouncil.ALMATY, views -> {})
                                    .of(PLAN))
                    .isEmpty();
            List<EventConsumer> awaited = new ArrayList<>();
            assertThat(
                            new DraftPlansOfView(
                                            plans,
                                            approvals,
                                            TestCouncil.ALMATY,
                                            views -> {
                                                awaited.addAll(List.of(views));
                                                imported(plans);
                                            })
                                    .of(PLAN))
                    .map(DraftPlan::id)
                    .contains(PLAN);
            assertThat(awaited).containsExactly(plans, approvals);
        }
    }

    /** Its rows are gone with it: what became one of them can be taken up again. */
    @Test
    void noRowOfADiscardedPlanStands() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(DraftPlansOfViewIT.class));
            Plans plans = new Plans(database);
            DraftPlansOfView drafts =
                    new DraftPlansOfView(
                            plans, new Approvals(database), TestCouncil.ALMATY, views -> {});
            imported(plans);
            assertThat(drafts.standing(PLAN)).contains(RealPlan.FIRE_STATION);
            assertThat(drafts.latest(PLAN)).map(DraftPlan::id).contains(PLAN);
            assertThatThrownBy(
                            () ->
                                    new DraftPlansOfView(
                                                    plans,
                                                    new Approvals(database),
                                                    TestCouncil.ALMATY,
                                                    views -> {
                                                        throw new NotCaughtUp(1);
                                                    })
                                            .latest(PLAN))
                    .as("what is known may be behind too")
                    .isInstanceOf(NotCaughtUp.class);

            plans.on(
                    RealPlan.recorded(
                            new PlanDiscarded(PLAN, RealPlan.TODAY, "Не тот период"),
                            "plan.discarded",
                            PLAN,
                            1));
            assertThat(drafts.standing(PLAN)).isEmpty();
        }
    }

    private static void imported(Plans plans) {
        plans.on(
                RealPlan.recorded(
                        new PlanImported(
                                PLAN, 2026, 1, RealPlan.FILE, RealPlan.rows(), "ПЛАН", List.of()),
                        "plan.imported",
                        PLAN,
                        0));
    }
}
