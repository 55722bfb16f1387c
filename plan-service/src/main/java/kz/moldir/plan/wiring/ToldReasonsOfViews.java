package kz.moldir.plan.wiring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.versions.ToldReasons;
import org.jspecify.annotations.Nullable;

/**
 * Reasons as they were put right since; the press is not told why a row changed of which, then or
 * now, not all is told.
 */
record ToldReasonsOfViews(Activities activities) implements ToldReasons {

    @Override
    public List<RowChange> of(int version, List<RowChange> changes) {
        boolean press = Reader.asPress();
        Map<String, ActivityView> known =
                explained(changes).collect(Collectors.toMap(ActivityView::id, Function.identity()));
        return changes.stream()
                .map(
                        change ->
                                change.reason() == null
                                        ? change
                                        : told(version, change, known.get(id(change)), press))
                .toList();
    }

    @Override
    public Set<String> correctable(int version, List<RowChange> changes) {
        return explained(changes)
                .filter(activity -> activity.outcome().explained().in(version))
                .map(ActivityView::id)
                .collect(Collectors.toSet());
    }

    /** The activities of rows of which the version says why they changed. */
    private Stream<ActivityView> explained(List<RowChange> changes) {
        return activities
                .some(
                        changes.stream()
                                .filter(change -> change.reason() != null)
                                .map(ToldReasonsOfViews::id)
                                .toList())
                .stream();
    }

    private static RowChange told(
            int version, RowChange change, @Nullable ActivityView activity, boolean press) {
        if (press && !toldToPress(version, change, activity)) {
            return change.because(null);
        }
        return activity == null || !activity.outcome().explained().in(version)
                ? change
                : change.because(activity.outcome().explained().of(version));
    }

    private static String id(RowChange change) {
        return change.row().id();
    }

    /** As the page of the activity tells it, once that knows of the amendment. */
    private static boolean toldToPress(
            int version, RowChange change, @Nullable ActivityView activity) {
        if (activity == null || !activity.outcome().explained().in(version)) {
            return told(change, activity);
        }
        return activity.outcome().toldToPress() && activity.outcome().explained().told(version);
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
