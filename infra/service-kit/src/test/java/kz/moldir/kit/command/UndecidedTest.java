package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.moldir.kit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UndecidedTest {

    private static final Instant LATEST = Instant.parse("2026-04-13T07:00:00Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    void forgetsWhatIsTwoYearsOlderThanTheLatestEvent() {
        Undecided undecided = new Undecided(database.get());
        Origin old = asked("old", LATEST.minus(Undecided.KEPT).minus(Duration.ofDays(1)));
        Origin young = asked("young", LATEST.minus(Undecided.KEPT).plus(Duration.ofDays(1)));
        undecided.remember(old);
        undecided.remember(young);
        assertThat(undecided.knows(old)).isTrue();

        undecided.remember(asked("latest", LATEST));

        assertThat(undecided.knows(old)).isFalse();
        assertThat(undecided.knows(young)).isTrue();
        assertThat(undecided.knows(asked("latest", LATEST))).isTrue();
    }

    @Test
    void forgetsNothingBecauseAnOldEventComesAgain() {
        Undecided undecided = new Undecided(database.get());
        Origin latest = asked("latest", LATEST);
        undecided.remember(latest);
        undecided.remember(latest);
        undecided.remember(asked("old", LATEST.minus(Undecided.KEPT).minus(Undecided.KEPT)));

        assertThat(undecided.knows(latest)).isTrue();
    }

    private static Origin asked(String id, Instant time) {
        return new Origin(id, null, "listener", "system", "c", "e-" + id, time, null, true);
    }
}
