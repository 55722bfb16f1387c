package kz.moldir.monitoring.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Test;

class DeputiesTest {

    /** What a deputy did is not the chair's deed. */
    @Test
    void theHistoryKeepsForWhomADeputyActed() {
        RecordedEvent event =
                new RecordedEvent(
                        "e",
                        Samples.SCHEDULED,
                        "visit.scheduled",
                        Samples.VISIT,
                        0,
                        0,
                        Instant.EPOCH,
                        "deputy",
                        "chair",
                        "r",
                        null,
                        "absent");
        Entry entry = History.after(null, Samples.SCHEDULED, event).entries().getLast();
        assertThat(entry.actor()).isEqualTo("deputy");
        assertThat(entry.actingFor()).isEqualTo("absent");
        assertThat(entry.withoutActor().actor()).isNull();
        assertThat(entry.withoutActor().actingFor()).isEqualTo(Entry.ANOTHER);
    }
}
