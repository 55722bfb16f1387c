package kz.moldir.plan.write.activity;

import java.time.LocalTime;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import org.jspecify.annotations.Nullable;

/**
 * The day that stands of an activity, with its hour and place, and why it was moved last; a reason
 * that was not told is not told later either.
 */
final class StandingDay {

    private @Nullable LocalTime time;
    private @Nullable String place;
    private @Nullable String reason;
    private @Nullable String reasonKk;

    private StandingDay() {}

    static Standing of(ActivityState state) {
        StandingDay day = new StandingDay();
        state.records().forEach(day::take);
        ActivityFacts facts = state.known();
        boolean set = facts.agreedDay() != null;
        return new Standing(
                facts.agreedDay(),
                facts.postponed(),
                facts.moves(),
                set ? day.time : null,
                set ? day.place : null,
                day.reason,
                day.reasonKk);
    }

    private void take(ActivityEvent record) {
        switch (record) {
            case ActivityDateAgreed agreed -> set(agreed.time(), agreed.place());
            case ActivityPostponed moved -> {
                set(moved.time(), moved.placeStays() ? place : moved.place());
                reason = moved.withheld() == null ? moved.reason() : null;
                reasonKk = moved.withheld() == null ? moved.reasonKk() : null;
            }
            case ActivityAmended amended -> {
                if (amended.standing() != null && amended.standing().date() == null) {
                    set(null, null);
                }
                if (amended.reason() != null) {
                    reason = amended.withheld() == null ? amended.reason() : null;
                    reasonKk = null;
                }
            }
            default -> {}
        }
    }

    private void set(@Nullable LocalTime at, @Nullable String where) {
        time = at;
        place = where;
    }
}
