package kz.moldir.monitoring.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.read.history.HistoryView.Change;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Nested
    class Entries {

        @Test
        void nameTheRoleAndTheOldAndTheNewDay() {
            HistoryView history = after(Samples.SCHEDULED, Samples.MOVED);

            assertThat(history.entries()).extracting(Entry::by).containsOnly("secretariat");
            assertThat(history.entries().getFirst().changes())
                    .containsExactly(new Change("date", null, "2026-04-22"));
            assertThat(history.entries().getLast().changes())
                    .containsExactly(new Change("date", "2026-04-22", "2026-04-29"));
        }

        @Test
        void sayWhenTheTeamCameOnAnotherDay() {
            VisitEvent earlier =
                    new VisitCompleted(
                            Samples.VISIT, Samples.ACTIVITY, Samples.DAY.minusDays(1), null, 0);

            assertThat(after(Samples.SCHEDULED, earlier).entries().getLast().changes())
                    .contains(new Change("date", "2026-04-22", "2026-04-21"));
            assertThat(
                            after(Samples.SCHEDULED, Samples.MOVED, Samples.COMPLETED)
                                    .entries()
                                    .getLast()
                                    .changes())
                    .containsExactly(new Change("findings", null, "1"));
        }

        @Test
        void keepFindingsAndReasons() {
            assertThat(after(Samples.FOUND).entries().getLast().changes())
                    .containsExactly(
                            new Change("finding", null, "У входа нет пандуса"),
                            new Change("severity", null, "HIGH"));
            assertThat(after(Samples.CANCELLED).entries().getLast().changes())
                    .containsExactly(new Change("reason", null, "Карантин"));
        }
    }

    @Nested
    class Corrections {

        @Test
        void nameTheOldAndTheNewValueOfEachField() {
            assertThat(
                            after(Samples.SCHEDULED, Samples.COMPLETED, Samples.CORRECTED)
                                    .entries()
                                    .getLast()
                                    .changes())
                    .containsExactly(
                            new Change("date", "2026-04-29", "2026-04-28"),
                            new Change("object", null, "Терминал 2"),
                            new Change("finding", "У входа нет пандуса", "У входа крутой пандус"),
                            new Change("severity", "HIGH", "MEDIUM"),
                            new Change("reason", null, "День и объект записаны неверно"));
        }
    }

    private static HistoryView after(VisitEvent... events) {
        HistoryView history = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            history =
                    History.after(
                            history,
                            events[sequence],
                            Samples.recorded(events[sequence], "visit.x", sequence));
        }
        return Objects.requireNonNull(history);
    }
}
