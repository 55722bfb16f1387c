package kz.moldir.reporting.read.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.state.Summary;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the first page tells of a plan.
 *
 * @param figures each group that occurs and how many rows it has, in the order of the page
 * @param upcoming what is next, soonest first
 * @param results what was held last, newest first
 * @param noRecord what has no record, longest due first; only the first few
 * @param outside what is done beside the plan, counted apart
 * @param outsideSummary the same in numbers
 * @param begins its first day while that is ahead and nothing took place, or null
 * @param busiest the month with the most rows, or null where no row has a month
 */
public record Overview(
        PlanView plan,
        Summary summary,
        List<Figure> figures,
        List<Row> upcoming,
        List<Row> results,
        List<Row> noRecord,
        List<MonthCount> months,
        @Nullable MonthCount busiest,
        List<CommissionCount> commissions,
        List<Row> outside,
        Summary outsideSummary,
        @Nullable LocalDate begins) {

    private static final int FEW = 6;

    /** From what is complete to what is not, as one reads a bar. */
    private static final List<ActivityState> ORDER =
            List.of(
                    ActivityState.COVERED,
                    ActivityState.HELD,
                    ActivityState.NO_RECORD,
                    ActivityState.BEFORE_APPROVAL,
                    ActivityState.NO_DATE,
                    ActivityState.WAITING,
                    ActivityState.POSTPONED,
                    ActivityState.PERMANENT,
                    ActivityState.PLANNED,
                    ActivityState.CANCELLED,
                    ActivityState.CARRIED_OVER);

    private static final Set<ActivityState> ALWAYS =
            Set.of(ActivityState.COVERED, ActivityState.HELD, ActivityState.NO_RECORD);

    /** A number of rows and what they have in common. */
    public record Figure(String state, int count) {

        /** The state by whose shape it is drawn. */
        public String shape() {
            return StateGroups.shape(state);
        }
    }

    static Overview of(PlanRows plan, Council council) {
        List<Row> rows = plan.rows();
        List<MonthCount> months = MonthCount.of(rows);
        return new Overview(
                plan.plan(),
                plan.summary(),
                figures(rows),
                upcoming(rows, plan.today()),
                results(rows),
                noRecord(rows),
                months,
                months.stream().max(Comparator.comparing(MonthCount::activities)).orElse(null),
                CommissionCount.of(rows, council),
                plan.outside(),
                plan.outsideSummary(),
                begins(plan));
    }

    private static @Nullable LocalDate begins(PlanRows plan) {
        LocalDate first = LocalDate.of(plan.plan().year(), plan.plan().half() == 2 ? 7 : 1, 1);
        return first.isAfter(plan.today()) && plan.summary().tookPlace() == 0 ? first : null;
    }

    /** How many rows have a state. */
    public int count(String state) {
        return summary.states().getOrDefault(state, 0);
    }

    /** The rows whose titles the page shows. */
    List<Row> named() {
        return Stream.of(upcoming, results, noRecord, outside).flatMap(List::stream).toList();
    }

    private static List<Figure> figures(List<Row> rows) {
        return ORDER.stream()
                .flatMap(
                        state ->
                                StateGroups.of(state).stream()
                                        .map(group -> figure(group, rows))
                                        .filter(
                                                figure ->
                                                        figure.count() > 0
                                                                || ALWAYS.contains(state)))
                .toList();
    }

    private static Figure figure(String group, List<Row> rows) {
        return new Figure(
                group,
                Math.toIntExact(rows.stream().filter(row -> row.group().equals(group)).count()));
    }

    private static List<Row> upcoming(List<Row> rows, LocalDate today) {
        return few(
                rows.stream()
                        .filter(
                                row ->
                                        row.state() == ActivityState.PLANNED
                                                || row.state() == ActivityState.POSTPONED)
                        .filter(row -> row.due() != null && !row.due().isBefore(today))
                        .sorted(byDue()));
    }

    private static List<Row> results(List<Row> rows) {
        return few(
                rows.stream()
                        .filter(row -> row.facts().closedOn() != null)
                        .filter(row -> row.facts().cancelledOn() == null)
                        .sorted(
                                Comparator.comparing(
                                                (Row row) ->
                                                        Objects.requireNonNull(
                                                                row.facts().heldOn()))
                                        .reversed()
                                        .thenComparing(Row::number)));
    }

    private static List<Row> noRecord(List<Row> rows) {
        return few(
                rows.stream()
                        .filter(row -> row.state() == ActivityState.NO_RECORD)
                        .sorted(byDue()));
    }

    private static Comparator<Row> byDue() {
        return Comparator.comparing((Row row) -> Objects.requireNonNull(row.due()))
                .thenComparing(row -> row.day() == null)
                .thenComparing(Row::number);
    }

    private static List<Row> few(Stream<Row> rows) {
        return rows.limit(FEW).toList();
    }
}
