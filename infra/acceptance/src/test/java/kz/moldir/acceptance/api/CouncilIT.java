package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the council changes about itself, and what it does beside its plan, reaches the public. */
@Order(10)
@ExtendWith(SharedMoldir.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Moldir moldir;

    CouncilIT(Moldir moldir) {
        this.moldir = moldir;
    }

    @Test
    void aTermThatIsChangedCountsInAnotherServiceAtOnce() {
        assertThat(states().get("noRecord").asInt()).isPositive();
        int version = moldir.plan().get("/api/settings").json().get("version").asInt();

        Answer changed =
                moldir.plan()
                        .put(
                                "/api/settings/terms",
                                """
                                {"noRecordGrace": {"days": 200}, "waitingLapse": {"days": 10}, "version": %d}"""
                                        .formatted(version));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states().get("noRecord").asInt()).isZero());
    }

    @Test
    void workBesideThePlanIsCountedApart() {
        String plan = "/api/plans/" + AlmatyPlan.planId(moldir.plan());

        Answer entered =
                moldir.plan()
                        .post(
                                plan + "/outside",
                                """
                                {"title": "Мониторинг рынка", "timeframe": "15 апреля", "responsible": "2 комиссия"}""");

        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String after = "?after=" + entered.json().get("position").asLong();
        JsonNode outside = moldir.plan().get(plan + "/outside" + after).json();
        assertThat(outside.get(0).at("/timeframe/kind").asString()).isEqualTo("EXACT_DAY");
        assertThat(moldir.plan().get(plan + "/activities").json()).hasSize(95);
        await().atMost(SOON).untilAsserted(() -> assertThat(total("/api/outside")).isEqualTo(1));
        assertThat(total("/api/summary")).isEqualTo(95);
    }

    private JsonNode states() {
        return moldir.reporting().get("/api/summary").json().get("states");
    }

    private int total(String path) {
        return moldir.reporting().get(path).json().get("total").asInt();
    }
}
