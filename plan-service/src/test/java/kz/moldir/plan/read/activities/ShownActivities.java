package kz.moldir.plan.read.activities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.state.StateRules;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.ui.language.Language;

/** Activities of the real plan for pages, which are left in target/pages to be looked at. */
public final class ShownActivities {

    private ShownActivities() {}

    public static final String OBJECT = "Рынок «Алтын Орда»";
    public static final StateRules RULES = StateRules.of(TestCouncil.ALMATY);

    /** A draft that has no row yet. */
    public static final PlanSummary BARE =
            new PlanSummary(
                    RealPlan.PLAN,
                    2026,
                    1,
                    "draft",
                    0,
                    0,
                    null,
                    null,
                    Instant.parse("2026-04-13T04:00:00Z"),
                    1);

    public static final PlanSummary PLAN =
            new PlanSummary(
                    RealPlan.PLAN,
                    2026,
                    1,
                    "approved",
                    4,
                    0,
                    RealPlan.FILE.name(),
                    RealPlan.DECISION,
                    Instant.parse("2026-04-13T04:00:00Z"),
                    1);

    public static List<PlannedActivity> activities() {
        return Stream.of(
                        zhetysu(),
                        fireStation(),
                        ActivityView.after(null, RealPlan.planned(RealPlan.buildings()), 0),
                        housing())
                .map(activity -> PlannedActivity.of(activity, RULES, RealPlan.TODAY))
                .toList();
    }

    public static List<PlannedActivity> drafts() {
        return RealPlan.rows().stream()
                .map(row -> ActivityView.promised(RealPlan.PLAN, row, null))
                .map(activity -> PlannedActivity.of(activity, RULES, RealPlan.TODAY))
                .toList();
    }

    public static ActivityView zhetysu() {
        String id = RealPlan.ZHETYSU;
        return after(
                RealPlan.planned(RealPlan.zhetysu()),
                new ActivityDateAgreed(
                        id, LocalDate.of(2026, 4, 22), LocalTime.of(15, 0), "Акимат"),
                new ActivityPostponed(
                        id,
                        LocalDate.of(2026, 4, 22),
                        LocalDate.of(2026, 5, 13),
                        "Аким в командировке"));
    }

    public static ActivityView housing() {
        return after(
                RealPlan.planned(RealPlan.housing()),
                new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT));
    }

    public static ActivityView fireStation() {
        String id = RealPlan.FIRE_STATION;
        return after(
                RealPlan.planned(RealPlan.fireStation()),
                new OccurrenceRecorded(id, RealPlan.VISIT),
                new ActivityClosed(id, RealPlan.TODAY, "Дано пять рекомендаций"),
                new ActivityCovered(
                        id,
                        new Publication(
                                "https://example.kz/1",
                                "Совет в Шугыле",
                                RealPlan.TODAY,
                                Publication.Kind.RESULT)));
    }

    public static ActivityView after(ActivityEvent... events) {
        ActivityView view = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            view = ActivityView.after(view, events[sequence], sequence);
        }
        return view;
    }

    public static void write(Map<Language, String> pages, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        for (Map.Entry<Language, String> page : pages.entrySet()) {
            Files.writeString(
                    folder.resolve(name + "-" + page.getKey().code() + ".html"),
                    page.getValue()
                            .replace(
                                    "\"/ui/", "\"../../../infra/ui-kit/target/classes/static/ui/"));
        }
    }

    /** The row of a schedule, with that object on each of these days. */
    public static PlannedActivity scheduled(LocalDate... days) {
        return today(
                after(
                        RealPlan.planned(RealPlan.buildings()),
                        new ScheduleSet(
                                RealPlan.BUILDINGS,
                                Stream.of(days)
                                        .map(day -> new Slot(day, LocalTime.of(11, 0), OBJECT))
                                        .toList(),
                                RealPlan.TODAY)));
    }

    /** A row of a month that was visited once, for which a further day was agreed. */
    public static PlannedActivity visitedWithAFurtherDay(LocalDate day) {
        return today(
                after(
                        RealPlan.planned(RealPlan.housing()),
                        new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT),
                        new ActivityDateAgreed(RealPlan.housing().id(), day, null, "Абая 1")));
    }

    /** A row with an agreed day of which not everything is told. */
    public static PlannedActivity marked(Disclosure mark) {
        return today(
                after(
                        RealPlan.planned(RealPlan.zhetysu()),
                        new ActivityDateAgreed(
                                RealPlan.ZHETYSU, LocalDate.of(2026, 4, 22), null, "Акимат"),
                        new DisclosureChanged(RealPlan.ZHETYSU, mark, null, null, null, null)));
    }

    /** As pages show it on the council's day. */
    public static PlannedActivity today(ActivityView activity) {
        return PlannedActivity.of(activity, RULES, RealPlan.TODAY);
    }

    /** Rows of plans as they are read, on the day of the tests. */
    public static PlanRows rows(Activities activities, Plans plans) {
        return new PlanRows(activities, plans, null, RULES, TestCouncil.ALMATY, TestCouncil.CLOCK);
    }

    /** A row as one role is told of it, who may not open its carrying out. */
    public static PlannedActivity seenBy(String role, PlannedActivity row) {
        return PlanRows.seenBy(List.of(role), row).withoutLetters();
    }
}
