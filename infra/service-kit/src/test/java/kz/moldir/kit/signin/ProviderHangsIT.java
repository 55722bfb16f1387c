package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.moldir.kit.sample.InquiryServiceApplication;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that has just begun, whose provider takes every connection and answers none. */
@DirtiesContext
@Timeout(120)
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = InquiryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=inquiry-service", "moldir.limits.address=1000"})
class ProviderHangsIT {

    private static final int THREADS = 64;
    private static final int FEW = 16;
    private static final ConcurrentLinkedQueue<Socket> TAKEN = new ConcurrentLinkedQueue<>();
    private static final ServerSocket PROVIDER = silent();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(ProviderHangsIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String topic = TestServers.freshTopic("hangs");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
        registry.add("moldir.oidc.issuer", () -> "http://127.0.0.1:" + PROVIDER.getLocalPort());
    }

    /** As many as there are threads, with what only the provider could tell from a good one. */
    @Test
    void andNobodyIsKeptFromWhatIsPublic() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asking = new ArrayList<>();
        for (int each = 0; each < THREADS; each++) {
            asking.add(
                    http.sendAsync(
                            get("/api/forms")
                                    .header(
                                            "Authorization",
                                            TestIssuer.shared().bearer("secretariat"))
                                    .build(),
                            BodyHandlers.ofString()));
        }
        await().until(() -> !TAKEN.isEmpty());
        assertThat(sent(get("/kk/signed-out")).statusCode()).isEqualTo(200);
        for (CompletableFuture<HttpResponse<String>> each : asking) {
            HttpResponse<String> answer = each.join();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/provider-away");
        }
        assertThat(TAKEN).as("who was at the provider").hasSizeBetween(1, FEW);
        saysSo();
    }

    private void saysSo() throws Exception {
        HttpResponse<String> door =
                sent(
                        get("/oauth2/authorization/moldir")
                                .header("Accept", "text/html")
                                .header("Accept-Language", "en"));
        assertThat(door.statusCode()).isEqualTo(503);
        assertThat(door.body()).contains("<h1", "cannot be reached");
    }

    /** Whatever is no token is refused without the provider. */
    @Test
    void andSaysOfGarbageThatItIsNone() throws Exception {
        for (String garbage : List.of("x", "x.y.z", "..")) {
            int before = TAKEN.size();
            HttpRequest.Builder asked =
                    get("/api/forms").header("Authorization", "Bearer " + garbage);
            assertThat(sent(asked).statusCode()).as(garbage).isEqualTo(401);
            assertThat(TAKEN).hasSize(before);
        }
    }

    @AfterAll
    static void goesAway() throws IOException {
        PROVIDER.close();
        for (Socket each : TAKEN) {
            each.close();
        }
    }

    private static ServerSocket silent() {
        try {
            ServerSocket silent = new ServerSocket(0, THREADS, InetAddress.getByName("127.0.0.1"));
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    while (true) {
                                        TAKEN.add(silent.accept());
                                    }
                                } catch (IOException closed) {
                                    return;
                                }
                            });
            return silent;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
