package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What programs read of the API before they call it. */
@Timeout(120)
class DescriptionIT extends RunningService {

    @LocalServerPort private int port;

    @Test
    void namesTheTokenAndNothingOfTheServiceItself() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = new Requests(port, http).get(Language.EN, "/v3/api-docs");
            JsonNode described = Requests.JSON.readTree(answer.body());
            JsonNode remind = described.at("/paths/~1api~1inquiries~1{id}~1remind/post");
            assertThat(remind.at("/parameters").toString())
                    .contains("\"id\"")
                    .doesNotContain("caller", "actor");
            assertThat(described.at("/components/schemas").has("Caller")).isFalse();
            assertThat(described.at("/components/securitySchemes/token/scheme").asString())
                    .isEqualTo("bearer");
            assertThat(described.at("/security/0").has("token")).isTrue();
            assertThat(described.at("/info/version").asString())
                    .as("of the API, not of the program")
                    .isEqualTo("1");
        }
    }
}
