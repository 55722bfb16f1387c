package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an activity and was not found wrong since, in its order.
 *
 * @param gap where a wrong record stood whose right one comes next, or {@link #NONE}
 * @param reopened the closing that was found wrong since the row was taken out of the plan, or null
 */
record Records(List<ActivityEvent> list, int gap, @Nullable ActivityClosed reopened) {

    static final Records EMPTY = new Records(List.of(), Records.NONE, null);

    private static final int NONE = -1;

    /** One more, behind the others; a right record takes the place of the wrong one. */
    Records with(ActivityEvent event) {
        ActivityEvent alone = PutRight.of(event, null);
        List<ActivityEvent> more = new ArrayList<>(list);
        if (gap == NONE) {
            more.add(alone);
        } else {
            more.add(gap, alone);
            if (losesItsDay(more, alone)) {
                more.remove(gap);
                more.add(alone);
            }
        }
        return new Records(List.copyOf(more), NONE, reopened);
    }

    /** An amendment was decided about the wrong day; a right one outside its term is a new one. */
    private static boolean losesItsDay(List<ActivityEvent> records, ActivityEvent right) {
        LocalDate day =
                switch (right) {
                    case ActivityDateAgreed now -> now.date();
                    case ActivityPostponed now -> now.date();
                    default -> null;
                };
        return day != null && !day.equals(facts(records).agreedDay());
    }

    /**
     * All but one, which may be equal to an earlier one.
     *
     * @param replaced whether the right record comes next
     */
    Records without(@Nullable ActivityEvent wrong, boolean replaced) {
        for (int place = list.size() - 1; place >= 0; place--) {
            if (sameRecord(list.get(place), wrong)) {
                List<ActivityEvent> fewer = new ArrayList<>(list);
                fewer.remove(place);
                return new Records(
                        List.copyOf(fewer),
                        replaced ? place : NONE,
                        (wrong instanceof ActivityClosed closed && out(fewer)) ? closed : reopened);
            }
        }
        throw new IllegalStateException("what is corrected was never recorded");
    }

    private static boolean out(List<ActivityEvent> records) {
        return records.stream().anyMatch(ActivityTakenOut.class::isInstance);
    }

    @SuppressWarnings("ReferenceEquality") // A day may be agreed twice in the same words.
    private static boolean sameRecord(ActivityEvent one, @Nullable ActivityEvent other) {
        return one == other;
    }

    /** What they amount to. */
    @Nullable ActivityFacts folded() {
        return list.isEmpty() ? null : facts(list);
    }

    private static ActivityFacts facts(List<ActivityEvent> records) {
        ActivityFacts folded = null;
        for (ActivityEvent event : records) {
            folded = ActivityFolding.after(folded, event);
        }
        return Objects.requireNonNull(folded);
    }
}
