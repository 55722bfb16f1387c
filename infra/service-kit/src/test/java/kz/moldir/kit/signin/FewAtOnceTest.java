package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

/** By a clock of its own: a machine that is busy changes nothing. */
@Timeout(60)
class FewAtOnceTest {

    private static final int FEW = 16;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final FewAtOnce few = new FewAtOnce(nanos::get);

    @Test
    void areAtTheProviderUntilTheirAnswersAreReadToTheEnd() throws Exception {
        CountDownLatch reading = new CountDownLatch(FEW);
        CountDownLatch comes = new CountDownLatch(1);
        ClientHttpRequestFactory stalling =
                answering(
                        () -> {
                            reading.countDown();
                            await(comes);
                        });
        List<Future<ClientHttpResponse>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < FEW; each++) {
                all.add(threads.submit(() -> ask(stalling)));
            }
            await(reading);
            assertThatThrownBy(() -> ask(stalling))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("by others");
            comes.countDown();
            for (Future<ClientHttpResponse> each : all) {
                assertThat(each.get().getBody()).hasContent("{}");
            }
        }
        assertThat(asked).hasValue(FEW);
        assertThat(ask(stalling).getBody()).as("it is free again").hasContent("{}");
    }

    @Test
    void askNobodyForAWhileAfterAnAnswerThatDidNotComeToItsEnd() throws Exception {
        ClientHttpRequestFactory cut =
                answering(
                        () -> {
                            pass(Duration.ofSeconds(3));
                            throw new IOException("cut");
                        });
        assertThatThrownBy(() -> ask(cut)).hasMessage("cut");
        pass(Duration.ofMillis(4900));
        assertThatThrownBy(() -> ask(cut)).hasMessageContaining("a moment ago");
        assertThat(asked).hasValue(1);

        pass(Duration.ofMillis(100));
        assertThat(ask(answering(() -> {})).getBody()).hasContent("{}");
    }

    @Test
    void askAgainAtOnceWhereOneFailedAtOnce() {
        ClientHttpRequestFactory refusing =
                answering(
                        () -> {
                            throw new IOException("refused");
                        });
        for (int each = 0; each < 3; each++) {
            assertThatThrownBy(() -> ask(refusing)).hasMessage("refused");
        }
        assertThat(asked).hasValue(3);
    }

    private ClientHttpResponse ask(ClientHttpRequestFactory provider) throws IOException {
        return new InterceptingClientHttpRequestFactory(
                        new BufferingClientHttpRequestFactory(provider), List.of(few))
                .createRequest(URI.create("http://127.0.0.1/"), HttpMethod.GET)
                .execute();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** Its headers come at once. */
    private ClientHttpRequestFactory answering(Reading body) {
        return (uri, method) -> {
            asked.incrementAndGet();
            MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
            request.setResponse(new MockClientHttpResponse(said(body), HttpStatus.OK));
            return request;
        };
    }

    private static InputStream said(Reading body) {
        InputStream said = new ByteArrayInputStream(new byte[] {'{', '}'});
        return new InputStream() {
            @Override
            public int read() throws IOException {
                body.run();
                return said.read();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
