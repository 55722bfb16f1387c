package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Disclosure;
import org.junit.jupiter.api.Test;

/** What the press is not told it is told in Kazakh neither. */
class KazakhWordsInsideTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final ActivityEvent CLOSING =
            new ActivityClosed(ID, RealPlan.TODAY, "Итог", null, "Құпия нәтиже");
    private static final ActivityEvent CANCELLATION =
            new ActivityCancelled(ID, RealPlan.TODAY, "Сдан", null, null, null, "Құпия бас тарту");

    @Test
    void areToldOfARowThatIsOpen() {
        assertThat(told(Disclosure.OPEN, CLOSING))
                .contains("Құпия нәтиже", "Құпия мазмұн", "Құпия себеп");
        assertThat(told(Disclosure.OPEN, CANCELLATION)).contains("Құпия бас тарту");
    }

    @Test
    void areNotToldOfARowThatIsNotAnnounced() {
        assertThat(told(Disclosure.UNANNOUNCED)).contains(ID).doesNotContain("Құпия");
        assertThat(told(Disclosure.UNANNOUNCED, CANCELLATION)).doesNotContain("Құпия");
    }

    @Test
    void areNeverToldOfARowThatIsRestricted() {
        assertThat(told(Disclosure.RESTRICTED)).doesNotContain("Құпия");
        assertThat(told(Disclosure.RESTRICTED, CLOSING))
                .contains(RealPlan.VISIT.date().toString())
                .doesNotContain("Құпия");
        assertThat(told(Disclosure.RESTRICTED, CANCELLATION)).doesNotContain("Құпия");
    }

    private static String told(Disclosure disclosure, ActivityEvent... last) {
        Stream<ActivityEvent> before =
                Stream.of(
                        RealPlan.planned(RealPlan.fireStation()),
                        new DisclosureChanged(ID, disclosure, "Проверка", null, null, null),
                        new ActivityPostponed(
                                ID,
                                null,
                                LocalDate.of(2026, 5, 13),
                                null,
                                null,
                                "Дождь",
                                null,
                                null,
                                null,
                                "Құпия себеп"),
                        new OccurrenceRecorded(
                                ID,
                                new Occurrence(
                                        "o-1",
                                        RealPlan.VISIT.date(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        "Осмотрено",
                                        null,
                                        "Құпия мазмұн")));
        PlannedActivity row =
                ShownActivities.today(
                        ShownActivities.after(
                                Stream.concat(before, Stream.of(last))
                                        .toArray(ActivityEvent[]::new)));
        return KitJson.mapper().writeValueAsString(row.forPress());
    }
}
