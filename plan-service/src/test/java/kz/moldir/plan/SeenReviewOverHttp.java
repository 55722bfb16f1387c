package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A review whose page says what was looked at: what changed meanwhile is not decided unseen. */
final class SeenReviewOverHttp {

    private final OverHttp http;
    private final String page;
    private final String api;

    /** Of a review at a Russian page. */
    SeenReviewOverHttp(OverHttp http, String page) {
        this.http = http;
        this.page = page;
        this.api = "/api" + page.substring(3);
    }

    ResponseEntity<String> decide(String key, String form) {
        return post("/rows/" + key, form + "&shown=" + shown(key), false);
    }

    String shown(String key) {
        for (JsonNode row : http.tree(api).get("rows")) {
            if (row.get("key").asString().equals(key)) {
                return row.get("version").asString();
            }
        }
        throw new AssertionError(key);
    }

    /** Something is recorded of the row after its page was shown, and taken back again. */
    void isNotDecidedUnseen(String key, String activity) {
        String seen = shown(key);
        assertThat(http.page(page)).contains("name=\"shown\" value=\"" + seen + "\"");
        String path = "/api/activities/" + activity;
        JsonNode held = tree(http.post(path + "/occurrences", Map.of("date", "2026-03-18")));
        JsonNode occurrence = http.tree(path + after(held)).at("/occurrences/0/id");

        ResponseEntity<String> late = post("/rows/" + key, "decision=accept&shown=" + seen, false);
        assertThat(late.getStatusCode().value()).as(late.getBody()).isEqualTo(409);
        assertThat(late.getBody())
                .contains("посмотрите и решите ещё раз", "18 марта 2026")
                .doesNotContain("value=\"" + seen + "\"");
        ResponseEntity<String> typed =
                post(
                        "/rows/" + key,
                        "decision=correct&title=Моё название&timeframe=Май&responsible=x&shown="
                                + seen,
                        false);
        assertThat(typed.getStatusCode().value()).isEqualTo(409);
        assertThat(typed.getBody()).contains(">Моё название</textarea>");
        String again = redirected(key, seen);
        assertThat(again).startsWith(page + "?again=").contains("&changed=true&page=0#");
        assertThat(again.replaceAll("#.*", ""))
                .as("a browser loads no address that differs in its fragment alone")
                .isNotEqualTo(redirected(key, seen).replaceAll("#.*", ""));
        assertThat(http.page(again.replaceAll("#.*", ""))).contains("посмотрите и решите ещё раз");
        assertThat(
                        http.put(
                                        api + "/rows/" + key,
                                        Map.of("decision", "accepted", "version", seen))
                                .getBody())
                .contains("/problems/review-row-changed");
        assertThat(post("/rows/" + key, "decision=accept", false).getStatusCode().value())
                .as("a page that does not say what it showed")
                .isEqualTo(409);
        assertThat(http.tree(api).at("/amends/changes").asInt()).isZero();

        assertThat(decide(key, "decision=accept").getStatusCode().value())
                .as("who has read it")
                .isEqualTo(302);
        assertThat(http.tree(api).at("/amends/changes").asInt()).isEqualTo(1);
        assertThat(decide(key, "decision=open").getStatusCode().value()).isEqualTo(302);
        JsonNode back =
                tree(
                        http.post(
                                path + "/corrections",
                                Map.of(
                                        "kind",
                                        "occurrence",
                                        "id",
                                        occurrence.asString(),
                                        "reason",
                                        "Описка")));
        assertThat(http.tree(path + after(back)).get("occurrences")).isEmpty();
        assertThat(post("/decide", "many=ACCEPT&base=0", false).getStatusCode().value())
                .as("many of a plan that was another")
                .isEqualTo(409);
        assertThat(
                        http.post(
                                        api + "/commit",
                                        Map.of(
                                                "base",
                                                http.tree(api).get("base").asLong(),
                                                "taken",
                                                3,
                                                "reason",
                                                "Бюджет"))
                                .getBody())
                .as("fewer changes than the page said")
                .contains("/problems/review-plan-changed");
    }

    private String redirected(String key, String seen) {
        ResponseEntity<String> scripted =
                post("/rows/" + key, "decision=accept&page=0&shown=" + seen, true);
        return String.valueOf(scripted.getHeaders().getFirst("HX-Redirect"));
    }

    private ResponseEntity<String> post(String at, String form, boolean scripted) {
        var asked = http.client().post().uri(page + at).accept(MediaType.TEXT_HTML);
        if (scripted) {
            asked.header("HX-Request", "true");
        }
        return asked.contentType(
                        MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8"))
                .body(form.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toEntity(String.class);
    }
}
