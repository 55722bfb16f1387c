package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.VisitSettled;
import kz.moldir.plan.events.VisitFollowing.Visited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenVisitsTest {

    private static final LocalDate STANDS = LocalDate.of(2026, 3, 18);
    private static final LocalDate RIGHT = LocalDate.of(2026, 3, 20);
    private static final VisitNotFollowed OPEN =
            new VisitNotFollowed(
                    "a",
                    "v",
                    "o",
                    new Visited(STANDS, null),
                    new Visited(RIGHT, null),
                    "Описка",
                    "code");

    @Test
    void areOpenUntilSomebodySettlesThem() {
        assertThat(after(OPEN)).containsExactly(OPEN);
        assertThat(after(OPEN, new VisitSettled("a", "v", "Проверено"))).isEmpty();
        assertThat(after(OPEN, new VisitSettled("a", "other", "Проверено"))).containsExactly(OPEN);
    }

    @Test
    void areSettledOnceTheOccurrenceSaysSomethingElse() {
        assertThat(after(OPEN, withdrawn("o", true), occurrence("n", RIGHT, null))).isEmpty();
    }

    /** The place alone was put right; the same id is then found by another taking back. */
    @Test
    void areOpenUnderTheIdThatTheOccurrenceHasNow() {
        assertThat(after(OPEN, withdrawn("o", true), occurrence("n", STANDS, "Зал")))
                .extracting(VisitNotFollowed::occurrence)
                .containsExactly("n");
        assertThat(
                        after(
                                OPEN,
                                withdrawn("o", true),
                                occurrence("n", STANDS, "Зал"),
                                withdrawn("n", false)))
                .isEmpty();
    }

    @Test
    void areGoneWithTheirOccurrence() {
        assertThat(after(OPEN, withdrawn("other", false))).containsExactly(OPEN);
        assertThat(after(OPEN, withdrawn("o", false))).isEmpty();
    }

    private static List<VisitNotFollowed> after(ActivityEvent... events) {
        OpenVisits open = OpenVisits.NONE;
        for (ActivityEvent event : events) {
            open = open.after(event);
        }
        return open.all();
    }

    private static ActivityEvent withdrawn(String id, boolean replaced) {
        return new RecordCorrected(
                "a",
                new Correction(
                        Correction.Kind.OCCURRENCE,
                        id,
                        STANDS,
                        List.of(),
                        replaced,
                        "Ошибка",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    private static ActivityEvent occurrence(String id, LocalDate day, @Nullable String place) {
        return new OccurrenceRecorded(
                "a", new Occurrence(id, day, null, place, "visit", null, null, "v"));
    }
}
