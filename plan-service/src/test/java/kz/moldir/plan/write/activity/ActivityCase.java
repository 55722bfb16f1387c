package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** An activity of the real plan, what may have happened to it, and how a refusal looks. */
abstract class ActivityCase {

    static final String ID = RealPlan.FIRE_STATION;
    static final LocalDate TODAY = RealPlan.TODAY;
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);
    static final LocalDate MAY = LocalDate.of(2026, 5, 13);
    static final String URL = "https://example.kz/1";
    static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.fireStation());
    static final ActivityPlanned UNDATED = RealPlan.planned(RealPlan.zhetysu());
    static final ActivityPlanned TO_AGREE = here(RealPlan.zhetysu());
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

    static Correct correct(Kind kind, String id, @Nullable Right right) {
        return new Correct(ID, kind, id, right, "new", "Ошибка", TODAY);
    }

    /** An occurrence that never was, whatever rests on it. */
    static Correct never(String id) {
        return new Correct(
                ID,
                Kind.OCCURRENCE,
                id,
                null,
                "new",
                "Ошибка",
                TODAY,
                Set.of("activity-rests-on-it"),
                false);
    }

    static Right rightDate(LocalDate date) {
        return right(date, null, null);
    }

    static Right rightResult(String result) {
        return right(null, result, null);
    }

    static Right rightUrl(String url) {
        return right(null, null, url);
    }

    private static Right right(
            @Nullable LocalDate date, @Nullable String result, @Nullable String url) {
        return new Right(
                date, null, null, null, null, null, result, null, null, url, null, null, null, null,
                null, null, null);
    }
}
