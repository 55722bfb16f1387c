package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.recorded.Minutes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SittingsTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final OccurrenceRecorded FEBRUARY = held("o-2", LocalDate.of(2026, 2, 10));
    private static final OccurrenceRecorded MARCH = held("o-3", LocalDate.of(2026, 3, 10));

    @Nested
    class ARecordThatNamesNoOccurrence {

        @Test
        void belongsToTheLatestThatWasKnownThen() {
            Sittings all = after(FEBRUARY, minutes("3", null), MARCH, minutes("4", null));

            assertThat(number(all, "o-2")).isEqualTo("3");
            assertThat(number(all, "o-3")).isEqualTo("4");
            assertThat(number(all, null)).as("of the latest").isEqualTo("4");
        }

        @Test
        void belongsToTheFirstThatIsRecordedAfterItWhereNoneWasKnown() {
            Sittings all = after(minutes("3", null), FEBRUARY, MARCH);

            assertThat(number(all, "o-2")).isEqualTo("3");
            assertThat(number(all, "o-3")).isNull();
        }

        @Test
        void belongsToTheLatestByDayWhicheverWasRecordedLast() {
            assertThat(number(after(MARCH, FEBRUARY, minutes("4", null)), "o-3")).isEqualTo("4");
        }
    }

    @Test
    void whatIsKeptOfTheComingOneStaysWithItWhenItIsHeld() {
        Sittings ahead = after(FEBRUARY, minutes("3", null), minutes("4", Sittings.COMING));
        assertThat(number(ahead, Sittings.COMING)).isEqualTo("4");
        assertThat(number(ahead, "o-2")).isEqualTo("3");

        Sittings both = ahead.after(MARCH);
        assertThat(number(both, "o-3")).isEqualTo("4");
        assertThat(both.of(Sittings.COMING).kept()).isFalse();
    }

    @Test
    void anOccurrenceThatIsPutRightKeepsWhatIsKeptOfIt() {
        OccurrenceRecorded right = held("o-4", LocalDate.of(2026, 2, 11));
        Sittings before = after(FEBRUARY, minutes("3", "o-2"), minutes("9", Sittings.COMING));
        Sittings wrong = before.after(corrected("o-2", true));
        Sittings all = wrong.after(right);

        assertThat(number(all, "o-4")).isEqualTo("3");
        assertThat(number(all, Sittings.COMING)).isEqualTo("9");
        assertThat(all.know("o-2")).isFalse();
        assertThat(wrong.renamed("o-2", right)).isEqualTo("o-4");
        assertThat(wrong.renamed(Sittings.COMING, right)).isEqualTo(Sittings.COMING);
    }

    @Test
    void whatIsKeptOfOneThatNeverWasWaitsForTheNext() {
        Sittings before = after(FEBRUARY, minutes("3", "o-2"));
        RecordCorrected gone = corrected("o-2", false);
        assertThat(before.renamed("o-2", gone)).isEqualTo(Sittings.COMING);

        Sittings all = before.after(gone);
        assertThat(number(all, Sittings.COMING)).isEqualTo("3");
        assertThat(all.held()).isEmpty();
        assertThat(number(all.after(MARCH), "o-3")).isEqualTo("3");
    }

    private static Sittings after(ActivityEvent... events) {
        Sittings all = Sittings.NONE;
        for (ActivityEvent event : events) {
            all = all.after(event);
        }
        return all;
    }

    private static String number(Sittings all, String occurrence) {
        Minutes minutes = all.of(occurrence).minutes();
        return minutes == null ? null : minutes.number();
    }

    private static MinutesWritten minutes(String number, String occurrence) {
        return new MinutesWritten(
                ID, new Minutes(number, "Хасенов М.К.", null, null), null, occurrence);
    }

    private static OccurrenceRecorded held(String id, LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, null, null, null, null, null));
    }

    private static RecordCorrected corrected(String id, boolean replaced) {
        return new RecordCorrected(
                ID,
                new Correction(
                        Kind.OCCURRENCE,
                        id,
                        null,
                        List.of(),
                        replaced,
                        "Не тот день",
                        new Standing(null, false, 0),
                        null,
                        null));
    }
}
