package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.moldir.identity.Rounds.Round;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Test
    void goOnWhileAnotherIsHeldUp() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);
        CountDownLatch released = new CountDownLatch(1);
        Rounds rounds =
                new Rounds(
                        List.of(
                                new Round("held", AT_ONCE, () -> wait(held, released)),
                                new Round("others", AT_ONCE, () -> counted(held, others))));
        rounds.start();
        try {
            assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            released.countDown();
            rounds.stop();
        }
    }

    @Test
    void goOnAfterAFault() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);
        Rounds rounds =
                new Rounds(
                        List.of(
                                new Round(
                                        "faulty",
                                        AT_ONCE,
                                        () -> {
                                            times.countDown();
                                            throw new IllegalStateException("of this test");
                                        })));
        rounds.start();
        try {
            assertThat(times.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            rounds.stop();
        }
    }

    private static void wait(CountDownLatch held, CountDownLatch released) {
        held.countDown();
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts only while the other one is held up. */
    private static void counted(CountDownLatch held, CountDownLatch others) {
        if (held.getCount() == 0) {
            others.countDown();
        }
    }
}
