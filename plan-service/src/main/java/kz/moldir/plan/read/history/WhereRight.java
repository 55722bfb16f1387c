package kz.moldir.plan.read.history;

import java.util.Set;
import kz.moldir.plan.read.plans.PlanSummary;
import org.jspecify.annotations.Nullable;

/** Where what the history tells of a plan itself can be put right, as the plan stands now. */
public record WhereRight(PlanSummary plan) {

    private static final String BY_FILE = "plan.by-file.";
    private static final Set<String> ROWS =
            Set.of(
                    "plan.imported",
                    "plan.started",
                    "plan.row-added",
                    "plan.row-changed",
                    "plan.row-moved",
                    "plan.row-removed",
                    "plan.edit-undone");
    private static final Set<String> DECISION = Set.of("plan.approved", "plan.decision-corrected");
    private static final Set<String> AMENDMENTS =
            Set.of("plan.amended", "plan.amendment-decision-corrected");
    private static final Set<String> UNDER_WAY =
            Set.of(
                    "plan.amendment-begun",
                    "plan.amendment-reason-changed",
                    "plan.amendment-dropped");
    private static final String COVERAGE = "plan.coverage-changed";

    /**
     * The path of a page behind the plan's own; null where nothing can be done about it any more.
     */
    public @Nullable String of(String type) {
        return switch (plan.status()) {
            case "discarded" -> type.equals("plan.discarded") ? "" : null;
            case "approved" -> ofApproved(type);
            default -> isOfRows(type) ? "/rows" : type.equals(COVERAGE) ? "/coverage" : "/approval";
        };
    }

    private static @Nullable String ofApproved(String type) {
        if (DECISION.contains(type)) {
            return "/approval#correct";
        }
        if (AMENDMENTS.contains(type)) {
            return "/versions";
        }
        return isOfRows(type) || UNDER_WAY.contains(type) ? "/amendment" : null;
    }

    private static boolean isOfRows(String type) {
        return ROWS.contains(type) || type.startsWith(BY_FILE);
    }
}
