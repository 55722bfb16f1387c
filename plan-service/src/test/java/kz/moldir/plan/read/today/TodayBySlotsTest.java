package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.settings.CountedDays;
import kz.moldir.plan.read.today.PassedTerms.Passed;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What is said of each day of a schedule, and of each term that was missed. */
class TodayBySlotsTest extends TodayCase {

    private static final PlannedActivity THREE =
            row(
                    RealPlan.planned(RealPlan.buildings()),
                    new ScheduleSet(
                            RealPlan.BUILDINGS,
                            Stream.of("Рынок А", "Рынок Б", "Рынок В")
                                    .map(
                                            object ->
                                                    new Slot(
                                                            RealPlan.TODAY,
                                                            LocalTime.of(10, 0),
                                                            object))
                                    .toList(),
                            RealPlan.TODAY));

    @Test
    void objectsOfOneDayAreToldApartAndEachHasItsForm() {
        Today today = at(LATER, THREE);
        Today.Task task = today.tasks().getFirst();
        assertThat(task.rows().stream().map(task::form))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        form ->
                                assertThat(form)
                                        .startsWith(
                                                "occurrences?date=2026-04-13&time=10:00&object="));
        assertThat(page(today, 9)).contains("10:00, Рынок А", "10:00, Рынок Б", "10:00, Рынок В");
        assertThat(page(at(RealPlan.TODAY.minusDays(1), THREE), 9))
                .as("they lie ahead")
                .contains("10:00, Рынок А", "10:00, Рынок В");
    }

    @Test
    void howALastDayWasCountedCanBeRead() {
        CountedDays counted =
                CountedDays.after(TestCouncil.ALMATY.workingCalendar(), RealPlan.VISIT.date(), 3);
        Passed passed = new Passed(Set.of("protocol"), "o-1", null, Map.of("protocol", counted));
        Today today = at(LATER, row -> passed, HELD);
        assertThat(today.tasks())
                .filteredOn(task -> task.code().equals("protocol"))
                .singleElement()
                .satisfies(task -> assertThat(task.counted()).containsEntry(HELD.id(), counted))
                .returns(Map.of(HELD.id(), "o-1"), Today.Task::occurrences);
        assertThat(page(today, 9))
                .contains("Считаются рабочие дни после 10 апреля 2026 г.: 3.")
                .contains("Последний день: среда, 15 апреля.", "суббота, 11 апреля");
    }

    private static String page(Today today, int most) {
        return TestCouncil.renderer()
                .render(
                        "plan/today",
                        Language.RU,
                        "",
                        Map.of(
                                "drafts",
                                List.of(),
                                "late",
                                List.of(),
                                "plan",
                                ShownActivities.PLAN,
                                "most",
                                most,
                                "key",
                                "k",
                                "today",
                                today));
    }
}
