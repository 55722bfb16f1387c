package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kz.moldir.plan.read.plans.PlanSummary;
import org.junit.jupiter.api.Test;

/** Rows of two plans have the same numbers: each says of which plan it is. */
class LabelsTest {

    private static final PlanSummary FIRST = plan("first", 1);
    private static final PlanSummary SECOND = plan("second", 2);

    @Test
    void nameEachPlanWhereThereAreTwo() {
        assertThat(TodayPages.labels(FIRST, Map.of("second", SECOND)))
                .containsOnly(Map.entry("first", FIRST), Map.entry("second", SECOND));
    }

    @Test
    void nameNoneWhereAllRowsAreOfOne() {
        assertThat(TodayPages.labels(FIRST, Map.of())).isEmpty();
    }

    private static PlanSummary plan(String id, int half) {
        return new PlanSummary(id, 2026, half, "approved", 4, 0, null, null, Instant.EPOCH, 1);
    }
}
