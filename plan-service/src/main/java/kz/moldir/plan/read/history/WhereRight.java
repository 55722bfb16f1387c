package kz.moldir.plan.read.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where what the history tells of a plan itself can be put right, as the plan stands now: only what
 * has words or a day that somebody may still write otherwise.
 *
 * @param stage of the plan on its way to the approval, by its code
 * @param amending whether an amendment of it is being written
 */
public record WhereRight(String stage, boolean amending) {

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
    private static final Set<String> REMARKS =
            Set.of("plan.remark-made", "plan.remark-answered", "plan.remark-corrected");
    private static final Set<String> TIME_FOR_REMARKS =
            Set.of("plan.submitted", "plan.remarks-extended");
    private static final String MEETING = "plan.put-to-meeting";
    private static final Set<String> DECISION = Set.of("plan.approved", "plan.decision-corrected");
    private static final Set<String> AMENDMENTS =
            Set.of("plan.amended", "plan.amendment-decision-corrected");
    private static final Set<String> UNDER_WAY =
            Set.of(
                    "plan.amendment-begun",
                    "plan.amendment-reason-changed",
                    "plan.amendment-restored");
    private static final String COVERAGE = "plan.coverage-changed";
    private static final String COVERAGE_AMENDED = "plan.amendment-coverage-changed";

    /**
     * The path of a page behind the plan's own; null where nothing can be done about it any more.
     */
    public @Nullable String of(String type) {
        return switch (stage) {
            case "draft" -> ofDraft(type);
            case "submitted" ->
                    REMARKS.contains(type) || TIME_FOR_REMARKS.contains(type)
                            ? "/approval"
                            : ofDraft(type);
            case "meeting" -> REMARKS.contains(type) || type.equals(MEETING) ? "/approval" : null;
            case "approved" -> ofApproved(type);
            case "discarded" -> type.equals("plan.discarded") ? "" : null;
            default -> null;
        };
    }

    private static @Nullable String ofDraft(String type) {
        return isOfRows(type) ? "/rows" : type.equals(COVERAGE) ? "/coverage" : null;
    }

    private @Nullable String ofApproved(String type) {
        if (DECISION.contains(type)) {
            return "/approval#correct";
        }
        if (REMARKS.contains(type)) {
            return "/approval";
        }
        if (AMENDMENTS.contains(type)) {
            return "/versions";
        }
        if (type.equals(COVERAGE) || type.equals(COVERAGE_AMENDED)) {
            return amending ? "/coverage" : "/amendment";
        }
        return isOfRows(type) || (amending && UNDER_WAY.contains(type)) ? "/amendment" : null;
    }

    private static boolean isOfRows(String type) {
        return ROWS.contains(type) || type.startsWith(BY_FILE);
    }
}
