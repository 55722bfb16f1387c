package kz.moldir.plan.write.rows;

import java.util.List;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a draft as its table shows them.
 *
 * @param leaf one page of those that were searched for
 * @param q what was searched for, or empty
 * @param whole whether all rows of the plan stand on this page
 */
public record RowTable(Leaf<Shown> leaf, String q, boolean whole) {

    /**
     * A row.
     *
     * @param version by which a change says what it saw of it
     */
    public record Shown(Row row, Words words, String version, boolean first, boolean last) {}

    /**
     * The page that was asked for; that of a row where one is in hand.
     *
     * @param inHand the id of a row, or null
     */
    static RowTable of(
            DraftPlan plan, @Nullable String q, @Nullable String page, @Nullable String inHand) {
        List<Row> rows = plan.rows();
        String asked = q == null ? "" : q.strip();
        int first = rows.isEmpty() ? 1 : rows.getFirst().number();
        int last = plan.next() - 1;
        Leaf<Row> leaf =
                Leaf.with(
                        rows.stream()
                                .filter(row -> row.id().equals(inHand) || matches(row, asked))
                                .toList(),
                        row -> row.id().equals(inHand),
                        page);
        return new RowTable(
                leaf.map(
                        row ->
                                new Shown(
                                        row,
                                        Words.of(row),
                                        RowText.version(row),
                                        row.number() == first,
                                        row.number() == last)),
                asked,
                leaf.items().size() == rows.size());
    }

    private static boolean matches(Row row, String asked) {
        if (asked.isEmpty()) {
            return true;
        }
        Words words = Words.of(row);
        String text =
                String.join(
                        " ",
                        String.valueOf(row.number()),
                        words.title(),
                        words.timeframe(),
                        words.responsible(),
                        words.note());
        return SearchFold.matches(SearchFold.fold(text), asked);
    }
}
