package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kz.moldir.kit.view.RecordedEvent;
import org.junit.jupiter.api.Test;

class RecordedEventsTest {

    @Test
    void tellForWhomTheActorStoodIn() {
        assertThat(recorded(Map.of("actor", "deputy", "actingFor", "absent")).actingFor())
                .isEqualTo("absent");
        assertThat(recorded(Map.of("actor", "deputy")).actingFor()).isNull();
    }

    private static RecordedEvent recorded(Map<String, Object> metadata) {
        return RecordedEvents.of("e", "what", "t", "s", 0, 1, Instant.EPOCH, metadata);
    }
}
