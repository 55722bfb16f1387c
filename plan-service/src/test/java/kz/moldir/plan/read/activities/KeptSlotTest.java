package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.recorded.Slot;
import org.junit.jupiter.api.Test;

/** Which lines of a schedule a record tells of. */
class KeptSlotTest {

    private static final LocalDate DAY = RealPlan.TODAY;
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final List<Slot> THREE =
            List.of(slot(null, "Школа № 1"), slot(null, "Школа № 2"), slot(null, "Школа № 3"));

    @Test
    void oneVisitIsNoVisitOfTheOthersOfItsDay() {
        List<KeptSlot> kept = KeptSlot.of(THREE, List.of(held(null, "школа № 2")));
        assertThat(kept).extracting(KeptSlot::held).containsExactly(false, true, false);
        assertThat(kept).extracting(KeptSlot::slot).isEqualTo(THREE);
        assertThat(kept).filteredOn(each -> each.recorded() == null).hasSize(2);
    }

    @Test
    void eachRecordStandsForOneLine() {
        List<Slot> twice = List.of(slot(TEN, "Рынок"), slot(TEN.plusHours(5), "Рынок"));
        assertThat(KeptSlot.of(twice, List.of(held(TEN.plusHours(5), "Рынок"))))
                .extracting(KeptSlot::held)
                .containsExactly(false, true);
        assertThat(KeptSlot.of(twice, List.of(held(null, "Рынок"), held(TEN, "Рынок"))))
                .extracting(KeptSlot::held)
                .containsExactly(true, true);
    }

    /** Whoever does not look inside is told no objects. */
    @Test
    void aRecordWithoutAnObjectStandsForTheLineOfItsTime() {
        List<Slot> two = List.of(slot(TEN, "Рынок"), slot(TEN.plusHours(4), "Школа № 1"));
        assertThat(KeptSlot.of(two, List.of(held(TEN.plusHours(4), null))))
                .extracting(each -> each.recorded() != null)
                .containsExactly(false, true);
    }

    /** It may be the same object by another name: nobody is asked for it again, nor is it held. */
    @Test
    void anotherObjectOfTheDayIsNotCalledTheOneThatWasPlanned() {
        List<KeptSlot> kept = KeptSlot.of(THREE.subList(0, 1), List.of(held(null, "Лицей № 1")));
        assertThat(kept)
                .singleElement()
                .returns(false, KeptSlot::held)
                .satisfies(each -> assertThat(each.recorded()).isNotNull());
    }

    @Test
    void theFormOfALineHasItsDayTimeAndObject() {
        assertThat(new KeptSlot(slot(TEN, "Рынок «А&Б»"), null).form())
                .isEqualTo(
                        "occurrences?date=2026-04-13&time=10:00&object="
                                + "%D0%A0%D1%8B%D0%BD%D0%BE%D0%BA+%C2%AB%D0%90%26%D0%91%C2%BB");
        assertThat(new KeptSlot(slot(null, ""), null).form())
                .isEqualTo("occurrences?date=2026-04-13");
    }

    private static Slot slot(LocalTime time, String object) {
        return new Slot(DAY, time, object);
    }

    private static Occurrence held(LocalTime time, String object) {
        return new Occurrence(object + time, DAY, time, null, null, object, null, null);
    }
}
