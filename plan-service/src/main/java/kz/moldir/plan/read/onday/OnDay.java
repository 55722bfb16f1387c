package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * A plan at the end of a day.
 *
 * @param status {@code draft}, {@code approved} or {@code discarded}
 * @param decision absent while it was a draft
 * @param rows with their states of that day; what an amendment excluded stays among them
 * @param outside what was done beside the plan
 */
public record OnDay(
        String planId,
        int year,
        int half,
        LocalDate day,
        String status,
        @Nullable Decision decision,
        List<PlannedActivity> rows,
        List<PlannedActivity> outside) {}
