package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class BearerTokensIT extends RunningService {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void areAcceptedWhenAllIsRight() throws Exception {
        assertThat(asked(ISSUER.token("secretariat")).statusCode()).isEqualTo(404);
    }

    @Test
    void needNoSession() throws Exception {
        HttpResponse<String> answer = asked(ISSUER.token("secretariat"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    static Stream<Arguments> attacks() throws Exception {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                attack("alg none", none()),
                attack("HS256 with the public key", confused()),
                attack("another algorithm of the same key", heading("alg", "RS512")),
                attack("another audience", claiming("aud", List.of("other"))),
                attack("another issuer", claiming("iss", "https://other.example")),
                attack("expired", expired(now)),
                attack("without an end", without("exp")),
                attack("for a year", claiming("exp", now + 31_536_000)),
                attack("for more than an hour", claiming("exp", now + 3700)),
                attack("given in a year", ofAnotherTime(now + 31_536_000)),
                attack("given in five minutes", ofAnotherTime(now + 300)),
                attack("never given", without("iat")),
                attack("not valid yet", claiming("nbf", now + 300)),
                attack("without a subject", without("sub")),
                attack("ID token's type", typed("JWT")),
                attack("logout token's type", typed("logout+jwt")),
                attack("an ID token", idToken()),
                attack("unknown kid", heading("kid", "other")),
                attack("foreign key named by jku", foreign("jku")),
                attack("foreign key named by x5u", foreign("x5u")),
                attack("foreign key in jwk", foreign("jwk")),
                attack("changed content", changed()),
                attack("no token", "x.y.z"),
                attack("garbage", "garbage"),
                attack("empty parts", ".."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void areRefusedWhenAnythingIsWrong(String name, String token) throws Exception {
        HttpResponse<String> answer = asked(token);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body())
                .contains("/problems/not-signed-in")
                .as("in Kazakh where no language is asked for")
                .contains("Ешкім кірмеген")
                .doesNotContain("Exception");
    }

    @Test
    void countInTheHeaderOnly() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address("?access_token=" + ISSUER.token("secretariat")))
                        .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    /** Also where there is no such address, method or content: nobody learns what there is. */
    @Test
    void areAskedForBeforeAnythingElse() throws Exception {
        for (String method : List.of("POST", "DELETE", "PUT")) {
            for (String path : List.of("/api/forms", "/api/none")) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "text/xml")
                                .method(method, HttpRequest.BodyPublishers.ofString("<x/>"))
                                .build();
                assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode())
                        .as("%s %s", method, path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void openTheFiguresToOperatorsOnly() throws Exception {
        assertThat(status("/actuator/prometheus", "operator")).isEqualTo(200);
        assertThat(status("/actuator/prometheus", "secretariat")).isEqualTo(403);
        assertThat(status("/actuator/metrics", "chair")).isEqualTo(403);
        assertThat(status("/actuator/prometheus", null)).isEqualTo(401);
        for (String more : List.of("env", "beans", "heapdump", "configprops", "loggers")) {
            assertThat(status("/actuator/" + more, "operator")).as(more).isEqualTo(404);
        }
        assertThat(status("/actuator/health", null)).isEqualTo(401);
        assertThat(status("/actuator/health/liveness", null)).isEqualTo(200);
        assertThat(status("/actuator/health/readiness", null)).isEqualTo(200);
    }

    private int status(String path, String role) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (role != null) {
            request.header("Authorization", ISSUER.bearer(role));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> asked(String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(""))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String query) {
        return URI.create("http://127.0.0.1:" + port + "/api/inquiries/x" + query);
    }

    private static Arguments attack(String name, String token) {
        return Arguments.of(name, token);
    }

    private static Map<String, Object> claims() {
        return ISSUER.claims(List.of("secretariat"));
    }

    private static String claiming(String claim, Object value) {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return ISSUER.sign(ISSUER.header("at+jwt"), claims);
    }

    /** Made long enough ago: an end before the beginning would be refused whatever the time is. */
    private static String expired(long now) {
        Map<String, Object> claims = claims();
        claims.put("iat", now - 900);
        claims.put("exp", now - 120);
        return ISSUER.sign(ISSUER.header("at+jwt"), claims);
    }

    private static String ofAnotherTime(long given) {
        Map<String, Object> claims = claims();
        claims.put("iat", given);
        claims.put("exp", given + 600);
        return ISSUER.sign(ISSUER.header("at+jwt"), claims);
    }

    private static String without(String claim) {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        return ISSUER.sign(ISSUER.header("at+jwt"), claims);
    }

    private static String typed(String type) {
        return ISSUER.sign(ISSUER.header(type), claims());
    }

    private static String idToken() {
        Map<String, Object> claims = claims();
        claims.put("aud", List.of("moldir-inquiry"));
        claims.put("nonce", "n");
        return ISSUER.sign(ISSUER.header("JWT"), claims);
    }

    private static String heading(String field, Object value) {
        Map<String, Object> header = ISSUER.header("at+jwt");
        header.put(field, value);
        return ISSUER.sign(header, claims());
    }

    /** Signed by a key of the attacker's own, under the name of ours, with a pointer to theirs. */
    private static String foreign(String pointer) {
        try (TestIssuer attacker = TestIssuer.start()) {
            Map<String, Object> header = attacker.header("at+jwt");
            header.put(
                    pointer,
                    pointer.equals("jwk") ? attacker.publicJwk() : attacker.issuer() + "/keys");
            return attacker.sign(header, claims());
        }
    }

    private static String changed() {
        String[] parts = ISSUER.token("press").split("\\.");
        return parts[0] + "." + TestIssuer.encoded(claims()) + "." + parts[2];
    }

    private static String none() {
        Map<String, Object> header = ISSUER.header("at+jwt");
        header.put("alg", "none");
        return TestIssuer.encoded(header) + "." + TestIssuer.encoded(claims()) + ".";
    }

    private static String confused() throws GeneralSecurityException {
        Map<String, Object> header = ISSUER.header("at+jwt");
        header.put("alg", "HS256");
        String content = TestIssuer.encoded(header) + "." + TestIssuer.encoded(claims());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ISSUER.publicKey().getEncoded(), "HmacSHA256"));
        byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
