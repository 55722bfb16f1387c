package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a service asks again for the outcome of an append. */
class PatienceTest {

    @Test
    void outlastsTwoAnswersThatAreLost() {
        for (int seconds : new int[] {1, 30, 120}) {
            Duration answer = Duration.ofSeconds(seconds);
            assertThat(EventStoreConfiguration.patience(answer))
                    .isGreaterThan(answer.multipliedBy(2));
        }
    }
}
