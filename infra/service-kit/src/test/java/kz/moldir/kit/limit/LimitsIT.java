package kz.moldir.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kz.moldir.kit.sample.InquiryServiceApplication;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose clients may ask once a second, ten times at once. */
@DirtiesContext
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = InquiryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=inquiry-service",
            "moldir.limits.account=1",
            "moldir.limits.address=1"
        })
class LimitsIT {

    private static final int MOST = 200;
    private static final String FORMS = "/api/forms";
    private static final String REPLAY = "/ru/operations/parked/replay";

    @LocalServerPort private int port;

    private HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(LimitsIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String topic = TestServers.freshTopic("limits");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @ParameterizedTest
    @CsvSource({"ru,Подождите", "kk,күт", "en,Wait"})
    void refuseInWordsWhoAsksTooOften(String language, String word) throws Exception {
        HttpResponse<String> refused =
                untilRefused(() -> get("/v3/api-docs").header("Accept-Language", language));

        assertThat(refused.headers().firstValue("Retry-After").map(Long::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1L, 2L));
        assertThat(refused.body()).contains("/problems/too-many").containsIgnoringCase(word);
    }

    @Test
    void refuseWhoKnocksAtTheDoorsTooOften() throws Exception {
        HttpResponse<String> refused =
                untilRefused(
                        () -> get("/oauth2/authorization/moldir").header("Accept", "text/html"));
        assertThat(refused.body()).contains("<h1");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** Without a proxy in front nobody says where a request came from, but the connection. */
    @Test
    void believeNobodyWhoSaysToComeFromElsewhere() throws Exception {
        AtomicInteger last = new AtomicInteger();
        untilRefused(
                () ->
                        get("/v3/api-docs")
                                .header("X-Forwarded-For", "192.0.2." + last.incrementAndGet()));
    }

    /** Which stands before the count of what is served. */
    @Test
    void countWhatTheSignInRefuses() throws Exception {
        refusedAndThenToldToWait("127.0.0.2", () -> get(FORMS));
        refusedAndThenToldToWait(
                "127.0.0.4", () -> get(FORMS).header("Authorization", "Bearer nonsense"));
        refusedAndThenToldToWait(
                "127.0.0.5",
                () ->
                        get(REPLAY)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=wrong")));
    }

    /** Whoever knocks at the door gets one. */
    @Test
    void countAlsoWhereThereIsASession() throws Exception {
        http = from("127.0.0.6");
        String session = sessionOfNobody();
        refusedAndThenToldToWait(
                "127.0.0.7",
                () ->
                        get(FORMS)
                                .header("Authorization", "Bearer nonsense")
                                .header("Cookie", session));
    }

    private void refusedAndThenToldToWait(String address, Supplier<HttpRequest.Builder> request)
            throws Exception {
        http = from(address);
        assertThat(status(request.get())).as("the first from %s", address).isEqualTo(401);
        untilRefused(request);
    }

    private String sessionOfNobody() throws Exception {
        return sent(get("/oauth2/authorization/moldir"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    /** The token of a form is a part of it, and to find it all parts would be written to disk. */
    @Test
    void readNoFilesOfWhoIsNotSignedIn() throws Exception {
        http = from("127.0.0.3");
        Map<String, String> nothing =
                Map.of(
                        "Cookie", sessionOfNobody(),
                        "Authorization", "Basic x",
                        "Accept-Language", "ru");
        for (Map.Entry<String, String> said : nothing.entrySet()) {
            HttpResponse<String> answer =
                    sent(
                            get(REPLAY)
                                    .header(said.getKey(), said.getValue())
                                    .header("Content-Type", "multipart/form-data; boundary=b")
                                    .POST(BodyPublishers.ofInputStream(LimitsIT::thirtyMegabytes)));
            assertThat(answer.statusCode())
                    .as("%s: %s", said.getKey(), answer.body())
                    .isEqualTo(401);
        }
    }

    private static InputStream thirtyMegabytes() {
        AtomicInteger read = new AtomicInteger();
        return new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() > 30 << 20 ? -1 : 'x';
            }
        };
    }

    @Test
    void countEachAccountForItself() throws Exception {
        untilRefused(() -> get("/v3/api-docs"));
        untilRefused(() -> get("/v3/api-docs").header("Authorization", bearer("chair")));
        assertThat(status(get("/v3/api-docs").header("Authorization", bearer("expert"))))
                .as("another account at the same address")
                .isEqualTo(200);
    }

    @Test
    void takeAMegabyteOfJsonAndNotMore() throws Exception {
        byte[] large = json(LongBodies.MOST + 1);
        HttpResponse<String> said = sent(post(BodyPublishers.ofByteArray(large), "press"));
        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(said.body()).contains("/problems/request-too-large");

        HttpResponse<String> counted =
                sent(
                        post(
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                                "secretariat"));
        assertThat(counted.statusCode()).as("of unknown length").isEqualTo(413);

        HttpResponse<String> within =
                sent(post(BodyPublishers.ofByteArray(json(LongBodies.MOST)), "secretariat"));
        assertThat(within.statusCode()).as("read, and found incomplete").isEqualTo(422);
    }

    /** Read by the container itself, for the token of the form: nobody has to sign in for that. */
    @Test
    void takeAMegabyteOfAFormOfUnknownLengthAndNotMore() throws Exception {
        http = from("127.0.0.8");
        assertThat(status(formOf(512 << 10))).as("read, and without a token").isEqualTo(401);
        assertThat(status(formOf(1536 << 10))).isEqualTo(413);
    }

    private HttpRequest.Builder formOf(int bytes) {
        byte[] form = ("x=" + "y".repeat(bytes)).getBytes(StandardCharsets.US_ASCII);
        return get(REPLAY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));
    }

    /** Another client of this machine, so that what it is refused is not counted for the others. */
    private static HttpClient from(String address) throws UnknownHostException {
        return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
    }

    private static byte[] json(int length) {
        String before = "{\"text\":\"";
        String after = "\"}";
        return (before + "x".repeat(length - before.length() - after.length()) + after)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest.Builder post(BodyPublisher body, String role) {
        return get(FORMS)
                .header("Authorization", bearer(role))
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private HttpResponse<String> untilRefused(Supplier<HttpRequest.Builder> request)
            throws Exception {
        for (int asked = 0; asked < MOST; asked++) {
            HttpResponse<String> answer = sent(request.get());
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("was not refused");
    }

    private static String bearer(String role) {
        return TestIssuer.shared().bearer(role);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return sent(request).statusCode();
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
