package kz.moldir.plan.read.overlaps;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.moldir.plan.read.activities.PlannedActivity;

/**
 * Two activities of one day that need the same persons within two hours; a plan names beginnings,
 * no ends. Without a time nothing is known to overlap.
 *
 * @param persons as the plan names them
 */
public record Overlap(
        LocalDate day, PlannedActivity first, PlannedActivity second, List<String> persons) {

    private static final Duration APART = Duration.ofHours(2);

    /** All from a day on, in the order of their days. */
    public static List<Overlap> of(List<PlannedActivity> rows, LocalDate from) {
        Map<LocalDate, List<PlannedActivity>> days =
                rows.stream()
                        .flatMap(PlannedActivity::days)
                        .filter(row -> ahead(row, from))
                        .collect(
                                Collectors.groupingBy(
                                        PlannedActivity::day, TreeMap::new, Collectors.toList()));
        List<Overlap> found = new ArrayList<>();
        days.forEach((day, some) -> pairs(day, some, found));
        return List.copyOf(found);
    }

    /** Whether it concerns an activity. */
    public boolean has(String activityId) {
        return first.id().equals(activityId) || second.id().equals(activityId);
    }

    /** The one beside that activity. */
    public PlannedActivity beside(String activityId) {
        return first.id().equals(activityId) ? second : first;
    }

    private static boolean ahead(PlannedActivity row, LocalDate from) {
        LocalDate day = row.day();
        return day != null
                && row.time() != null
                && !day.isBefore(from)
                && row.result() == null
                && !row.state().equals("cancelled")
                && !row.state().equals("carriedOver");
    }

    private static void pairs(LocalDate day, List<PlannedActivity> rows, List<Overlap> into) {
        List<PlannedActivity> sorted =
                rows.stream()
                        .sorted(
                                Comparator.comparing(Overlap::time)
                                        .thenComparing(PlannedActivity::number))
                        .toList();
        for (int i = 0; i < sorted.size(); i++) {
            PlannedActivity first = sorted.get(i);
            for (PlannedActivity second : sorted.subList(i + 1, sorted.size())) {
                if (Duration.between(time(first), time(second)).compareTo(APART) >= 0) {
                    break;
                }
                List<String> both =
                        first.id().equals(second.id())
                                ? List.of()
                                : first.responsible().persons().stream()
                                        .filter(second.responsible().persons()::contains)
                                        .toList();
                if (!both.isEmpty()) {
                    into.add(new Overlap(day, first, second, both));
                }
            }
        }
    }

    private static LocalTime time(PlannedActivity row) {
        LocalTime time = row.time();
        return time == null ? LocalTime.MIN : time;
    }
}
