package kz.moldir.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small OpenID Connect provider on loopback with a key of its own: discovery, keys, the code flow
 * with PKCE for whoever {@link #signsIn} says, and tokens of any role.
 */
public final class TestIssuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static @Nullable TestIssuer shared;

    private volatile KeyPair keys = made();
    private volatile String key = "test";
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Integer> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshed = new AtomicInteger();
    private volatile boolean refreshable;
    private volatile boolean losesNext;
    private volatile List<String> next = List.of();

    private TestIssuer() {
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", this::publishKeys);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    private static KeyPair made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From now on another key signs, and the one before is not published any more. */
    public void replaceKey() {
        keys = made();
        key = UUID.randomUUID().toString();
    }

    /** The one that all tests of this JVM share. */
    public static synchronized TestIssuer shared() {
        TestIssuer running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    /** One of its own. */
    public static TestIssuer start() {
        return new TestIssuer();
    }

    /** The issuer, as {@code MOLDIR_OIDC_ISSUER} takes it. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** An access token for ten minutes, of a person named after the roles. */
    public String token(String... roles) {
        return sign(header("at+jwt"), claims(List.of(roles)));
    }

    /** The value of an Authorization header. */
    public String bearer(String... roles) {
        return "Bearer " + token(roles);
    }

    /**
     * The value of an Authorization header of somebody of one role who stands in for the absent of
     * another.
     */
    public String bearerOfADeputy(String own, String absent) {
        Map<String, Object> claims = claims(List.of(own));
        List<String> lent = own.equals(absent) ? List.of() : List.of(absent);
        claims.put("sub", "test-" + own + "-for-" + absent);
        claims.put("roles", lent.isEmpty() ? List.of(own) : List.of(absent, own));
        claims.put(
                "acting_for",
                List.of(
                        Map.of(
                                "sub", "test-" + absent,
                                "name", "Test " + absent,
                                "roster", "roster-" + absent,
                                "roles", lent)));
        return "Bearer " + sign(header("at+jwt"), claims);
    }

    /**
     * The value of an Authorization header for whoever works at an address: operators at the
     * operations and figures, the secretariat everywhere else.
     */
    public String bearerFor(String path) {
        boolean operations = path.contains("/operations") || path.startsWith("/actuator");
        return bearer(operations ? "operator" : "secretariat");
    }

    /** Who the next sign-in in a browser is. */
    public void signsIn(String... roles) {
        next = List.of(roles);
    }

    /** What an access token says. */
    public Map<String, Object> claims(List<String> roles) {
        long now = Instant.now().getEpochSecond();
        String name = String.join("+", roles);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of("moldir"));
        claims.put("sub", "test-" + name);
        claims.put("name", "Test " + name);
        claims.put("preferred_username", name);
        claims.put("roles", roles);
        claims.put("roster", "roster-" + name);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 600);
        return claims;
    }

    /** The header of a token of a type. */
    public Map<String, Object> header(String type) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", type);
        header.put("kid", key);
        return header;
    }

    /** Signs whatever is given with the published key, by RS512 where the header says so. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        String content = encoded(header) + "." + encoded(claims);
        try {
            boolean longer = "RS512".equals(header.get("alg"));
            Signature signature = Signature.getInstance(longer ? "SHA512withRSA" : "SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A part of a token. */
    public static String encoded(Map<String, Object> content) {
        return BASE64.encodeToString(json(content).getBytes(StandardCharsets.UTF_8));
    }

    private void discovery(HttpExchange exchange) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("issuer", issuer());
        known.put("authorization_endpoint", issuer() + "/authorize");
        known.put("token_endpoint", issuer() + "/token");
        known.put("jwks_uri", issuer() + "/keys");
        known.put("end_session_endpoint", issuer() + "/end");
        known.put("subject_types_supported", List.of("public"));
        known.put("response_types_supported", List.of("code"));
        known.put("id_token_signing_alg_values_supported", List.of("RS256"));
        answer(exchange, 200, json(known));
    }

    private void publishKeys(HttpExchange exchange) {
        answer(exchange, 200, json(Map.of("keys", List.of(publicJwk()))));
    }

    /** The public key as a JWK. */
    public Map<String, Object> publicJwk() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("kty", "RSA");
        key.put("use", "sig");
        key.put("kid", this.key);
        key.put("n", BASE64.encodeToString(unsigned(publicKey().getModulus().toByteArray())));
        key.put("e", BASE64.encodeToString(publicKey().getPublicExponent().toByteArray()));
        return key;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private void authorize(HttpExchange exchange) {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        asked.put("roles", String.join(" ", next));
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + asked.get("state"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(asked.get("grant_type"))) {
            refresh(exchange, String.valueOf(asked.get("refresh_token")));
            return;
        }
        Map<String, String> begun = codes.remove(String.valueOf(asked.get("code")));
        if (begun == null
                || !challenge(asked.get("code_verifier")).equals(begun.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        List<String> roles = List.of(begun.getOrDefault("roles", "").split(" ", -1));
        Map<String, Object> claims = claims(roles);
        claims.put("aud", List.of(begun.getOrDefault("client_id", "")));
        claims.put("nonce", begun.getOrDefault("nonce", ""));
        claims.put("sid", "sid-" + claims.get("sub"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token(roles.toArray(String[]::new)));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 600);
        answer.put("id_token", sign(header("JWT"), claims));
        if (refreshable) {
            answer.put("refresh_token", refreshToken());
        }
        answer(exchange, 200, json(answer));
    }

    /** Whether sign-ins from now on are given a refresh token. */
    public void givesRefreshTokens(boolean given) {
        refreshable = given;
    }

    /** The next refresh token is used up, and whoever asked for it has no answer. */
    public void losesTheNextAnswer() {
        losesNext = true;
    }

    /** All sign-ins end, and nobody is told. */
    public void endsSignIns() {
        refreshTokens.clear();
    }

    /** How often a refresh token was answered, whether the answer arrived or not. */
    public int refreshed() {
        return refreshed.get();
    }

    /**
     * A refresh token, of nobody, that another can be had for, and once more where the answer was
     * lost, as in the realm of infra/keycloak.
     */
    public String refreshToken() {
        String token = UUID.randomUUID().toString();
        refreshTokens.put(token, 2);
        return token;
    }

    private void refresh(HttpExchange exchange, String token) {
        Integer left = refreshTokens.computeIfPresent(token, (one, uses) -> uses - 1);
        if (left == null || left < 0) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (losesNext) {
            losesNext = false;
            refreshed.incrementAndGet();
            exchange.close();
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 600);
        answer.put("refresh_token", refreshToken());
        // Counted once the new one counts: who sees the number may end all that count.
        refreshed.incrementAndGet();
        answer(exchange, 200, json(answer));
    }

    private static String challenge(@Nullable String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(@Nullable String form) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : String.valueOf(form).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(each -> quoted(each.getKey()) + ":" + json(each.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                    list.stream().map(TestIssuer::json).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> quoted(value);
        };
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
