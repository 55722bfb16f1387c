package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies, who follows forms but no redirects. */
final class Visitor {

    static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-0123456789";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String from;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Somebody whom nobody else is counted with. */
    Visitor(String address) {
        this(address, somewhere());
    }

    private static String somewhere() {
        int other = OTHERS.incrementAndGet();
        return "198.18.%d.%d".formatted(other / 250, other % 250);
    }

    /** Somebody behind a proxy, which says where the request came from. */
    Visitor(String address, String from) {
        this.address = address;
        this.from = from;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Fills in the form of a page and sends it to an address of the same provider. */
    HttpResponse<String> submit(String page, String target, Map<String, String> fields) {
        return post(target, form(fields) + "&_csrf=" + encoded(token(page)));
    }

    /** What a form of the page has to send back; empty when there is none. */
    String token(String page) {
        Matcher csrf = CSRF.matcher(get(page).body());
        return csrf.find() ? csrf.group(1) : "";
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> signIn(String username, String password) {
        return submit(
                "/en/sign-in",
                "/sign-in",
                Map.of("username", username, "password", password, "language", "en"));
    }

    /** Asks for a code, as moldir-plan does; where the answer leads. */
    String authorize(String redirect) {
        return location(
                get(
                        "/oauth2/authorize?response_type=code&client_id=moldir-plan&scope=openid%20profile&state=s&nonce=n"
                                + "&code_challenge_method=S256&code_challenge="
                                + challenge()
                                + "&redirect_uri="
                                + encoded(redirect)));
    }

    /** The code with which a service gets tokens. */
    String code(String redirect) {
        return found(authorize(redirect), "code=([^&]+)");
    }

    /** The ID token of a sign-in at a service. */
    SignedJWT idToken(String redirect) throws ParseException {
        return jwt(redeem(code(redirect), redirect, VERIFIER).body(), "id_token");
    }

    static SignedJWT jwt(String answer, String name) throws ParseException {
        return SignedJWT.parse(found(answer, "\"" + name + "\":\"([^\"]+)\""));
    }

    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    HttpResponse<String> redeem(String code, String redirect, String verifier) {
        return new Visitor(address)
                .post(
                        "/oauth2/token",
                        form(
                                Map.of(
                                        "grant_type", "authorization_code",
                                        "client_id", "moldir-plan",
                                        "code", code,
                                        "redirect_uri", redirect,
                                        "code_verifier", verifier)));
    }

    HttpResponse<String> programsToken(String name, String secret) {
        String pair = name + ":" + secret;
        return send(
                request("/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        pair.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build());
    }

    HttpResponse<String> withToken(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).build());
    }

    HttpResponse<String> withToken(String path, String token, String form) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /** The session's id; empty where there is none. */
    String session() {
        return cookies.getOrDefault("__Host-moldir-identity", "");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Where an answer leads, without the provider's address. */
    static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("^https?://[^/]+", "");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }

    /** With which anybody could ask in this visitor's name, forms included. */
    Map<String, String> headers(String page) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-XSRF-TOKEN", token(page));
        headers.put("X-Forwarded-For", from);
        headers.put("Cookie", cookies());
        return headers;
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html, */*")
                        .header("X-Forwarded-For", from);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    /** As the provider has browsers keep something. */
    void keep(String cookie, String text) {
        cookies.put(
                cookie,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
