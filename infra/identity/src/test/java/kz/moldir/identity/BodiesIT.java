package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much somebody may send who is nobody yet. */
class BodiesIT {

    private final RunningProvider provider = SharedProvider.running();

    @Test
    void areSixtyFourKilobytesAtMost() throws Exception {
        Map<String, String> headers = new Visitor(provider.address()).headers("/en/sign-in");
        String token = headers.remove("X-XSRF-TOKEN");
        String form =
                Visitor.form(
                        Map.of(
                                "username",
                                "press",
                                "password",
                                provider.secret("press"),
                                "language",
                                "en",
                                "_csrf",
                                token));
        for (int kilobytes : new int[] {60, 70}) {
            HttpResponse<String> answer =
                    sent(headers, form + "&more=" + "x".repeat(kilobytes << 10));
            assertThat(answer.statusCode())
                    .as("%d KB", kilobytes)
                    .isEqualTo(kilobytes > 64 ? 413 : 302);
            assertThat(Visitor.location(answer)).doesNotContain("open", "wrong");
        }
    }

    private HttpResponse<String> sent(Map<String, String> headers, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(provider.address() + "/sign-in"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
