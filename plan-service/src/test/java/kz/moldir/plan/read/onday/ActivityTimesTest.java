package kz.moldir.plan.read.onday;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.read.onday.ActivityTimes.ActivityTime;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MoldirServers.class)
class ActivityTimesTest {

    private static final Instant MARCH = Instant.parse("2026-03-17T07:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-14T07:00:00Z");

    @Test
    void areThoseOfTheFirstAndTheLatestEventOfEachActivityOfAPlan() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            ActivityTimes times =
                    new ActivityTimes(
                            client.getDatabase(TestServers.freshDatabase(ActivityTimesTest.class)));
            times.on(recorded(RealPlan.planned(RealPlan.fireStation()), 0, MARCH));
            times.on(
                    recorded(
                            new ActivityPlanned(
                                    RealPlan.ZHETYSU,
                                    "another",
                                    2025,
                                    2,
                                    RealPlan.APPROVED_ON,
                                    RealPlan.zhetysu()),
                            0,
                            MARCH));
            times.on(
                    recorded(
                            new ActivityClosed(
                                    RealPlan.FIRE_STATION, LocalDate.of(2026, 4, 14), "Итог"),
                            1,
                            APRIL));

            times.on(
                    recorded(
                            new ActivityClosed(
                                    RealPlan.FIRE_STATION, LocalDate.of(2026, 4, 14), "Итог"),
                            2,
                            APRIL.minusSeconds(9)));

            ActivityTime only = times.ofPlan(RealPlan.PLAN).getFirst();
            assertThat(times.ofPlan(RealPlan.PLAN)).hasSize(1);
            assertThat(only)
                    .isEqualTo(
                            new ActivityTime(RealPlan.FIRE_STATION, RealPlan.PLAN, MARCH, APRIL));
            assertThat(only.begunBefore(MARCH)).isFalse();
            assertThat(only.begunBefore(MARCH.plusSeconds(1))).isTrue();
            assertThat(only.changedSince(APRIL)).isTrue();
            assertThat(only.changedSince(APRIL.plusSeconds(1))).isFalse();
        }
    }

    private static RecordedEvent recorded(ActivityEvent event, long sequence, Instant at) {
        String id = event.activityId();
        return new RecordedEvent(
                "e-" + id + "-" + sequence,
                event,
                "any",
                id,
                sequence,
                sequence,
                at,
                "local",
                "secretariat",
                "request",
                null);
    }
}
