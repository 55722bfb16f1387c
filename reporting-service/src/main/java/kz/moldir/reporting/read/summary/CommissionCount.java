package kz.moldir.reporting.read.summary;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.ActivityState;
import kz.moldir.reporting.read.rows.Commissions;
import kz.moldir.reporting.read.rows.Row;

/**
 * The rows of one commission; a row of two commissions counts in both.
 *
 * @param held those that were closed with a result
 * @param covered those whose result was published
 * @param noRecord those whose term has passed without a record
 * @param notDone those whose term had passed without a record when the next plan took them over
 */
public record CommissionCount(
        String number,
        LocalizedText name,
        int activities,
        int held,
        int covered,
        int noRecord,
        int notDone) {

    static List<CommissionCount> of(List<Row> rows, Council council) {
        return Commissions.of(rows, council).entrySet().stream()
                .map(entry -> of(rows, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CommissionCount of(List<Row> rows, String number, LocalizedText name) {
        List<Row> own = rows.stream().filter(row -> row.commissions().contains(number)).toList();
        return new CommissionCount(
                number,
                name,
                own.size(),
                (int) own.stream().filter(row -> row.facts().closedOn() != null).count(),
                (int) own.stream().filter(row -> row.facts().covered()).count(),
                (int) own.stream().filter(row -> row.state() == ActivityState.NO_RECORD).count(),
                (int) own.stream().filter(Row::notDone).count());
    }
}
