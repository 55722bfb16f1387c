package kz.moldir.reporting.read.summary;

import java.util.List;
import java.util.Map;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.SampleRows;

/** The model of the first page. */
public final class SampleOverview {

    private SampleOverview() {}

    public static Map<String, Object> model() {
        return model(SampleRows.plan());
    }

    /** Of another plan. */
    public static Map<String, Object> model(PlanRows plan) {
        return Map.of(
                "council", SampleRows.COUNCIL,
                "plans", List.of(plan.plan()),
                "overview", Overview.of(plan, SampleRows.COUNCIL));
    }

    public static Map<String, Object> nothing() {
        return Map.of("council", SampleRows.COUNCIL, "plans", List.of());
    }
}
