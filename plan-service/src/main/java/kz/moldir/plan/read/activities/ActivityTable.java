package kz.moldir.plan.read.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.text.SortKey;
import kz.moldir.plan.read.activities.ActivityQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The table of a plan's activities as one page shows it.
 *
 * @param query what was asked for
 * @param groups one a commission in the document's order, or one for all in another order
 * @param shown how many rows are in the groups
 * @param states how many rows of the whole plan have each state, those with none left out
 * @param commissions that the plan names
 * @param kinds that occur in the plan
 * @param persons that the plan names, in the order of the Kazakh alphabet
 */
public record ActivityTable(
        ActivityQuery query,
        List<Group> groups,
        int shown,
        List<StateCount> states,
        List<String> commissions,
        List<ActivityKind> kinds,
        List<String> persons) {

    /** The rows of one commission; null for rows without one, or for all together. */
    public record Group(@Nullable String commission, List<PlannedActivity> activities) {}

    /** How many rows have a state, and the address that shows only them (or all again). */
    public record StateCount(String state, int count, boolean current, String href) {}

    /**
     * The table of a plan.
     *
     * @param all its rows
     * @param path the page's address without parameters
     */
    public static ActivityTable of(List<PlannedActivity> all, ActivityQuery query, String path) {
        List<PlannedActivity> wanted = query.of(all);
        return new ActivityTable(
                query,
                groups(wanted, query.sort()),
                wanted.size(),
                states(all, query, path),
                all.stream()
                        .flatMap(activity -> activity.responsible().commissions().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.of(ActivityKind.values())
                        .filter(kind -> all.stream().anyMatch(row -> row.kinds().contains(kind)))
                        .toList(),
                all.stream()
                        .flatMap(activity -> activity.responsible().persons().stream())
                        .distinct()
                        .sorted(Comparator.comparing(SortKey::of))
                        .toList());
    }

    private static List<Group> groups(List<PlannedActivity> wanted, Sort sort) {
        if (sort != Sort.NUMBER) {
            return wanted.isEmpty() ? List.of() : List.of(new Group(null, wanted));
        }
        Map<String, List<PlannedActivity>> byCommission = new LinkedHashMap<>();
        for (PlannedActivity activity : wanted) {
            byCommission
                    .computeIfAbsent(
                            Objects.requireNonNullElse(activity.commission(), ""),
                            commission -> new ArrayList<>())
                    .add(activity);
        }
        return byCommission.entrySet().stream()
                .map(
                        group ->
                                new Group(
                                        group.getKey().isEmpty() ? null : group.getKey(),
                                        List.copyOf(group.getValue())))
                .toList();
    }

    private static List<StateCount> states(
            List<PlannedActivity> all, ActivityQuery query, String path) {
        return Stream.of(ActivityState.values())
                .map(ActivityState::code)
                .map(state -> count(all, query, path, state))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static StateCount count(
            List<PlannedActivity> all, ActivityQuery query, String path, String state) {
        boolean current = state.equals(query.state());
        return new StateCount(
                state,
                Math.toIntExact(all.stream().filter(row -> row.state().equals(state)).count()),
                current,
                path + query.withState(current ? null : state).parameters());
    }
}
