package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Row;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** An activity of the real plan, what may have happened to it, and how a refusal looks. */
abstract class ActivityCase {

    static final String ID = RealPlan.FIRE_STATION;
    static final LocalDate TODAY = RealPlan.TODAY;
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);
    static final LocalDate MAY = LocalDate.of(2026, 5, 13);
    static final String URL = "https://example.kz/1";
    static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.fireStation());
    static final ActivityPlanned UNDATED = RealPlan.planned(RealPlan.zhetysu());
    static final ActivityPlanned PERMANENT = RealPlan.planned(RealPlan.buildings());
    static final OccurrenceRecorded HAPPENED = new OccurrenceRecorded(ID, RealPlan.VISIT);
    static final ActivityCancelled CANCELLED = new ActivityCancelled(ID, TODAY, "Объект сдан");
    static final ActivityClosed CLOSED = new ActivityClosed(ID, TODAY, "Дано пять рекомендаций");

    private final FixtureConfiguration<Activity> activity =
            new AggregateTestFixture<>(Activity.class);

    final TestExecutor<Activity> nothingGiven() {
        return activity.givenNoPriorActivity();
    }

    final TestExecutor<Activity> given(Object... events) {
        return activity.given(events);
    }

    static void refused(ResultValidator<Activity> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }

    /** Another row's words under this activity's id. */
    static ActivityPlanned here(Row row) {
        return RealPlan.planned(row.identified(ID));
    }
}
