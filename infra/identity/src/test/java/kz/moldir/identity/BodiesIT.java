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

    /** No form here has a file, and parts would be written to disk to find the form's token. */
    @Test
    void areNotReadInParts() throws Exception {
        Map<String, String> headers = new Visitor(provider.address()).headers("/en/sign-in");
        String token = headers.remove("X-XSRF-TOKEN");
        String parts =
                part("username", "press")
                        + part("password", provider.secret("press"))
                        + part("language", "en")
                        + part("_csrf", token)
                        + "--b--\r\n";
        assertThat(sent(headers, "multipart/form-data; boundary=b", parts))
                .returns(302, HttpResponse::statusCode)
                .extracting(Visitor::location)
                .asString()
                .endsWith("/sign-in?open");
    }

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
                    sent(
                            headers,
                            "application/x-www-form-urlencoded",
                            form + "&more=" + "x".repeat(kilobytes << 10));
            assertThat(answer.statusCode())
                    .as("%d KB", kilobytes)
                    .isEqualTo(kilobytes > 64 ? 413 : 302);
            assertThat(Visitor.location(answer)).doesNotContain("open", "wrong");
        }
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private HttpResponse<String> sent(Map<String, String> headers, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(provider.address() + "/sign-in"))
                        .header("Accept", "text/html")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
