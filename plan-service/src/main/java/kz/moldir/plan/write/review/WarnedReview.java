package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.rows.WarnedRows;
import kz.moldir.plan.write.rows.WarnedRows.Changing;
import org.springframework.stereotype.Component;

/** Rows of a file as their page shows them, with what is said of each when it is written alone. */
@Component
final class WarnedReview {

    private final WarnedRows warned;

    WarnedReview(WarnedRows warned) {
        this.warned = warned;
    }

    /**
     * The rows that are shown, each with what speaks against what the file would make of it. All
     * that is not skipped counts, so that no row is warned of a day that the file moves away.
     */
    List<ShownRow> of(
            ReviewedPlan plan, List<ReviewedRow> rows, List<ShownRow> shown, Locale locale) {
        Map<String, List<String>> against =
                warned.against(
                        plan.review().planId(),
                        plan.rows().stream()
                                .filter(row -> !row.edit().skipped())
                                .flatMap(WarnedReview::changing)
                                // Whether it took place is asked of an approved plan's rows.
                                .map(change -> new Changing(null, change.after()))
                                .toList(),
                        gone(plan),
                        locale);
        List<ShownRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReviewedRow row = rows.get(i);
            List<String> found = new ArrayList<>(against.getOrDefault(id(row), List.of()));
            if (plan.amends()) {
                String marked = warned.marked(changing(row).toList(), locale);
                if (marked != null) {
                    found.add(marked);
                }
            }
            all.add(shown.get(i).warned(found));
        }
        return List.copyOf(all);
    }

    /** What stays as it is, or goes, is not written. */
    private static Stream<Changing> changing(ReviewedRow row) {
        Change change = row.change();
        PlannedRow after = change.after();
        return after == null || change.kind() == Change.Kind.SAME
                ? Stream.empty()
                : Stream.of(new Changing(change.before(), PlanImports.row(id(row), after)));
    }

    private static Set<String> gone(ReviewedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.change().kind() == Change.Kind.REMOVED && row.applied())
                .map(WarnedReview::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String id(ReviewedRow row) {
        Row before = row.change().before();
        return before == null ? row.key() : before.id();
    }
}
