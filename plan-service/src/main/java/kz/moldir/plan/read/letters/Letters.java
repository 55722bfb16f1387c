package kz.moldir.plan.read.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.read.activities.ActivityView;
import org.jspecify.annotations.Nullable;

/**
 * How many letters went out, as the half-year's report counts them.
 *
 * @param total letters of the whole plan
 * @param answered of them with an answer
 */
public record Letters(long total, long answered, List<Count> counts) {

    /**
     * Letters of one commission to one addressee.
     *
     * @param commission its number, or null where a row names none
     */
    public record Count(@Nullable String commission, String whom, long sent, long answered) {}

    private record Letter(String commission, String whom, boolean answered) {}

    /** Of the rows of a plan; a row counts for the first commission that it names. */
    static Letters of(List<ActivityView> rows) {
        List<Letter> letters = rows.stream().flatMap(row -> letters(row).stream()).toList();
        Map<List<String>, List<Letter>> grouped =
                letters.stream()
                        .collect(
                                Collectors.groupingBy(
                                        letter -> List.of(letter.commission(), letter.whom())));
        return new Letters(
                letters.size(),
                answered(letters),
                grouped.entrySet().stream()
                        .map(each -> count(each.getKey(), each.getValue()))
                        .sorted(
                                Comparator.comparing(
                                                (Count count) ->
                                                        count.commission() == null
                                                                ? "~"
                                                                : count.commission())
                                        .thenComparing(Count::whom))
                        .toList());
    }

    private static Count count(List<String> key, List<Letter> letters) {
        return new Count(
                key.get(0).isEmpty() ? null : key.get(0),
                key.get(1),
                letters.size(),
                answered(letters));
    }

    private static long answered(List<Letter> letters) {
        return letters.stream().filter(Letter::answered).count();
    }

    private static List<Letter> letters(ActivityView row) {
        List<String> commissions = row.row().responsible().commissions();
        String commission = commissions.isEmpty() ? "" : commissions.getFirst();
        return row.outcome().requests().stream()
                .filter(asked -> asked.request().channel() == Request.Channel.LETTER)
                .map(
                        asked ->
                                new Letter(
                                        commission,
                                        asked.request().whom().strip(),
                                        asked.answeredOn() != null))
                .toList();
    }
}
