package kz.moldir.plan.read.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.Misdated;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Which plan is in force on a day, and which have days beside it. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
class PlansIT {

    private static final Caller SECRETARIAT =
            new Caller(
                    "local",
                    "secretariat",
                    "GET /api/plans",
                    "key",
                    "request",
                    null,
                    Clock.systemUTC(),
                    JsonMapper.shared());

    @Test
    void turnWithTheHalfYear() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Plans plans = new Plans(client.getDatabase(TestServers.freshDatabase(PlansIT.class)));
            assertThat(plans.inForce(RealPlan.TODAY)).isEmpty();

            imported(plans, "2025-2", 2025, 2);
            approved(plans, "2025-2", 2025, 2);
            imported(plans, "2026-1", 2026, 1);
            assertThat(plans.inForce(RealPlan.TODAY))
                    .as("a draft is in force on no day")
                    .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo("2025-2"));

            approved(plans, "2026-1", 2026, 1);
            imported(plans, "2026-2", 2026, 2);
            assertThat(inForce(plans, "2026-06-30")).isEqualTo("2026-1");
            assertThat(inForce(plans, "2026-07-01")).as("the newest").isEqualTo("2026-1");
            assertThat(beside(plans, "2026-1")).containsExactly("2025-2");

            approved(plans, "2026-2", 2026, 2);
            assertThat(inForce(plans, "2026-06-30")).isEqualTo("2026-1");
            assertThat(inForce(plans, "2026-07-01")).isEqualTo("2026-2");
            assertThat(beside(plans, "2026-1")).containsExactly("2025-2", "2026-2");
            assertThat(beside(plans, "2026-2")).containsExactly("2026-1");
        }
    }

    @Test
    void mayBeOfAWholeYear() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Plans plans = new Plans(client.getDatabase(TestServers.freshDatabase(PlansIT.class)));
            for (int[] each : new int[][] {{2025, 2}, {2026, 0}, {2027, 0}}) {
                String id = each[0] + "-" + each[1];
                imported(plans, id, each[0], each[1]);
                approved(plans, id, each[0], each[1]);
            }
            assertThat(inForce(plans, "2025-12-31")).isEqualTo("2025-2");
            assertThat(inForce(plans, "2026-01-01")).isEqualTo("2026-0");
            assertThat(inForce(plans, "2026-12-31")).isEqualTo("2026-0");
            assertThat(beside(plans, "2026-0")).containsExactly("2025-2", "2027-0");
            assertThat(beside(plans, "2025-2")).containsExactly("2026-0");

            imported(plans, "2026-2", 2026, 2);
            approved(plans, "2026-2", 2026, 2);
            assertThat(inForce(plans, "2026-08-01")).as("the nearer one").isEqualTo("2026-2");
            assertThat(beside(plans, "2026-0")).contains("2026-2");
            assertThat(beside(plans, "2026-2")).containsExactly("2026-0", "2027-0");
        }
    }

    /** A year's plan may stand beside that of a half: which is newer follows from their ends. */
    @Test
    void ofAYearAndOfItsHalvesShareMonths() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Plans plans = new Plans(client.getDatabase(TestServers.freshDatabase(PlansIT.class)));
            for (int[] each : new int[][] {{2026, 0}, {2026, 2}, {2025, 2}, {2026, 1}}) {
                imported(plans, each[0] + "-" + each[1], each[0], each[1]);
            }
            assertThat(plans.all())
                    .extracting(PlanHead::id)
                    .containsExactly("2026-2", "2026-0", "2026-1", "2025-2");
            assertThat(plans.present(RealPlan.TODAY)).map(PlanView::id).contains("2026-2");
            assertThat(sharing(plans, "2026-0")).as("drafts share nothing yet").isEmpty();

            approved(plans, "2026-1", 2026, 1);
            approved(plans, "2025-2", 2025, 2);
            assertThat(sharing(plans, "2026-0")).contains("2026-1");
            assertThat(sharing(plans, "2026-1")).as("not itself").isEmpty();
            assertThat(sharing(plans, "2026-2")).as("two halves").isEmpty();

            approved(plans, "2026-0", 2026, 0);
            assertThat(sharing(plans, "2026-2")).contains("2026-0");
            assertThat(inForce(plans, "2026-05-01")).isEqualTo("2026-1");
            assertThat(inForce(plans, "2026-08-01")).isEqualTo("2026-0");
            assertThat(inForce(plans, "2027-02-01")).as("the newest").isEqualTo("2026-0");
        }
    }

    /** A file is mostly of what is written now: not of a time whose plan is approved. */
    @Test
    void areToBeWrittenForTheFirstTimeWithoutAnApprovedOne() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Plans plans = new Plans(client.getDatabase(TestServers.freshDatabase(PlansIT.class)));
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2026, 1));

            imported(plans, "2026-1", 2026, 1);
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2026, 1));
            approved(plans, "2026-1", 2026, 1);
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2026, 2));
            imported(plans, "2026-2", 2026, 2);
            approved(plans, "2026-2", 2026, 2);
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2027, 1));
            imported(plans, "2027-0", 2027, 0);
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2027, 0));
            approved(plans, "2027-0", 2027, 0);
            assertThat(plans.toWrite(RealPlan.TODAY)).isEqualTo(new HalfYear(2028, 1));
        }
    }

    @Test
    void areKnownWithoutTheirRows() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database = client.getDatabase(TestServers.freshDatabase(PlansIT.class));
            Plans plans = new Plans(database);
            imported(plans, "2025-2", 2025, 2);
            approved(plans, "2025-2", 2025, 2);
            plans.on(
                    RealPlan.recorded(
                            new DecisionCorrected(
                                    "2025-2",
                                    2025,
                                    2,
                                    1,
                                    4,
                                    new Decision("17", LocalDate.parse("2026-03-27"), "Хасенов"),
                                    "Опечатка"),
                            "plan.decision-corrected",
                            "2025-2",
                            2));
            imported(plans, "2026-1", 2026, 1);
            assertThat(plans.amendedToldTo(SECRETARIAT)).isEmpty();
            plans.on(
                    RealPlan.recorded(
                            new AmendmentBegun("2025-2", RealPlan.TODAY, "Бюджет"),
                            "plan.amendment-begun",
                            "2025-2",
                            3));
            database.getCollection(plans.views()[0].filling()).deleteMany(new Document());

            assertThat(inForce(plans, "2026-04-13")).isEqualTo("2025-2");
            assertThat(plans.all()).extracting(PlanHead::id).containsExactly("2026-1", "2025-2");
            assertThat(plans.draftsToldTo(SECRETARIAT))
                    .extracting(PlanHead::id)
                    .containsExactly("2026-1");
            assertThat(plans.amendedToldTo(SECRETARIAT))
                    .extracting(PlanHead::id)
                    .containsExactly("2025-2");
            assertThat(plans.misdated("2025-2"))
                    .containsExactly(
                            new Misdated(RealPlan.APPROVED_ON, LocalDate.parse("2026-03-27")));
            assertThat(plans.misdated("2026-1")).isEmpty();
        }
    }

    private static Optional<String> sharing(Plans plans, String id) {
        return plans.sharing(plans.head(id).orElseThrow()).map(PlanHead::id);
    }

    private static String inForce(Plans plans, String day) {
        return plans.inForce(LocalDate.parse(day)).orElseThrow().id();
    }

    private static List<String> beside(Plans plans, String id) {
        return plans.beside(plans.get(id).orElseThrow()).stream().map(PlanView::id).toList();
    }

    private static void imported(Plans plans, String id, int year, int half) {
        plans.on(
                RealPlan.recorded(
                        new PlanImported(
                                id, year, half, RealPlan.FILE, RealPlan.rows(), "ПЛАН", List.of()),
                        "plan.imported",
                        id,
                        0));
    }

    private static void approved(Plans plans, String id, int year, int half) {
        plans.on(
                RealPlan.recorded(
                        new PlanApproved(id, year, half, RealPlan.DECISION, RealPlan.rows()),
                        "plan.approved",
                        id,
                        1));
    }
}
