package kz.moldir.plan.write.review.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.diff.WordDiff;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanImports;

/**
 * Finds for each row of a file the draft's row that it continues: by its id, by its title, by its
 * number and a similar title, by the most similar title.
 */
public final class Differences {

    private static final double SIMILAR = 0.5;
    private static final double MOST_SIMILAR = 0.6;
    private static final long MOST_PAIRS = 250_000;

    private final Kept keeping;
    private final Map<String, Row> open = new LinkedHashMap<>();
    private final Map<PlannedRow, Row> matched = new HashMap<>();
    private final Set<PlannedRow> guessed = new HashSet<>();
    private final Predicate<PlannedRow> fresh;

    private Differences(Predicate<PlannedRow> fresh, Kept keeping) {
        this.fresh = fresh;
        this.keeping = keeping;
    }

    /** What a row of the draft is once the file's row takes its place. */
    @FunctionalInterface
    public interface Kept {

        /** The file's row, with all that it leaves as it was. */
        PlannedRow of(Row before, PlannedRow read);
    }

    /** The changes in the order of the file, then the rows that are gone. */
    public static List<Change> between(List<Row> draft, List<PlannedRow> file, Kept keeping) {
        return between(draft, file, row -> false, keeping);
    }

    /**
     * The same where a person said of some rows that they are new, however similar their titles.
     */
    public static List<Change> between(
            List<Row> draft, List<PlannedRow> file, Predicate<PlannedRow> fresh, Kept keeping) {
        return new Differences(fresh, keeping).changes(draft, file);
    }

    private List<Change> changes(List<Row> draft, List<PlannedRow> file) {
        draft.forEach(row -> open.put(row.id(), row));
        for (PlannedRow row : file) {
            String id = row.id();
            Row known = id == null ? null : open.get(id);
            if (known != null) {
                match(row, known);
            }
        }
        match(file, (row, old) -> row.number() == old.number() && titles(old).contains(title(row)));
        match(file, (row, old) -> titles(old).contains(title(row)));
        Set<PlannedRow> sure = Set.copyOf(matched.keySet());
        match(
                file,
                (row, old) ->
                        row.number() == old.number()
                                && !fresh.test(row)
                                && likeness(row, old) >= SIMILAR);
        matchMostSimilar(file);
        guessed.addAll(matched.keySet());
        guessed.removeAll(sure);
        Set<Row> moved = moved(draft, file);
        return Stream.concat(
                        file.stream().map(row -> change(row, moved)),
                        open.values().stream()
                                .map(row -> new Change(Change.Kind.REMOVED, row, null, false)))
                .toList();
    }

    private Change change(PlannedRow row, Set<Row> moved) {
        Row before = matched.get(row);
        if (before == null) {
            return new Change(Change.Kind.ADDED, null, row, false);
        }
        PlannedRow after = keeping.of(before, row);
        boolean same = Words.of(before).equals(Words.of(after)) && understoodAlike(before, after);
        return new Change(
                same ? Change.Kind.SAME : Change.Kind.CHANGED,
                before,
                after,
                moved.contains(before),
                guessed.contains(row));
    }

    private static boolean understoodAlike(Row before, PlannedRow row) {
        return before.title().equals(row.title())
                && before.kinds().equals(row.kinds())
                && before.timeframe().equals(row.timeframe())
                && before.responsible().equals(row.responsible())
                && before.subjects().equals(row.subjects())
                && before.organiser().equals(row.organiser())
                && before.external().equals(row.external())
                && before.told().equals(PlanImports.row(before.id(), row).told())
                && Objects.equals(
                        before.continues(), PlanImports.row(before.id(), row).continues());
    }

    private void match(PlannedRow row, Row old) {
        open.remove(old.id());
        matched.put(row, old);
    }

    private void match(List<PlannedRow> file, BiPredicate<PlannedRow, Row> alike) {
        Map<Integer, List<Row>> byNumber =
                open.values().stream().collect(Collectors.groupingBy(Row::number));
        Map<String, List<Row>> byTitle = new HashMap<>();
        for (Row row : open.values()) {
            titles(row).forEach(t -> byTitle.computeIfAbsent(t, any -> new ArrayList<>()).add(row));
        }
        for (PlannedRow row : file) {
            if (!matched.containsKey(row)) {
                Stream.concat(
                                byNumber.getOrDefault(row.number(), List.of()).stream(),
                                byTitle.getOrDefault(title(row), List.of()).stream())
                        .filter(old -> open.containsKey(old.id()) && alike.test(row, old))
                        .findFirst()
                        .ifPresent(old -> match(row, old));
            }
        }
    }

    private void matchMostSimilar(List<PlannedRow> file) {
        List<PlannedRow> rest =
                file.stream().filter(row -> !matched.containsKey(row) && !fresh.test(row)).toList();
        if ((long) rest.size() * open.size() > MOST_PAIRS) {
            return;
        }
        for (PlannedRow row : rest) {
            Row best = null;
            double most = MOST_SIMILAR;
            for (Row old : open.values()) {
                double alike = likeness(row, old);
                if (alike >= most) {
                    most = alike;
                    best = old;
                }
            }
            if (best != null) {
                match(row, best);
            }
        }
    }

    /** Rows outside the longest sequence that kept its order. */
    private Set<Row> moved(List<Row> draft, List<PlannedRow> file) {
        Map<String, Integer> place = new HashMap<>();
        for (Row row : draft) {
            place.put(row.id(), place.size());
        }
        List<Row> now = new ArrayList<>();
        for (PlannedRow row : file) {
            Row old = matched.get(row);
            if (old != null) {
                now.add(old);
            }
        }
        int[] places = now.stream().mapToInt(row -> place.getOrDefault(row.id(), 0)).toArray();
        Set<Row> moved = new HashSet<>(now);
        longestRise(places).forEach(at -> moved.remove(now.get(at)));
        return moved;
    }

    private static List<Integer> longestRise(int[] values) {
        int[] tail = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        int[] ends = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(ends, 0, length, values[i]);
            int place = at < 0 ? -at - 1 : at;
            ends[place] = values[i];
            tail[place] = i;
            before[i] = place == 0 ? -1 : tail[place - 1];
            length = Math.max(length, place + 1);
        }
        List<Integer> rise = new ArrayList<>();
        for (int at = length == 0 ? -1 : tail[length - 1]; at >= 0; at = before[at]) {
            rise.add(at);
        }
        return rise;
    }

    private static double likeness(PlannedRow row, Row old) {
        String title = title(row);
        return titles(old).stream()
                .mapToDouble(each -> WordDiff.likeness(each, title))
                .max()
                .orElse(0);
    }

    /** In each language: a document in one of them says the same row. */
    private static Set<String> titles(Row row) {
        return Stream.of(row.title().ru(), row.title().kk(), row.title().en())
                .filter(Objects::nonNull)
                .map(Letters::fold)
                .collect(Collectors.toSet());
    }

    private static String title(PlannedRow row) {
        return Letters.fold(Words.of(row).title());
    }
}
