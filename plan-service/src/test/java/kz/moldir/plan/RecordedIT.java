package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What is recorded of an activity over HTTP, and what is asked before it is. */
class RecordedIT extends ApprovedPlan {

    @Autowired private Council council;
    @Autowired private CouncilClock clock;

    /** In the form it is a warning to be read, over the API a refusal that says what to do. */
    @Test
    void theSameOccurrenceTwiceIsAskedFirst() {
        String path = "/activities/" + activity(TWICE) + "/occurrences";
        Map<String, String> once = Map.of("date", council.today(clock).toString());
        done("/api" + path, once);
        assertThat(http.post("/api" + path, once).getBody())
                .contains("/problems/activity-occurred-already");
        Map<String, String> typed = new HashMap<>(once);
        typed.put("sure", once.get("date"));
        ResponseEntity<String> asked = http.form("/kk" + path, typed);
        assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(200);
        assertThat(asked.getBody())
                .contains("Бұл күнгі өткізілуі жазылып қойған")
                .contains("name=\"another\" value=\"true\"")
                .contains("name=\"sure\" value=\"" + once.get("date") + "\"");
        typed.put("another", "true");
        assertThat(http.form("/kk" + path, typed).getStatusCode().value()).isEqualTo(302);
        assertThat(http.tree("/api/activities/" + activity(TWICE)).get("occurrences")).hasSize(2);
    }

    /** Corrections are the secretariat's; what somebody recorded just now they take back. */
    @Test
    void aMemberTakesBackTheirOwnRecordAtOnceAndNobodyElseDoes() {
        String path = "/activities/" + activity(UNDONE);
        OverHttp member = http.as("commission-2-member");
        ResponseEntity<String> recorded =
                member.form("/ru" + path + "/occurrences", Map.of("date", "2026-03-12"));
        assertThat(recorded.getStatusCode().value()).as(recorded.getBody()).isEqualTo(302);
        String seen = String.valueOf(recorded.getHeaders().getLocation());
        String record = seen.replaceAll(".*record=", "");
        assertThat(member.page(seen))
                .contains("action=\"/ru" + path + "/undo\"", "value=\"" + record + "\"")
                .doesNotContain(path + "/corrections");
        Map<String, String> undo = Map.of("kind", "OCCURRENCE", "record", record, "why", "Описка");
        ResponseEntity<String> others =
                http.as("commission-2-lead").form("/ru" + path + "/undo", undo);
        assertThat(others.getStatusCode().value()).isEqualTo(409);
        assertThat(others.getBody()).contains("Сразу отменить может только тот, кто записал");
        ResponseEntity<String> taken = member.form("/ru" + path + "/undo", undo);
        assertThat(taken.getStatusCode().value()).as(taken.getBody()).isEqualTo(302);
        String after = String.valueOf(taken.getHeaders().getLocation()).replaceAll(".*[?]", "?");
        assertThat(http.tree("/api" + path + after).get("occurrences")).isEmpty();
        assertThat(
                        member.post(
                                        "/api" + path + "/undo",
                                        Map.of(
                                                "kind", "occurrence",
                                                "id", record,
                                                "reason", "Описка"))
                                .getBody())
                .contains("/problems/activity-nothing-to-correct");
    }
}
