package kz.moldir.plan.document.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.moldir.plan.document.text.Letters;

/**
 * Which column holds what; the number always stands in the first.
 *
 * @param count how many columns there are
 */
record Columns(int title, int timeframe, int responsible, int count) {

    static final Columns USUAL = new Columns(1, 2, 3, 4);

    private static final List<String> TITLE =
            List.of("наименован", "мероприят", "ис-шара", "атауы", "вопрос");
    private static final List<String> TIMEFRAME = List.of("срок", "мерзим", "дата");
    private static final List<String> RESPONSIBLE =
            List.of("ответствен", "исполнител", "жауапты", "орындаушы");

    /** The columns that a header names, or nothing when the line is no header. */
    static Optional<Columns> of(Line line) {
        if (line.rowNumber() >= 0) {
            return Optional.empty();
        }
        List<String> cells = line.plainCells().stream().map(Letters::fold).toList();
        int timeframe = index(cells, TIMEFRAME, -1, -1);
        int responsible = index(cells, RESPONSIBLE, timeframe, -1);
        int title = index(cells, TITLE, timeframe, responsible);
        return timeframe < 0 || responsible < 0 || title < 0
                ? Optional.empty()
                : Optional.of(new Columns(title, timeframe, responsible, cells.size()));
    }

    int needed() {
        return Math.max(title, Math.max(timeframe, responsible)) + 1;
    }

    boolean further(int column) {
        return column > 0 && column != title && column != timeframe && column != responsible;
    }

    private static int index(List<String> cells, List<String> words, int taken, int takenToo) {
        Predicate<String> named = cell -> words.stream().anyMatch(cell::contains);
        for (int i = 0; i < cells.size(); i++) {
            if (i != taken && i != takenToo && named.test(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
