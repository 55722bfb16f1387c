package kz.moldir.reporting.read.register;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateGroups;
import kz.moldir.reporting.read.rows.Commissions;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;

/** What the filters of the list offer: only what occurs in the plan. */
public record Choices(
        List<String> states,
        List<String> counted,
        Map<String, LocalizedText> commissions,
        List<ActivityKind> kinds,
        List<YearMonth> months) {

    static Choices of(PlanRows plan, Council council) {
        List<Row> rows = plan.rows();
        return new Choices(
                StateGroups.all().stream()
                        .filter(group -> rows.stream().anyMatch(row -> row.group().equals(group)))
                        .toList(),
                Stream.of(Filter.Counted.values())
                        .filter(
                                number ->
                                        rows.stream()
                                                .anyMatch(
                                                        row ->
                                                                Filter.counts(
                                                                        number, row, plan.today())))
                        .map(Filter.Counted::code)
                        .toList(),
                Commissions.of(rows, council),
                Stream.of(ActivityKind.values())
                        .filter(
                                kind ->
                                        rows.stream()
                                                .anyMatch(
                                                        row ->
                                                                row.promise()
                                                                        .kinds()
                                                                        .contains(kind)))
                        .toList(),
                months(rows));
    }

    /** The months on which rows fall, without gaps. */
    public static List<YearMonth> months(Collection<Row> rows) {
        List<YearMonth> months = new ArrayList<>();
        List<YearMonth> ends =
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.due()).map(YearMonth::from))
                        .sorted()
                        .toList();
        if (!ends.isEmpty()) {
            for (YearMonth month = ends.getFirst();
                    !month.isAfter(ends.getLast());
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }
}
