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
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * A half-year by commission, in weeks.
 *
 * @param months as heads over the weeks
 * @param lanes one a commission, those without one last
 * @param week of today, or 0 outside the half-year
 * @param weeks that the half-year has, the last of them short: 26 from January, 27 from July
 */
public record Timeline(List<Head> months, List<Lane> lanes, int week, int weeks) {

    /** A month over its weeks, the first being 1. */
    public record Head(YearMonth month, int from, int weeks) {}

    /** The bars of a commission; null for rows without one. */
    public record Lane(@Nullable String commission, List<Bar> bars) {}

    /**
     * An activity from one week to another.
     *
     * @param open whether it goes on without a term
     */
    public record Bar(int from, int weeks, boolean open, PlannedActivity activity) {}

    static Timeline of(int year, int half, List<PlannedActivity> rows, LocalDate today) {
        LocalDate start = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        LocalDate end = start.plusMonths(6).minusDays(1);
        int weeks = week(start, end);
        Map<String, List<Bar>> lanes =
                inLanes(rows).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> Objects.requireNonNullElse(row.commission(), ""),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                row -> bar(row, start, end), Collectors.toList())));
        return new Timeline(
                IntStream.range(0, 6).mapToObj(month -> head(start, month, weeks)).toList(),
                lanes.entrySet().stream()
                        .map(
                                lane ->
                                        new Lane(
                                                lane.getKey().isEmpty() ? null : lane.getKey(),
                                                lane.getValue()))
                        .toList(),
                today.isBefore(start) || today.isAfter(end) ? 0 : week(start, today),
                weeks);
    }

    /** Rows by commission and number, those without a commission last. */
    static List<PlannedActivity> inLanes(List<PlannedActivity> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing(
                                        (PlannedActivity row) ->
                                                Objects.requireNonNullElse(row.commission(), "~"))
                                .thenComparing(PlannedActivity::number))
                .toList();
    }

    private static Head head(LocalDate start, int month, int weeks) {
        LocalDate first = start.plusMonths(month);
        int from = week(start, first);
        int next = month == 5 ? weeks + 1 : week(start, first.plusMonths(1));
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
        return new Bar(week, week(start, to) - week + 1, open, row);
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
