package kz.moldir.kit.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Lets sixteen threads ask the provider at a time, and none for five seconds after one that waited
 * for it in vain: a provider that hangs holds a quarter of what serves this service's pages, and
 * that only now and then. The others wait a moment, since it mostly answers at once. An answer is
 * read to its end here, and read again by whoever asked: its client has to keep it.
 */
final class FewAtOnce implements ClientHttpRequestInterceptor {

    private static final int FEW = 16;
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(FEW);
    private final LongSupplier nanos;
    private volatile long until;

    FewAtOnce() {
        this(System::nanoTime);
    }

    /** By the nanoseconds of another clock. */
    FewAtOnce(LongSupplier nanos) {
        this.nanos = nanos;
        this.until = nanos.getAsLong();
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution asking)
            throws IOException {
        refuseWhileItIsAway();
        if (!isFree()) {
            throw new IOException("The provider is being asked by others");
        }
        long begun = nanos.getAsLong();
        try {
            refuseWhileItIsAway(); // Which may have been found out meanwhile.
            return read(asking.execute(request, body));
        } catch (IOException unanswered) {
            long now = nanos.getAsLong();
            if (now - begun > LONG.toNanos()) { // Else nobody waited, and it may be there at once.
                until = now + PAUSE.toNanos();
            }
            throw unanswered;
        } finally {
            free.release();
        }
    }

    private static ClientHttpResponse read(ClientHttpResponse answer) throws IOException {
        try {
            answer.getBody();
            return answer;
        } catch (IOException cut) {
            answer.close();
            throw cut;
        }
    }

    private void refuseWhileItIsAway() throws IOException {
        if (nanos.getAsLong() - until < 0) {
            throw new IOException("The provider did not answer a moment ago");
        }
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
