package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.today.PassedTerms.Passed;

/** Rows of a plan on a day. */
abstract class TodayCase {

    static final PlannedActivity WAITING =
            row(
                    RealPlan.planned(RealPlan.zhetysu()),
                    new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));
    static final PlannedActivity UNDATED = row(RealPlan.planned(RealPlan.zhetysu()));
    static final PlannedActivity HELD =
            row(
                    RealPlan.planned(RealPlan.fireStation()),
                    new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                    new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"));
    static final PlannedActivity APRIL = row(RealPlan.planned(RealPlan.housing()));
    static final PlannedActivity BUILDINGS = row(RealPlan.planned(RealPlan.buildings()));
    static final LocalDate LATER = LocalDate.of(2026, 4, 16);
    static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);

    static PlannedActivity published(Publication.Medium... media) {
        List<ActivityEvent> events =
                new ArrayList<>(
                        List.of(
                                RealPlan.planned(RealPlan.fireStation()),
                                new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                                new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог")));
        for (int each = 0; each < media.length; each++) {
            events.add(
                    new ActivityCovered(
                            RealPlan.FIRE_STATION,
                            new Publication(
                                    "https://example.kz/" + each,
                                    "Итоги",
                                    RealPlan.TODAY,
                                    Publication.Kind.RESULT,
                                    media[each])));
        }
        return row(events.toArray(ActivityEvent[]::new));
    }

    static Today at(LocalDate day, PlannedActivity... rows) {
        return at(day, row -> Passed.NONE, rows);
    }

    static Today at(
            LocalDate day, Function<PlannedActivity, Passed> passed, PlannedActivity... rows) {
        return Today.of(
                List.of(rows),
                List.of(),
                day,
                name -> name,
                passed,
                asked -> asked.plusDays(14),
                row -> true);
    }

    static List<String> codes(Today today) {
        return today.tasks().stream().map(Today.Task::code).toList();
    }

    static PlannedActivity scheduled(LocalDate... days) {
        return row(RealPlan.planned(RealPlan.buildings()), days(days));
    }

    static ScheduleSet days(LocalDate... days) {
        return new ScheduleSet(
                RealPlan.BUILDINGS,
                Stream.of(days).map(day -> new Slot(day, null, "Рынок «Алтын Орда»")).toList(),
                RealPlan.TODAY);
    }

    /** A row like another one, of another kind. */
    static PlannedActivity kinds(PlannedActivity row, ActivityKind kind) {
        Row other = RealPlan.housing();
        return row(
                RealPlan.planned(
                        new Row(
                                other.id(),
                                other.number(),
                                other.title(),
                                List.of(kind),
                                other.timeframe(),
                                other.responsible(),
                                other.subjects(),
                                other.organiser(),
                                other.external(),
                                other.note())),
                new OccurrenceRecorded(row.id(), RealPlan.VISIT));
    }

    static PlannedActivity rowOn(LocalDate day, kz.moldir.plan.events.ActivityEvent... events) {
        return PlannedActivity.of(ShownActivities.after(events), ShownActivities.RULES, day);
    }

    static PlannedActivity row(kz.moldir.plan.events.ActivityEvent... events) {
        ActivityView view = ShownActivities.after(events);
        return ShownActivities.today(view);
    }
}
