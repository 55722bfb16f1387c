package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PositionsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Positions positions = new Positions();

    @BeforeEach
    void twoViews() {
        positions.follow(List.of("plans", "history"));
    }

    @Nested
    class Waiting {

        @Test
        void endsWhenTheLastViewHasSeenThePosition() throws Exception {
            CompletableFuture<Boolean> seen = new CompletableFuture<>();
            Thread reader =
                    Thread.ofPlatform().start(() -> seen.complete(positions.await(5, LONG)));
            positions.reached("plans", 5);
            while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertThat(seen).isNotDone();

            positions.reached("history", 6);

            assertThat(seen.get(50, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void looksWhatAnotherProcessHasStored() {
            positions.reached("plans", 5);
            positions.elsewhere(view -> view.equals("history") ? 5 : 0);

            assertThat(positions.await(5, LONG)).isTrue();
            assertThat(positions.await(6, Duration.ofMillis(20))).isFalse();
            assertThat(positions.isAt("history", 5)).isTrue();
            assertThat(positions.isAt("history", 6)).isFalse();
        }

        @Test
        void ofSomeDoesNotHeedTheOthers() {
            positions.reached("plans", 5);

            assertThat(positions.await(List.of("plans"), 5, Duration.ZERO)).isTrue();
            assertThat(positions.await(List.of("history"), 5, Duration.ZERO)).isFalse();

            positions.elsewhere(view -> view.equals("history") ? 5 : 0);
            assertThat(positions.await(List.of("history"), 5, LONG)).isTrue();
        }

        @Test
        void givesUpInTime() {
            positions.reached("plans", 5);

            assertThat(positions.await(5, Duration.ofMillis(20))).isFalse();
        }

        @Test
        void isNotNeededForWhatWasSeen() {
            positions.reached("plans", 5);
            positions.reached("history", 5);

            assertThat(positions.await(5, Duration.ZERO)).isTrue();
            assertThat(positions.await(6, Duration.ZERO)).isFalse();
        }

        @Test
        void doesNotHeedProcessorsWithoutViews() {
            positions.reached("plans", 5);
            positions.reached("history", 5);
            positions.reached("publisher", 1);

            assertThat(positions.await(5, Duration.ZERO)).isTrue();
        }
    }

    @Test
    void aPositionNeverGoesBack() {
        positions.reached("plans", 5);
        positions.reached("plans", 3);

        assertThat(positions.of("plans")).isEqualTo(5);
        assertThat(positions.of("history")).isZero();
    }
}
