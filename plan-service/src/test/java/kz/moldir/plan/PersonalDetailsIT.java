package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What everybody would read is asked about once, with the field that has it. */
class PersonalDetailsIT extends ApprovedPlan {

    private static final String CODE = "activity-personal-details";
    private static final String CALL = "Обращаться: 8 701 123-45-67";

    /** After what speaks against the day; what was typed stays. */
    @Test
    void inAForm() {
        String path = "/activities/" + activity(FREE) + "/occurrences";
        Map<String, String> typed = new HashMap<>();
        typed.put("date", "2026-03-08");
        typed.put("summary", CALL);
        ResponseEntity<String> off = http.form("/ru" + path, typed);
        assertThat(off.getBody()).contains("name=\"sure\" value=\"2026-03-08\"");

        typed.put("sure", "2026-03-08");
        ResponseEntity<String> asked = http.form("/ru" + path, typed);
        assertThat(asked.getStatusCode().value()).isEqualTo(200);
        assertThat(asked.getBody())
                .contains("8 701 123-45-67 (Кратко о сути)", "прочтут все", ">" + CALL + "<")
                .contains("name=\"sure\" value=\"2026-03-08," + CODE + "\"");

        typed.put("sure", "2026-03-08," + CODE);
        ResponseEntity<String> recorded = http.form("/ru" + path, typed);
        assertThat(recorded.getStatusCode().value()).as(recorded.getBody()).isEqualTo(302);
    }

    /** Another question that was answered answers nothing about the day. */
    @Test
    void aDayOffIsAskedAboutAlsoWhereSomethingElseWasAnswered() {
        String path = "/activities/" + activity(FREE);
        JsonNode held = done("/api" + path + "/occurrences", Map.of("date", "2026-03-03"));
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", "OCCURRENCE");
        typed.put("record", held.get("record").asString());
        typed.put("why", "Не тот день");
        typed.put("date", "2026-03-07");
        typed.put("sure", CODE);
        ResponseEntity<String> off = http.form("/ru" + path + "/corrections", typed);
        assertThat(off.getStatusCode().value()).as(off.getBody()).isEqualTo(200);
        assertThat(off.getBody()).contains("name=\"sure\" value=\"2026-03-07," + CODE + "\"");

        typed.put("sure", "2026-03-07," + CODE);
        assertThat(http.form("/ru" + path + "/corrections", typed).getStatusCode().value())
                .isEqualTo(302);
    }

    @Test
    void overTheApi() {
        String path = "/api/activities/" + activity(FREE);
        Map<String, Object> said = new HashMap<>();
        said.put("url", "https://example.kz/87011234567");
        said.put("title", "Приём: 8 702 123-45-67");
        ResponseEntity<String> asked = http.post(path + "/cover", said);
        assertThat(asked.getStatusCode().value()).isEqualTo(409);
        assertThat(asked.getBody())
                .contains("/problems/" + CODE, "8 702 123-45-67 (")
                .as("an address is no words")
                .doesNotContain("8701");

        said.put("sure", List.of(CODE));
        JsonNode done = done(path + "/cover", said);
        assertThat(done.get("position").asLong()).isPositive();
    }
}
