package kz.moldir.kit.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestIssuer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser, as far as sessions go: it keeps cookies and follows redirects. */
abstract class WithBrowser extends RunningService {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String COOKIE = "__Host-moldir-inquiry";
    static final String DOOR = "/oauth2/authorization/moldir";

    @LocalServerPort int port;

    final Map<String, String> cookies = new TreeMap<>();
    String lastCookie = "";

    /** Each as the browser was told it last, with its flags. */
    final Map<String, String> told = new TreeMap<>();

    int asked(String bearer) throws Exception {
        return sent(HttpRequest.newBuilder(here("/ru/operations")).header("Authorization", bearer))
                .statusCode();
    }

    static String signed(String type, Map<String, Object> claims) {
        return ISSUER.sign(ISSUER.header(type), claims);
    }

    static Map<String, Object> logout(String sid) {
        Map<String, Object> claims = ISSUER.claims(List.of("operator"));
        claims.put("aud", List.of("moldir-inquiry"));
        claims.put("sid", sid);
        // Before the tokens of the other tests were given.
        claims.put("iat", (Long) claims.get("iat") - 60);
        claims.put(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    int backChannel(String token) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(here("/logout/connect/back-channel/moldir"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("logout_token=" + token))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    static String csrf(HttpResponse<String> page) {
        String after = page.body().split("name=\"_csrf\"", 2)[1];
        return "_csrf=" + after.split("value=\"", 2)[1].split("\"", 2)[0];
    }

    HttpResponse<String> signedIn(String role) throws Exception {
        ISSUER.signsIn(role);
        cookies.clear();
        return followed(get("/ru/operations"));
    }

    HttpResponse<String> followed(HttpResponse<String> first) throws Exception {
        HttpResponse<String> answer = first;
        while (answer.statusCode() == 302) {
            answer =
                    get(
                            answer.uri()
                                    .resolve(
                                            answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(here(path));
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return sent(
                HttpRequest.newBuilder(here(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        told.put(pair[0], set);
        if (pair[0].equals(COOKIE)) {
            lastCookie = set;
        }
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
