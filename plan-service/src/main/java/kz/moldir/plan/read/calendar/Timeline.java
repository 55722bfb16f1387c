package kz.moldir.plan.read.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.CommissionOrder;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * A half-year, or a year, by commission, in whole weeks from Monday to Sunday.
 *
 * @param first the Monday that it begins with
 * @param weeks that it has: 26 to 28, or 53 or 54 of a year
 * @param months as heads over their days
 * @param lanes one a commission, those without one last
 * @param today or null outside of it
 */
public record Timeline(
        LocalDate first,
        int weeks,
        List<Head> months,
        List<Lane> lanes,
        @Nullable LocalDate today) {

    private static final int WEEK = 7;

    /** A month, its first day counted from the first Monday. */
    public record Head(YearMonth month, int from, int days) {}

    /**
     * The bars of a commission; null for rows without one.
     *
     * @param size how many the commission has on all pages
     */
    public record Lane(@Nullable String commission, List<Bar> bars, int size) {}

    /**
     * An activity on so many days.
     *
     * @param from its first one, counted from the first Monday
     * @param open whether it goes on without a term
     * @param dateless whether it has a term of which no day is known, and so no bar
     * @param earlier whether its term begins before the half-year
     * @param later whether its term goes on after the half-year
     */
    public record Bar(
            int from,
            int days,
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
        LocalDate first = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Long> sizes =
                all.stream().collect(Collectors.groupingBy(Timeline::lane, Collectors.counting()));
        Map<String, List<Bar>> lanes =
                here.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Timeline::lane,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                each -> bar(each.row(), first, start, end),
                                                Collectors.toList())));
        return new Timeline(
                first,
                between(first, end) / WEEK + 1,
                IntStream.range(0, months)
                        .mapToObj(start::plusMonths)
                        .map(month -> head(first, month))
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
                today.isBefore(start) || today.isAfter(end) ? null : today);
    }

    /** The first day of each week. */
    public List<LocalDate> mondays() {
        return IntStream.range(0, weeks).mapToObj(first::plusWeeks).toList();
    }

    public int days() {
        return weeks * WEEK;
    }

    /** Where a day begins, of the whole breadth. */
    public String at(LocalDate day) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * between(first, day) / days());
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

    private static Head head(LocalDate first, LocalDate month) {
        return new Head(YearMonth.from(month), between(first, month), month.lengthOfMonth());
    }

    private static Bar bar(PlannedActivity row, LocalDate monday, LocalDate start, LocalDate end) {
        LocalDate day = row.day();
        LocalDate last = day != null ? day : latest(row, row.timeframe().end());
        LocalDate first = day != null ? day : earliest(row, row.timeframe().start());
        boolean open = last == null;
        LocalDate to = last == null ? end : within(last, start, end);
        LocalDate from = first != null ? within(first, start, to) : open ? start : to;
        return new Bar(
                between(monday, from),
                between(from, to) + 1,
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

    private static LocalDate within(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    private static int between(LocalDate first, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }
}
