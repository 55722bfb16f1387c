package kz.moldir.plan.read.overlaps;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.read.activities.PlannedActivity;

/**
 * Two activities of one day that need the same persons within two hours; a plan names beginnings,
 * no ends. Where one of them has no time it is only known that they share the day. Two sittings of
 * one commission are as two activities of one person.
 *
 * @param persons as the first of them names them
 * @param commissions whose sittings both are
 */
public record Overlap(
        LocalDate day,
        PlannedActivity first,
        PlannedActivity second,
        List<String> persons,
        List<String> commissions) {

    /** So many of a day are told one by one. */
    public static final int NEAREST = 5;

    private static final Duration APART = Duration.ofHours(2);
    private static final Comparator<PlannedActivity> ORDER =
            Comparator.comparing(Overlap::time).thenComparing(PlannedActivity::number);

    /** All from a day on, in the order of their days, where a person is called the same in both. */
    public static List<Overlap> of(List<PlannedActivity> rows, LocalDate from) {
        return of(rows, from, UnaryOperator.identity());
    }

    /**
     * All from a day on, in the order of their days.
     *
     * @param called by what a person is known, whatever a plan says
     */
    public static List<Overlap> of(
            List<PlannedActivity> rows, LocalDate from, UnaryOperator<String> called) {
        Map<LocalDate, List<PlannedActivity>> days =
                byDay(rows.stream(), day -> !day.isBefore(from));
        List<Overlap> found = new ArrayList<>();
        days.forEach((day, some) -> pairs(day, some, called, found));
        return List.copyOf(found);
    }

    /**
     * What is ahead on each of the days that are asked for, in their order.
     *
     * @param asked which days
     */
    public static Map<LocalDate, List<PlannedActivity>> byDay(
            Stream<PlannedActivity> rows, Predicate<LocalDate> asked) {
        return rows.flatMap(PlannedActivity::days)
                .filter(row -> ahead(row, asked))
                .collect(
                        Collectors.groupingBy(
                                PlannedActivity::day, TreeMap::new, Collectors.toList()));
    }

    /**
     * Of one activity with the others of a day.
     *
     * @param row as it would be on that day
     * @param others what else is ahead on it
     */
    public static List<Overlap> with(
            LocalDate day,
            PlannedActivity row,
            List<PlannedActivity> others,
            UnaryOperator<String> called) {
        List<Overlap> found = new ArrayList<>();
        if (ahead(row, day::equals)) {
            for (PlannedActivity other : others.stream().sorted(ORDER).toList()) {
                boolean later = ORDER.compare(other, row) > 0;
                between(day, later ? row : other, later ? other : row, called)
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** So many of them that are nearest in time, in their order; those without a time are last. */
    public static List<Overlap> nearest(List<Overlap> found, int most) {
        return first(found, Comparator.comparing(Overlap::gap), most);
    }

    /** So many of them of the first days, of each day those that are nearest in time. */
    public static List<Overlap> soonest(List<Overlap> found, int most) {
        return first(found, Comparator.comparing(Overlap::day).thenComparing(Overlap::gap), most);
    }

    private static List<Overlap> first(List<Overlap> found, Comparator<Overlap> by, int most) {
        Set<Overlap> first = found.stream().sorted(by).limit(most).collect(Collectors.toSet());
        return found.stream().filter(first::contains).toList();
    }

    /** Where one of them has no time, from midnight, so longer than any that is known. */
    private Duration gap() {
        return Duration.between(time(first), time(second)).abs();
    }

    /** Whether only the day is known to be the same. */
    public boolean mild() {
        return first.time() == null || second.time() == null;
    }

    /** Whether it concerns an activity. */
    public boolean has(String activityId) {
        return first.id().equals(activityId) || second.id().equals(activityId);
    }

    /** The one beside that activity. */
    public PlannedActivity beside(String activityId) {
        return first.id().equals(activityId) ? second : first;
    }

    private static boolean ahead(PlannedActivity row, Predicate<LocalDate> asked) {
        LocalDate day = row.day();
        return day != null
                && asked.test(day)
                && row.result() == null
                && !row.state().equals("cancelled")
                && !row.state().equals("carriedOver");
    }

    private static void pairs(
            LocalDate day,
            List<PlannedActivity> rows,
            UnaryOperator<String> called,
            List<Overlap> into) {
        List<PlannedActivity> sorted =
                rows.stream().filter(Overlap::expects).sorted(ORDER).toList();
        for (int i = 0; i < sorted.size(); i++) {
            PlannedActivity first = sorted.get(i);
            for (PlannedActivity second : sorted.subList(i + 1, sorted.size())) {
                between(day, first, second, called).ifPresent(into::add);
            }
        }
    }

    private static Optional<Overlap> between(
            LocalDate day,
            PlannedActivity first,
            PlannedActivity second,
            UnaryOperator<String> called) {
        if (first.id().equals(second.id()) || apart(first, second)) {
            return Optional.empty();
        }
        List<String> both = both(first, second, called);
        List<String> sitting = sitting(first, second);
        return both.isEmpty() && sitting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Overlap(day, first, second, both, sitting));
    }

    /** Whether it needs somebody who can be needed elsewhere. */
    public static boolean expects(PlannedActivity row) {
        return !row.responsible().persons().isEmpty() || (sits(row) && row.commission() != null);
    }

    private static boolean sits(PlannedActivity row) {
        return Minutes.writtenOf(row.kinds());
    }

    private static List<String> sitting(PlannedActivity first, PlannedActivity second) {
        return sits(first) && sits(second)
                ? first.responsible().commissions().stream()
                        .filter(second.responsible().commissions()::contains)
                        .toList()
                : List.of();
    }

    private static List<String> both(
            PlannedActivity first, PlannedActivity second, UnaryOperator<String> called) {
        if (first.responsible().persons().isEmpty()) {
            return List.of();
        }
        Set<String> others =
                second.responsible().persons().stream().map(called).collect(Collectors.toSet());
        return first.responsible().persons().stream()
                .filter(person -> others.contains(called.apply(person)))
                .toList();
    }

    /** Known to be two hours apart. */
    private static boolean apart(PlannedActivity first, PlannedActivity second) {
        return first.time() != null
                && second.time() != null
                && Duration.between(time(first), time(second)).compareTo(APART) >= 0;
    }

    private static LocalTime time(PlannedActivity row) {
        LocalTime time = row.time();
        return time == null ? LocalTime.MIN : time;
    }
}
