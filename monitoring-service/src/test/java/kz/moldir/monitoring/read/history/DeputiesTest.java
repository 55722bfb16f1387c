package kz.moldir.monitoring.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

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

    /** Whoever is told no names is told that it was not the chair's own act. */
    @Test
    void everyReaderIsToldThatADeputyActed() {
        Entry own = new Entry(Instant.EPOCH, "chair", "t", List.of(), "chair-1", null);
        Entry deputy = new Entry(Instant.EPOCH, "chair", "t", List.of(), "deputy", "chair-1");

        assertThat(told("en", own)).isEqualTo("chair");
        assertThat(told("en", deputy)).isEqualTo("chair (a deputy)");
        assertThat(told("ru", deputy)).isEqualTo("председатель (замещающее лицо)");
        assertThat(told("kk", deputy)).isEqualTo("төраға (орнын басушы)");
    }

    private static String told(String language, Entry entry) {
        return new Writers(
                        new MockHttpServletRequest("GET", "/" + language + "/visits/1"),
                        new Messages(List.of("monitoring", "kit")),
                        null,
                        null)
                .of(entry);
    }
}
