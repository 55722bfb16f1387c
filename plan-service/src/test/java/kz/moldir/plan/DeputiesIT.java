package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A lead who stands in for the secretariat: own work is the lead's own, the rest is not. */
class DeputiesIT extends ApprovedPlan {

    private static final String LEAD = "commission-1-lead";
    private static final String SECRETARIAT = "secretariat";

    @Test
    void ownWorkIsRecordedAsOwn() {
        JsonNode own = received(HEARING);
        assertThat(own.get("by").asString()).isEqualTo(LEAD);
        assertThat(own.get("name").asString()).isEqualTo("Test " + LEAD);
        JsonNode other = received(CHECK);
        assertThat(other.get("by").asString()).isEqualTo(SECRETARIAT);
        assertThat(other.get("name").asString()).startsWith("Test " + LEAD + ", ");
    }

    /** What happened last to an activity, where a deputy writes down a question. */
    private JsonNode received(int row) {
        String activity = "/api/activities/" + activity(row);
        Map<String, String> word =
                Map.of("kind", "question", "from", "Член", "text", "Когда?", "date", "2026-04-13");
        JsonNode done = tree(deputy().post(activity + "/words", word));
        JsonNode history = http.tree(activity + "/history" + after(done));
        return history.get(history.size() - 1);
    }

    @Test
    void onesOwnProposalIsOnesOwn() {
        JsonNode own = proposed("");
        assertThat(own.get("who").asString()).isEqualTo("Test " + LEAD);
        assertThat(proposed("Житель").get("who").asString()).isEqualTo("Житель");

        String id = own.get("id").asString();
        assertThat(deputy().page("/ru/proposals"))
                .contains("name=\"who\"", "/proposals/" + id + "/withdraw")
                .contains("Оставьте пустым, если предлагаете сами");
        var withdrawn =
                deputy().post("/api/proposals/" + id + "/withdraw", Map.of("reason", "Передумал"));
        assertThat(withdrawn.getStatusCode().value()).as(withdrawn.getBody()).isEqualTo(200);
    }

    @Test
    void anothersProposalStays() {
        String id = proposed("").get("id").asString();
        var refused =
                http.as("commission-2-lead")
                        .post("/api/proposals/" + id + "/withdraw", Map.of("reason", "Лишнее"));
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody()).contains("proposal-not-yours");
        assertThat(http.tree("/api/proposals").get("items").get(0).get("status").asString())
                .isEqualTo("open");
    }

    private JsonNode proposed(String who) {
        JsonNode done =
                tree(
                        deputy().post(
                                        "/api/proposals",
                                        Map.of(
                                                "year", 2031,
                                                "half", 1,
                                                "title", "Приём граждан",
                                                "timeframe", "май",
                                                "responsible", "1 комиссия",
                                                "who", who,
                                                "commission", "1")));
        JsonNode all = http.tree("/api/proposals" + after(done));
        return all.get("items").get(0);
    }

    private OverHttp deputy() {
        return http.asDeputy(LEAD, SECRETARIAT);
    }
}
