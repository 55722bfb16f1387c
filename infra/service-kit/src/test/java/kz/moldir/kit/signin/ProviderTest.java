package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtException;

@Timeout(60)
class ProviderTest {

    private static final int MANY = 64;
    private static final int FEW = 16;

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final HttpServer server = started();
    private final String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    private final AccessTokens access =
            new AccessTokens(new Provider(issuer, "moldir-inquiry"), new EndedTokens());

    /**
     * Keys are asked for again and again: whoever names one that is not known causes it. The others
     * have their answers while the provider still holds the few.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoseKeysDoNotComeHoldsFew(boolean begun) throws Exception {
        says(issuer);
        server.createContext("/keys", exchange -> hang(exchange, begun));
        String token = TestIssuer.shared().token("secretariat");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Throwable> asking = new ExecutorCompletionService<>(threads);
            for (int each = 0; each < MANY; each++) {
                asking.submit(() -> decoding(token));
            }
            for (int each = 0; each < MANY; each++) {
                if (each == MANY - FEW) {
                    over.countDown();
                }
                assertThat(asking.take().get())
                        .isInstanceOfAny(JwtException.class, AuthenticationServiceException.class);
            }
        }
        assertThat(most).as("at a time").hasValueBetween(1, FEW);
    }

    /** A refresh token that it gave counts twice, and what it refuses is told from its silence. */
    @Test
    void givesTheNextRefreshTokenOrRefusesIt() {
        TestIssuer known = TestIssuer.shared();
        Provider provider = new Provider(known.issuer(), "moldir-inquiry");
        String first = known.refreshToken();
        String second = provider.refreshed(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(provider.refreshed(second)).isNotEqualTo(second);
        assertThat(provider.refreshed(second)).as("an answer was lost").isNotEqualTo(second);
        assertThatThrownBy(() -> provider.refreshed(second))
                .isInstanceOfSatisfying(
                        OAuth2AuthorizationException.class,
                        refused ->
                                assertThat(refused.getError().getErrorCode())
                                        .isEqualTo("invalid_grant"));
    }

    /** Whether somebody is still let in is asked beside those who come. */
    @Test
    void keepsNobodyFromSigningInWhereItAnswersNoRefreshToken() {
        says(issuer);
        AtomicInteger keys = new AtomicInteger();
        server.createContext(
                "/keys",
                exchange -> {
                    keys.incrementAndGet();
                    answer(exchange, "{\"keys\":[]}");
                });
        server.createContext("/token", ProviderTest::cutLate);
        Provider provider = new Provider(issuer, "moldir-inquiry");
        assertThatThrownBy(() -> provider.refreshed("one")).isInstanceOf(RuntimeException.class);
        AccessTokens tokens = new AccessTokens(provider, new EndedTokens());
        String token = TestIssuer.shared().token("secretariat");
        assertThat(catchThrowable(() -> tokens.decode(token))).isInstanceOf(JwtException.class);
        assertThat(keys).as("asked at once").hasPositiveValue();
    }

    @Test
    void isNobodyWhoSaysToBeAnother() {
        says("https://other.example");
        assertThat(decoding(TestIssuer.shared().token("secretariat")))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    /** What fails at once has held nobody, and is asked again when it is there. */
    @Test
    void isAskedAgainWhenItIsThere() {
        String token = TestIssuer.shared().token("secretariat");
        assertThat(decoding(token))
                .as("404 so far")
                .isInstanceOf(AuthenticationServiceException.class);
        says(issuer);
        server.createContext("/keys", exchange -> answer(exchange, "{\"keys\":[]}"));
        assertThat(decoding(token)).as("of a key that it has not").isInstanceOf(JwtException.class);
    }

    private Throwable decoding(String token) {
        return catchThrowable(() -> access.decode(token));
    }

    private void says(String itsIssuer) {
        String said =
                """
                {"issuer": "%s", "authorization_endpoint": "%2$s/authorize",
                 "token_endpoint": "%2$s/token", "jwks_uri": "%2$s/keys",
                 "subject_types_supported": ["public"]}
                """
                        .formatted(itsIssuer, issuer);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, said));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Later than what counts as waited for in vain. */
    private static void cutLate(HttpExchange exchange) {
        try {
            Thread.sleep(700);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    /** Before its answer, or within it. */
    private void hang(HttpExchange exchange, boolean begun) throws IOException {
        most.accumulateAndGet(held.incrementAndGet(), Math::max);
        if (begun) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        held.decrementAndGet();
        exchange.close();
    }

    private static HttpServer started() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }
}
