package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import kz.moldir.monitoring.write.PlannedActivity;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.jspecify.annotations.Nullable;

/** An activity of which monitoring heard, and what its events ask for. */
abstract class PlanEventsCase {

    static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);
    static final LocalDate AMENDED_ON = LocalDate.of(2026, 4, 13);
    static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    static final LocalizedText TITLE = LocalizedText.russian("Международный аэропорт");
    static final LocalizedText AMENDED = LocalizedText.russian("Аэропорт, новый терминал");
    static final String VISIT = PlanEvents.visitOf("a24");

    final ActivityPlannedV1 withDay = planned("EXACT_DAY", DAY, "SITE_VISIT");
    final ActivityPlannedV1 withoutDay = planned("TO_BE_AGREED", null, "PUBLIC_MONITORING");
    final ActivityDateAgreedV1 agreed = new ActivityDateAgreedV1("a24", DAY);
    final ActivityPostponedV1 postponed = new ActivityPostponedV1("a24", DAY.plusDays(7));
    final CancellationTakenBackV1 takenBack = new CancellationTakenBackV1("a24");
    final CarryingOverTakenBackV1 wentOnByMistake = new CarryingOverTakenBackV1("a24");
    final VisitMadeV1 made = new VisitMadeV1("a24", "o1", DAY, VISIT);
    final ActivityCancelledV1 cancelled = new ActivityCancelledV1("a24", "Карантин");

    final ActivityCarriedOverV1 carriedOver = carriedOver(DAY.plusDays(1));

    static Optional<VisitCommand> because(PlanEventV1... events) {
        return on(APPROVED, events);
    }

    /** What the last of them asks for, that came on a day. */
    static Optional<VisitCommand> on(LocalDate day, PlanEventV1... events) {
        int last = events.length - 1;
        return PlanEvents.command(after(events), events[last], last, day);
    }

    static KnownActivity after(PlanEventV1... events) {
        KnownActivity known = null;
        for (int i = 0; i < events.length; i++) {
            known = KnownActivity.after(known, events[i], i);
        }
        return Objects.requireNonNull(known);
    }

    static ActivityCarriedOverV1 carriedOver(LocalDate on) {
        return new ActivityCarriedOverV1("a24", on, null, 2026, 2, 21);
    }

    /** From a day that the event names. */
    static ActivityCarriedOverV1 carriedOverFrom(LocalDate from) {
        return new ActivityCarriedOverV1("a24", APPROVED, from, 2026, 2, 21);
    }

    static FollowPlan follow(LocalDate day, long sequence) {
        return new FollowPlan(
                VISIT, new PlannedActivity("a24", 24, TITLE, true, false), day, APPROVED, sequence);
    }

    static ActivityAmendedV1 amended(LocalDate day, String kind) {
        return amended("EXACT_DAY", day, kind);
    }

    static ActivityAmendedV1 amended(String timeframe, @Nullable LocalDate day, String kind) {
        return amended(timeframe, day, kind, null);
    }

    static ActivityAmendedV1 amended(
            String timeframe, @Nullable LocalDate day, String kind, @Nullable Standing standing) {
        return new ActivityAmendedV1(
                "a24",
                2,
                AMENDED_ON,
                "21",
                25,
                AMENDED,
                List.of(kind),
                new TimeframeV1("в словах", timeframe, day),
                new ResponsibleV1(List.of("3")),
                standing);
    }

    static ActivityPlannedV1 planned(String timeframe, @Nullable LocalDate start, String... kinds) {
        return new ActivityPlannedV1(
                "a24",
                APPROVED,
                24,
                TITLE,
                List.of(kinds),
                new TimeframeV1("в словах", timeframe, start),
                new ResponsibleV1(List.of("2")),
                null,
                null);
    }

    DisclosureV1 told(String disclosure, @Nullable LocalDate day) {
        return new DisclosureV1("a24", disclosure, new StandingDayV1.Standing(day));
    }

    ActivityPlannedV1 marked(ActivityPlannedV1 open) {
        return new ActivityPlannedV1(
                open.activityId(),
                open.approvedOn(),
                open.number(),
                open.title(),
                open.kinds(),
                open.timeframe(),
                open.responsible(),
                "unannounced",
                open.outside());
    }
}
