package kz.moldir.plan.read.activities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.text.SortKey;
import kz.moldir.plan.read.activities.ActivityQuery.Sort;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The table of a plan's activities as one page shows it.
 *
 * @param query what was asked for
 * @param groups one a commission in the document's order, or one for all in another order
 * @param leaf the rows of the groups, as one page of all that were asked for
 * @param shown how many rows were asked for, on all pages
 * @param states how many rows of the whole plan each group has, those with none left out
 * @param commissions that the plan names
 * @param kinds that occur in the plan
 * @param persons that the plan names, in the order of the Kazakh alphabet
 */
public record ActivityTable(
        ActivityQuery query,
        List<Group> groups,
        Leaf<PlannedActivity> leaf,
        int shown,
        List<StateCount> states,
        List<String> commissions,
        List<ActivityKind> kinds,
        List<String> persons) {

    /**
     * The rows of one commission; null for rows without one, or for all together.
     *
     * @param size how many the commission has on all pages
     */
    public record Group(@Nullable String commission, List<PlannedActivity> activities, int size) {}

    /** How many rows a group has, and the address that shows only them (or all again). */
    public record StateCount(String state, int count, boolean current, String href) {}

    /**
     * The table of a plan.
     *
     * @param all its rows
     * @param path the page's address without parameters
     */
    public static ActivityTable of(List<PlannedActivity> all, ActivityQuery query, String path) {
        return of(all, query, path, Leaf.ALL, null);
    }

    /**
     * One page of the table of a plan.
     *
     * @param page its number as the address has it
     * @param at the number of a row that is to stand on the page, or null
     */
    public static ActivityTable of(
            List<PlannedActivity> all,
            ActivityQuery query,
            String path,
            @Nullable String page,
            @Nullable Integer at) {
        List<Group> whole = groups(query.of(all), query.sort());
        Leaf<PlannedActivity> leaf =
                Leaf.with(
                        whole.stream().flatMap(group -> group.activities().stream()).toList(),
                        row -> at != null && row.number() == at,
                        page);
        return new ActivityTable(
                query,
                shown(whole, leaf),
                leaf,
                leaf.total(),
                states(all, query, path),
                all.stream()
                        .flatMap(activity -> activity.responsible().commissions().stream())
                        .distinct()
                        .sorted(CommissionOrder.BY_NUMBER)
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

    /** How many rows there are to ask for: an excluded one stays among them. */
    public int total() {
        return states.stream().mapToInt(StateCount::count).sum();
    }

    /** Whether a title on this page lacks the reader's language. */
    public boolean lacks(Texts texts) {
        return texts.lacks(
                groups.stream()
                        .flatMap(group -> group.activities().stream())
                        .map(PlannedActivity::title));
    }

    private static List<Group> groups(List<PlannedActivity> wanted, Sort sort) {
        if (sort != Sort.NUMBER) {
            return wanted.isEmpty() ? List.of() : List.of(new Group(null, wanted, wanted.size()));
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
                                        List.copyOf(group.getValue()),
                                        group.getValue().size()))
                .toList();
    }

    /** What of the groups stands on a page; the groups keep their sizes. */
    private static List<Group> shown(List<Group> whole, Leaf<PlannedActivity> leaf) {
        Set<PlannedActivity> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(leaf.items());
        return whole.stream()
                .map(
                        group ->
                                new Group(
                                        group.commission(),
                                        group.activities().stream().filter(here::contains).toList(),
                                        group.size()))
                .filter(group -> !group.activities().isEmpty())
                .toList();
    }

    private static List<StateCount> states(
            List<PlannedActivity> all, ActivityQuery query, String path) {
        return StateGroups.all().stream()
                .map(state -> count(all, query, path, state))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static StateCount count(
            List<PlannedActivity> all, ActivityQuery query, String path, String state) {
        boolean current = query.state() != null && StateGroups.asked(query.state()).contains(state);
        return new StateCount(
                state,
                Math.toIntExact(all.stream().filter(row -> row.group().equals(state)).count()),
                current,
                path + query.withState(current ? null : state).parameters());
    }
}
