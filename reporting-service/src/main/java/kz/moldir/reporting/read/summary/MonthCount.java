package kz.moldir.reporting.read.summary;

import java.time.YearMonth;
import java.util.List;
import kz.moldir.council.state.ActivityState;
import kz.moldir.reporting.read.register.Choices;
import kz.moldir.reporting.read.rows.Row;

/**
 * How many rows fall on a month; a row whose term spans months counts in each.
 *
 * @param held those of them that were closed with a result
 * @param noRecord those of them whose term has passed without a record
 * @param notDone those whose term had passed without a record when the next plan took them over
 */
public record MonthCount(YearMonth month, int activities, int held, int noRecord, int notDone) {

    static List<MonthCount> of(List<Row> rows) {
        return Choices.months(rows).stream().map(month -> of(rows, month)).toList();
    }

    private static MonthCount of(List<Row> rows, YearMonth month) {
        List<Row> within = rows.stream().filter(row -> row.in(month)).toList();
        return new MonthCount(
                month,
                within.size(),
                (int) within.stream().filter(row -> row.facts().closedOn() != null).count(),
                (int) within.stream().filter(row -> row.state() == ActivityState.NO_RECORD).count(),
                (int) within.stream().filter(Row::notDone).count());
    }
}
