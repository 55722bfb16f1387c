package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    private void fails() {
        failed.countDown();
        throw new IllegalStateException("the first");
    }

    /** Goes on for a while after the other failed, until whoever waits has gone on, if they do. */
    private void goesOn(Thread waiting) throws InterruptedException {
        failed.await();
        for (int i = 0; i < 50 && waiting.getState() != Thread.State.TERMINATED; i++) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        ended.set(true);
    }

    @Test
    void waitForOneAnotherAlsoWhenOneFails() {
        Thread waiting = Thread.currentThread();
        try (Turns turns = new Turns()) {
            assertThatThrownBy(
                            () ->
                                    turns.run(
                                            List.of(
                                                    this::fails,
                                                    () -> {
                                                        try {
                                                            goesOn(waiting);
                                                        } catch (InterruptedException stopped) {
                                                            Thread.currentThread().interrupt();
                                                        }
                                                        throw new IllegalStateException("second");
                                                    })))
                    .hasMessage("the first")
                    .satisfies(
                            first -> {
                                assertThat(ended).as("nobody is left behind").isTrue();
                                assertThat(first.getSuppressed()).hasSize(1);
                            });
        }
    }
}
