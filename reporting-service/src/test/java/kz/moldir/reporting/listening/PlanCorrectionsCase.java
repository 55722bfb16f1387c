package kz.moldir.reporting.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.read.activity.ActivityView;

/** A small plan as the public knows it, before anything is put right. */
abstract class PlanCorrectionsCase {

    static final StateRules RULES =
            new StateRules(
                    Terms.ofDays(3, 10),
                    kz.moldir.council.calendar.WorkingCalendar.of(
                            List.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY),
                            List.of()));

    final Map<String, ActivityView> views = Folded.of(Story.ofSmallPlan().events());

    static ActivityView after(ActivityView before, String type, String value) {
        return PlanEvents.after(
                before,
                new PublishedEvent(
                        type,
                        "kz.moldir.plan." + type + ".v1",
                        before.id(),
                        100,
                        "moldir.plan",
                        Instant.parse("2026-04-13T06:00:00Z"),
                        "secretariat",
                        null,
                        "{'activityId':'x',".concat(value.substring(1)).replace('\'', '"'),
                        Story.JSON));
    }

    static String state(ActivityView view) {
        return RULES.stateOf(view.facts(), LocalDate.of(2026, 4, 13)).code();
    }
}
