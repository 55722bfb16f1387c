package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kz.moldir.kit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of a service, one table of what waits. */
class ParkingTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private static final Place PLACE = new Place("t", 0, 0);

    private Runnable whenParked = () -> {};

    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    whenParked.run();
                    return Instant.parse("2026-04-13T04:00:00Z");
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };

    private static PublishedEvent event(long sequence) {
        return new PublishedEvent(
                "e" + sequence,
                "kz.moldir.plan.activity-planned.v1",
                "s",
                sequence,
                "moldir.plan",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                "{}",
                new JsonMapper());
    }

    @Test
    void whatOneParkedIsKnownToTheOther() {
        Parking here = new Parking(database.get(), clock);
        new Parking(database.get(), clock).park("planEvents", event(0), PLACE, "cannot be read");

        assertThat(here.keys("planEvents")).containsExactly(Parking.key("planEvents", event(0)));
    }

    @Test
    void anEventThatFindsTheLastReplayedElsewhereIsNotLeftWaiting() {
        Parking here = new Parking(database.get(), clock);
        here.park("planEvents", event(0), PLACE, "cannot be read");
        Parking there = new Parking(database.get(), clock);
        whenParked =
                () -> {
                    there.waiting("planEvents", "s").forEach(there::handled);
                    there.release("planEvents", "s");
                };

        assertThat(here.parkBehind("planEvents", event(1), PLACE))
                .as("it is handled now")
                .isFalse();
        assertThat(here.keys("planEvents")).isEmpty();
    }

    @Test
    void whatAnotherReplayedHoldsUpNothingHere() {
        Parking here = new Parking(database.get(), clock);
        here.park("planEvents", event(0), PLACE, "cannot be read");
        here.park("planEvents", event(1), PLACE, "waits");
        here.park("other", event(0), PLACE, "cannot be read");
        assertThat(here.size()).isEqualTo(2);

        Parking there = new Parking(database.get(), clock);
        assertThat(there.size()).isEqualTo(2);
        there.waiting("planEvents", "s").forEach(there::handled);

        assertThat(here.size()).isEqualTo(1);
    }
}
