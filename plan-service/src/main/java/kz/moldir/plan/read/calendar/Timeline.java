package kz.moldir.plan.read.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.read.activities.CommissionOrder;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * A half-year, or a year, by commission, in weeks.
 *
 * @param months as heads over the weeks
 * @param lanes one a commission, those without one last
 * @param week of today, or 0 outside of it
 * @param weeks that it has, the last of them short: 26 from January, 27 from July, 53 of a year
 */
public record Timeline(List<Head> months, List<Lane> lanes, int week, int weeks) {

    /** A month over its weeks, the first being 1. */
    public record Head(YearMonth month, int from, int weeks) {}

    /**
     * The bars of a commission; null for rows without one.
     *
     * @param size how many the commission has on all pages
     */
    public record Lane(@Nullable String commission, List<Bar> bars, int size) {}

    /**
     * An activity from one week to another.
     *
     * @param open whether it goes on without a term
     * @param dateless whether it has a term of which no day is known, and so no bar
     * @param earlier whether its term begins before the half-year
     * @param later whether its term goes on after the half-year
     */
    public record Bar(
            int from,
            int weeks,
            boolean open,
            boolean dateless,
            boolean earlier,
            boolean later,
            PlannedActivity activity) {}

    /** A row in the lane of one of its commissions. */
    public record Placed(@Nullable String commission, PlannedActivity row) {}

    static Timeline of(int year, int half, List<PlannedActivity> rows, LocalDate today) {
        List<Placed> placed = inLanes(rows, null);
        return of(year, half, placed, placed, today);
    }

    /**
     * The half-year of some rows.
     *
     * @param here what of all stands on this page
     */
    static Timeline of(int year, int half, List<Placed> here, List<Placed> all, LocalDate today) {
        int months = half == 0 ? 12 : 6;
        LocalDate start = LocalDate.of(year, half == 2 ? 7 : 1, 1);
        LocalDate end = start.plusMonths(months).minusDays(1);
        int weeks = week(start, end);
        Map<String, Long> sizes =
                all.stream().collect(Collectors.groupingBy(Timeline::lane, Collectors.counting()));
        Map<String, List<Bar>> lanes =
                here.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Timeline::lane,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                each -> bar(each.row(), start, end),
                                                Collectors.toList())));
        return new Timeline(
                IntStream.range(0, months)
                        .mapToObj(
                                month ->
                                        head(
                                                start.plusMonths(month),
                                                week(start, start.plusMonths(month)),
                                                month == months - 1
                                                        ? weeks + 1
                                                        : week(start, start.plusMonths(month + 1))))
                        .toList(),
                lanes.entrySet().stream()
                        .map(
                                lane ->
                                        new Lane(
                                                lane.getKey().isEmpty() ? null : lane.getKey(),
                                                lane.getValue(),
                                                Math.toIntExact(
                                                        sizes.getOrDefault(lane.getKey(), 0L))))
                        .toList(),
                today.isBefore(start) || today.isAfter(end) ? 0 : week(start, today),
                weeks);
    }

    private static String lane(Placed placed) {
        return Objects.requireNonNullElse(placed.commission(), "");
    }

    /**
     * Rows by commission and number, in the lane of each of their commissions, those without a
     * commission last.
     *
     * @param only the commission that was asked for, or null for all
     */
    static List<Placed> inLanes(List<PlannedActivity> rows, @Nullable String only) {
        return rows.stream()
                .flatMap(row -> placed(row, only))
                .sorted(
                        Comparator.comparing(
                                        Placed::commission,
                                        Comparator.nullsLast(CommissionOrder.BY_NUMBER))
                                .thenComparing(each -> each.row().number()))
                .toList();
    }

    private static Stream<Placed> placed(PlannedActivity row, @Nullable String only) {
        List<String> commissions = row.responsible().commissions();
        return commissions.isEmpty()
                ? Stream.of(new Placed(null, row))
                : commissions.stream()
                        .filter(each -> only == null || each.equals(only))
                        .distinct()
                        .map(each -> new Placed(each, row));
    }

    private static Head head(LocalDate first, int from, int next) {
        return new Head(YearMonth.from(first), from, Math.max(1, next - from));
    }

    private static Bar bar(PlannedActivity row, LocalDate start, LocalDate end) {
        LocalDate day = row.day();
        LocalDate last = day != null ? day : latest(row, row.timeframe().end());
        LocalDate first = day != null ? day : earliest(row, row.timeframe().start());
        boolean open = last == null;
        LocalDate to = last == null ? end : between(last, start, end);
        LocalDate from = first != null ? between(first, start, to) : open ? start : to;
        int week = week(start, from);
        return new Bar(
                week,
                week(start, to) - week + 1,
                open && row.timeframe().kind().permanent(),
                open && !row.timeframe().kind().permanent(),
                first != null && first.isBefore(start),
                last != null && last.isAfter(end),
                row);
    }

    private static @Nullable LocalDate earliest(PlannedActivity row, @Nullable LocalDate term) {
        return row.schedule().stream().map(Slot::date).min(Comparator.naturalOrder()).orElse(term);
    }

    private static @Nullable LocalDate latest(PlannedActivity row, @Nullable LocalDate term) {
        return row.schedule().stream().map(Slot::date).max(Comparator.naturalOrder()).orElse(term);
    }

    private static LocalDate between(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    private static int week(LocalDate start, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, day) / 7) + 1;
    }
}
