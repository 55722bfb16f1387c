package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are refused is said as OAuth has it, whoever refuses it (RFC 6749, 5.2). */
class RefusedTokensIT {

    private static final List<String> ASKED =
            List.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");

    private final RunningProvider provider = SharedProvider.running();

    @Test
    void aClientThatIsNoneIsInvalid() {
        for (String path : ASKED) {
            HttpResponse<String> nobody =
                    new Visitor(provider.address()).post(path, "grant_type=client_credentials");
            says(nobody, 401, "invalid_client");
            assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
            assertThat(nobody.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(nobody.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        HttpResponse<String> wrong =
                new Visitor(provider.address()).programsToken("moldir-script-press", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("error").asString()).isEqualTo("invalid_client");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }

    @Test
    void aBrowserIsLedToNoPageThere() throws Exception {
        says(sent("/oauth2/token", "text/html", "a=b"), 401, "invalid_client");
        for (String path : ASKED) {
            HttpResponse<String> opened = new Visitor(provider.address()).get(path);
            says(opened, 405, "invalid_request");
            assertThat(opened.headers().firstValue("Allow")).hasValue("POST");
        }
        says(provider.signedIn("press").get("/oauth2/token"), 405, "invalid_request");
        says(new Visitor(provider.address()).get("/oauth2/%74oken"), 405, "invalid_request");
    }

    @Test
    void whatIsNotAskedAsItShouldBeIsInvalid() throws Exception {
        says(sent("/oauth2/token", "*/*", "more=" + "x".repeat(70 << 10)), 413, "invalid_request");
        Visitor program = new Visitor(provider.address());
        HttpResponse<String> nothing =
                program.post("/oauth2/token", "client_id=moldir-plan&grant_type=none");
        assertThat(nothing.statusCode()).isBetween(400, 401);
        assertThat(json(nothing).get("error").asString()).isNotBlank();
    }

    @Test
    void whoAsksTooOftenIsToldSo() {
        Visitor often = new Visitor(provider.address());
        HttpResponse<String> answer = often.post("/oauth2/token", "a=b");
        for (int asked = 0; asked < 3000 && answer.statusCode() != 429; asked++) {
            answer = often.post("/oauth2/token", "a=b");
        }
        says(answer, 429, "temporarily_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        says(often.get("/oauth2/token"), 429, "temporarily_unavailable");
    }

    /** It is the container's, and nobody is asked who they are for it. */
    @Test
    void thePageOfErrorsIsNone() {
        Visitor nobody = new Visitor(provider.address());
        assertThat(nobody.get("/error").statusCode()).isEqualTo(404);
        assertThat(provider.signedIn("press").get("/error").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/error").body()).contains("<h1");
    }

    private static void says(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        JsonNode said = json(answer);
        assertThat(said.get("error").asString()).isEqualTo(error);
        assertThat(said.get("error_description").asString()).matches("[ -~]+");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> sent(String path, String accept, String form) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(provider.address() + path))
                        .header("Accept", accept)
                        .header("X-Forwarded-For", "198.19.0.7")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
