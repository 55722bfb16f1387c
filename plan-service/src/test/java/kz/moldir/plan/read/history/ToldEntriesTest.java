package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Test;

class ToldEntriesTest {

    /** The page shows them its new title, its state and why it was withdrawn. */
    @Test
    void othersAreToldWhatBecameOfWorkOutsideThePlan() {
        List<Entry> entries =
                entries(
                        "activity.outside-planned",
                        "activity.outside-corrected",
                        "activity.outside-told",
                        "activity.outside-withdrawn",
                        "activity.minutes-written");

        assertThat(ToldEntries.of(entries, false)).isEqualTo(entries.subList(0, 4));
        assertThat(ToldEntries.of(entries, true)).isEqualTo(entries);
    }

    /** A letter may have gone to a private person; of a request everybody is told. */
    @Test
    void othersAreNotToldToWhomALetterWent() {
        Change whom = new Change("whom", "Ким А.А.", "Ахметов К.");
        for (Entry entry :
                List.of(
                        entry("activity.letter-sent", whom, Change.set("expected", "true")),
                        entry("activity.record-corrected", whom, Change.set("why", "Описка")))) {
            assertThat(ToldEntries.of(List.of(entry), false).toString())
                    .doesNotContain("Ким", "Ахметов");
            assertThat(ToldEntries.of(List.of(entry), true)).containsExactly(entry);
        }
        Entry asked = entry("activity.answer-requested", whom, Change.set("channel", "letter"));
        assertThat(ToldEntries.of(List.of(asked), false)).containsExactly(asked);
    }

    private static Entry entry(String type, Change... changes) {
        return new Entry(Instant.EPOCH, "secretariat", type, List.of(changes), null);
    }

    private static List<Entry> entries(String... types) {
        return Stream.of(types)
                .map(
                        type ->
                                new Entry(
                                        Instant.EPOCH,
                                        "secretariat",
                                        type,
                                        List.of(Change.set("reason", "Введено дважды")),
                                        null))
                .toList();
    }
}
