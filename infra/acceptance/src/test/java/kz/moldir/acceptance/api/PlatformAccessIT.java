package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import kz.moldir.ui.access.AccessTable;
import kz.moldir.ui.access.AccessTable.Line;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every unsafe endpoint of the running platform, as {@code curl} would ask it: without a token 401,
 * with a token of a role that may not 403. The provider takes no token.
 */
@Order(6)
@ExtendWith(SharedMoldir.class)
class PlatformAccessIT {

    private static final int UNSUPPORTED = 415;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** A word of the tables, and a role of the platform's provider. */
    private static final Map<String, String> ROLES =
            Map.of(
                    "secretariat", "secretariat",
                    "chair", "chair",
                    "lead", "commission-1-lead",
                    "member", "commission-1-member",
                    "expert", "expert",
                    "operator", "operator",
                    "press", "press");

    @Test
    void isRefusedToWhoMayNot(Moldir moldir) throws Exception {
        Map<String, Api> services =
                Map.of(
                        "plan", moldir.plan(),
                        "monitoring", moldir.monitoring(),
                        "notification", moldir.notification(),
                        "reporting", moldir.reporting());
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Api> service : services.entrySet()) {
            for (Line line : table(service.getKey()).lines()) {
                if (line.method().equals("GET") || line.may().contains("everyone")) {
                    continue;
                }
                wrong.addAll(faults(service.getValue(), line));
                tried++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).as("unsafe endpoints").isGreaterThan(60);
    }

    /** An access token opens nothing at the provider: it is for services. */
    @Test
    void isRefusedByTheProviderWhateverTokenIsBrought(Moldir moldir) throws Exception {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            Api provider = moldir.identity();
            String[] form = form(http, provider);
            for (Line line : table("identity", "..", "identity").lines()) {
                if (line.method().equals("GET") || line.may().contains("credentials")) {
                    continue;
                }
                int nobody = status(http, request(provider, line).headers(form));
                if (line.may().contains("everyone")) {
                    if (nobody == 401 || nobody == 403) {
                        wrong.add("%s, open on purpose: %d".formatted(line, nobody));
                    }
                    continue;
                }
                String bearer = moldir.tokens().apply("secretariat");
                int somebody = status(http, request(provider, line).headers(form), bearer);
                if (nobody != 401 || somebody != 401) {
                    wrong.add("%s: %d, with a token %d".formatted(line, nobody, somebody));
                }
                tried++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).as("unsafe endpoints").isGreaterThan(8);
    }

    /** What a browser sends with a form of the provider: without it every form is answered 401. */
    private static String[] form(HttpClient http, Api provider) throws Exception {
        HttpResponse<String> page =
                http.send(
                        HttpRequest.newBuilder(URI.create(provider.address("/en/sign-in"))).build(),
                        BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a token in the form").isTrue();
        String cookies =
                page.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .collect(Collectors.joining("; "));
        return new String[] {"X-XSRF-TOKEN", token.group(1), "Cookie", cookies};
    }

    private static AccessTable table(String service) throws IOException {
        return table(service, "..", "..", service + "-service");
    }

    private static AccessTable table(String service, String first, String... folders)
            throws IOException {
        return AccessTable.of(
                Files.readString(
                        Path.of(first, folders)
                                .resolve("src/test/resources/access-" + service + ".txt")));
    }

    private static List<String> faults(Api service, Line line) throws Exception {
        List<String> faults = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int nobody = status(http, request(service, line));
            if (nobody != 401) {
                faults.add("%s as nobody: %d".formatted(line, nobody));
            }
            for (Map.Entry<String, String> role : ROLES.entrySet()) {
                if (may(line.may(), role.getKey())) {
                    continue;
                }
                String bearer = service.tokens().apply(role.getValue());
                int status = status(http, request(service, line), bearer);
                if (status != 403) {
                    faults.add("%s as %s: %d".formatted(line, role.getKey(), status));
                }
            }
        }
        return faults;
    }

    private static boolean may(Set<String> may, String role) {
        return may.contains(role) || may.contains(role + ":own") || may.contains("signed-in");
    }

    private static HttpRequest.Builder request(Api service, Line line) {
        String path = line.filled(Map.of());
        String type = path.startsWith("/api/") ? "json" : "x-www-form-urlencoded";
        return HttpRequest.newBuilder(URI.create(service.address(path)))
                .header("Content-Type", "application/" + type)
                .method(line.method(), BodyPublishers.noBody());
    }

    /** As JSON or as a form, and where the service wants a file instead, as one. */
    private static int status(HttpClient http, HttpRequest.Builder request, String bearer)
            throws Exception {
        request.header("Authorization", bearer);
        int status = status(http, request);
        return status == UNSUPPORTED
                ? status(http, request.setHeader("Content-Type", "multipart/form-data; boundary=b"))
                : status;
    }

    private static int status(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
