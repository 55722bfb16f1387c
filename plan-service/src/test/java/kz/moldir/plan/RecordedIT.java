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
}
