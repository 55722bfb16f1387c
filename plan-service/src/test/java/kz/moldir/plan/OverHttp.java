package kz.moldir.plan;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.testkit.TestIssuer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secretariat's browser and program: follows no redirects, and asks again where a query is told
 * to (503), as {@code Retry-After} says, and where views are behind its last command. Who reads
 * after somebody else wrote waits until everybody sees it.
 */
final class OverHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final RestClient http;
    private final int port;

    /** Who wrote last, of those who meet the same service. */
    private final AtomicReference<OverHttp> wrote;

    OverHttp(int port) {
        this(port, TestIssuer.shared().bearer("secretariat"), new AtomicReference<>());
    }

    private OverHttp(int port, String bearer, AtomicReference<OverHttp> wrote) {
        this.port = port;
        this.wrote = wrote;
        this.http =
                RestClient.builder()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeader("Authorization", bearer)
                        .defaultStatusHandler(HttpStatusCode::isError, (asked, answer) -> {})
                        .requestFactory(new JdkClientHttpRequestFactory(CLIENT))
                        .build();
    }

    /** The same service as somebody of another role meets it. */
    OverHttp as(String... roles) {
        return new OverHttp(port, TestIssuer.shared().bearer(roles), wrote);
    }

    /** The same as somebody of one role meets it who stands in for the absent of another. */
    OverHttp asDeputy(String own, String absent) {
        return new OverHttp(port, TestIssuer.shared().bearerOfADeputy(own, absent), wrote);
    }

    RestClient client() {
        return http;
    }

    ResponseEntity<String> get(String path) {
        return asked(http.get().uri(path), String.class);
    }

    ResponseEntity<String> get(String path, HttpHeaders headers) {
        return asked(http.get().uri(path).headers(all -> all.addAll(headers)), String.class);
    }

    ResponseEntity<byte[]> bytes(String path) {
        return asked(http.get().uri(path), byte[].class);
    }

    /** A page as a browser gets it, whatever its status. */
    String page(String path) {
        return String.valueOf(
                asked(http.get().uri(path).accept(MediaType.TEXT_HTML), String.class).getBody());
    }

    private <T> ResponseEntity<T> asked(RestClient.RequestHeadersSpec<?> request, Class<T> type) {
        OverHttp writer = wrote.get();
        if (writer != null && writer != this) {
            var unused = caughtUp(writer.http.get().uri("/api/plans?size=1"), String.class);
            wrote.compareAndSet(writer, null);
        }
        return caughtUp(request, type);
    }

    private static <T> ResponseEntity<T> caughtUp(
            RestClient.RequestHeadersSpec<?> request, Class<T> type) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> request.retrieve().toEntity(type),
                        answer ->
                                answer.getStatusCode().value() != 503
                                        && !answer.getHeaders().containsHeader("Moldir-Behind"));
    }

    /** What a query answers, as JSON. */
    JsonNode tree(String path) {
        return tree(get(path));
    }

    static JsonNode tree(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    /** The query that sees what a command did. */
    static String after(JsonNode done) {
        return "?after=" + done.get("position").asLong();
    }

    ResponseEntity<String> post(String path, Object body) {
        return sent(HttpMethod.POST, path, body);
    }

    ResponseEntity<String> put(String path, Object body) {
        return sent(HttpMethod.PUT, path, body);
    }

    private ResponseEntity<String> sent(HttpMethod method, String path, Object body) {
        wrote.set(this);
        return http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> delete(String path) {
        wrote.set(this);
        return http.delete().uri(path).retrieve().toEntity(String.class);
    }

    ResponseEntity<String> form(String path, Map<String, String> fields) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form(path, form);
    }

    /** The form of a page, as a browser says where it stands. */
    ResponseEntity<String> formOf(String page, String path, Map<String, String> fields) {
        HttpHeaders from = new HttpHeaders();
        from.set(HttpHeaders.REFERER, "http://127.0.0.1:" + port + page);
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form(path, form, from);
    }

    /** As a browser sends it: with files as parts, else encoded like an address. */
    ResponseEntity<String> form(String path, MultiValueMap<String, ?> form) {
        return form(path, form, new HttpHeaders());
    }

    private ResponseEntity<String> form(
            String path, MultiValueMap<String, ?> form, HttpHeaders headers) {
        boolean files =
                form.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(ByteArrayResource.class::isInstance);
        wrote.set(this);
        return http.post()
                .uri(path)
                .headers(all -> all.addAll(headers))
                .accept(path.startsWith("/api/") ? MediaType.ALL : MediaType.TEXT_HTML)
                .contentType(
                        files
                                ? MediaType.MULTIPART_FORM_DATA
                                : MediaType.parseMediaType(
                                        "application/x-www-form-urlencoded;charset=UTF-8"))
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    /** A row of a draft as its form sends it. */
    ResponseEntity<String> row(String path, String title, String version, String timeframe) {
        return form(
                path,
                Map.of(
                        "title",
                        title,
                        "timeframe",
                        timeframe,
                        "responsible",
                        "2 комиссия",
                        "version",
                        version));
    }

    /** A file as a form carries it. */
    static ByteArrayResource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    /** Uploads a file. */
    ResponseEntity<String> upload(String path, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", file(name, content));
        return form(path, form);
    }

    /** Uploads a plan's file for a half-year. */
    ResponseEntity<String> plan(String path, String name, byte[] content, int year, int half) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", file(name, content));
        form.add("year", String.valueOf(year));
        form.add("half", String.valueOf(half));
        return form(path, form);
    }
}
