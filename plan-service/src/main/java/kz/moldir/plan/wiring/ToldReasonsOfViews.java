package kz.moldir.plan.wiring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.versions.ToldReasons;
import org.jspecify.annotations.Nullable;

/** The press is not told why a row changed of which, then or now, not all is told. */
record ToldReasonsOfViews(Activities activities) implements ToldReasons {

    @Override
    public List<RowChange> of(List<RowChange> changes) {
        if (!Reader.asPress()) {
            return changes;
        }
        Map<String, ActivityView> known =
                activities
                        .some(
                                changes.stream()
                                        .filter(change -> change.reason() != null)
                                        .map(change -> change.row().id())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        return changes.stream()
                .map(
                        change ->
                                change.reason() == null
                                                || told(change, known.get(change.row().id()))
                                        ? change
                                        : change.because(null))
                .toList();
    }

    private static boolean told(RowChange change, @Nullable ActivityView activity) {
        boolean held = activity != null && activity.outcome().result() != null;
        return marked(change.before()).tells(held)
                && marked(change.after()).tells(held)
                && (activity == null || activity.outcome().disclosure().tells(held));
    }

    private static Disclosure marked(@Nullable Row row) {
        return row == null ? Disclosure.OPEN : row.told();
    }
}
