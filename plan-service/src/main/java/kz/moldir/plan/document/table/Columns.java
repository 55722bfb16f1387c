package kz.moldir.plan.document.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.text.Markup;

/**
 * Which column holds what; that of the number is counted as the first.
 *
 * @param number where the number's column stands in the file; 0 where there is none, too
 * @param fields columns that say what words alone do not, such as a second language
 * @param count how many columns there are
 */
public record Columns(
        int number,
        int title,
        int timeframe,
        int responsible,
        Map<Integer, Field> fields,
        int count) {

    /** Those of a table without a header. */
    public static final Columns USUAL = new Columns(0, 1, 2, 3, Map.of(), 4);

    private static final List<String> SIGNING =
            List.of(
                    "утвержд",
                    "согласован",
                    "председател",
                    "секретар",
                    "бекит",
                    "келисил",
                    "торага",
                    "хатшы");
    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_HEADING = 60;

    private static final List<String> NUMBER =
            List.of("№", "n", "no", "#", "п/п", "р/с", "номер", "number", "реттик", "рет саны");
    private static final List<String> TITLE =
            List.of("наименован", "мероприят", "ис-шара", "атауы", "вопрос", "activity");
    private static final List<String> TIMEFRAME = List.of("срок", "мерзим", "дата", "term");
    private static final List<String> RESPONSIBLE =
            List.of("ответствен", "исполнител", "жауапты", "орындаушы", "responsible");

    /** The columns that a header names, or nothing when the cells are no header. */
    public static Optional<Columns> of(List<String> cells, Vocabulary words) {
        return of(Line.of(1, String.join("\t", cells), 0), words);
    }

    /** The columns that a header names, or nothing when the line is no header. */
    static Optional<Columns> of(Line line, Vocabulary words) {
        if (line.rowNumber() >= 0) {
            return Optional.empty();
        }
        int number = Math.max(0, number(folded(line)));
        List<String> plain = line.numberedBy(number).plainCells();
        List<String> cells = folded(line.numberedBy(number));
        Map<Integer, Field> fields = new TreeMap<>();
        for (int i = 1; i < plain.size(); i++) {
            Field field = words.column(plain.get(i));
            if (field != null) {
                fields.put(i, field);
            }
        }
        int timeframe = index(cells, TIMEFRAME, fields.keySet()::contains);
        int responsible = index(cells, RESPONSIBLE, i -> i == timeframe || fields.containsKey(i));
        int title =
                index(
                        cells,
                        TITLE,
                        i -> i == timeframe || i == responsible || fields.containsKey(i));
        return timeframe < 0 || responsible < 0 || title < 0
                ? Optional.empty()
                : Optional.of(
                        new Columns(number, title, timeframe, responsible, fields, cells.size()));
    }

    /**
     * Whether cells, where they name no columns of a plan, look like the headings of a table:
     * several short ones, of which none is a number or begins a row.
     */
    public static boolean headings(List<String> cells) {
        List<String> plain = cells.stream().map(Markup::plain).map(String::strip).toList();
        return plain.stream().filter(cell -> !cell.isEmpty()).count() >= FEWEST_HEADINGS
                && !plain.getFirst().isEmpty()
                && !Line.of(1, plain.getFirst(), 0).withoutNumber()
                && plain.stream().allMatch(Columns::heading)
                && plain.stream().map(Letters::fold).noneMatch(Columns::signs);
    }

    private static boolean heading(String cell) {
        return cell.length() <= LONGEST_HEADING
                && (cell.chars().noneMatch(Character::isDigit) || named(cell));
    }

    /** Tables also hold who approves and who signs. */
    private static boolean signs(String folded) {
        return SIGNING.stream().anyMatch(folded::contains);
    }

    private static boolean named(String cell) {
        String folded = Letters.fold(cell);
        return Stream.of(TITLE, TIMEFRAME, RESPONSIBLE)
                .flatMap(List::stream)
                .anyMatch(folded::contains);
    }

    /** Whether cells that look like headings have, besides, a word of those that plans have. */
    static boolean known(List<String> cells) {
        return number(cells.stream().map(Letters::fold).toList()) >= 0
                || cells.stream().filter(Columns::named).count() >= 2;
    }

    /**
     * Whether cells, in the order of the file, have a title, a term and somebody responsible of
     * their own.
     */
    public boolean complete(List<String> cells) {
        return complete(Line.of(1, String.join("\t", cells), number));
    }

    boolean complete(Line line) {
        List<String> cells = line.plainCells();
        return cells.size() >= needed()
                && !cells.get(title).isEmpty()
                && !cells.get(timeframe).isEmpty()
                && !cells.get(responsible).isEmpty();
    }

    /**
     * Whether cells, in the order of the file, say nothing but a term, who is responsible or which
     * commissions are.
     */
    public boolean goesOn(List<String> cells) {
        return goesOn(Line.of(1, String.join("\t", cells), number));
    }

    boolean goesOn(Line line) {
        List<String> cells = line.plainCells();
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty())
                .allMatch(
                        i ->
                                i == timeframe
                                        || i == responsible
                                        || fields.get(i) == Field.COMMISSIONS);
    }

    /** Whether a column holds the numbers; else its title, term or who is responsible is first. */
    boolean numbered() {
        return title > 0 && timeframe > 0 && responsible > 0;
    }

    /** Whether a line, where no column holds the numbers, begins a row. */
    boolean begins(Line line) {
        List<String> cells = line.plainCells();
        return cells.size() >= needed()
                && !cells.get(title).isEmpty()
                && !(cells.get(timeframe).isEmpty() && cells.get(responsible).isEmpty());
    }

    int needed() {
        return Math.max(title, Math.max(timeframe, responsible)) + 1;
    }

    boolean further(int column) {
        return (column > 0 || !numbered())
                && column != title
                && column != timeframe
                && column != responsible
                && !fields.containsKey(column);
    }

    private static List<String> folded(Line line) {
        return line.cells().stream().map(Markup::plain).map(Letters::fold).toList();
    }

    private static int number(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).length() <= 12)
                .filter(
                        i ->
                                NUMBER.stream()
                                        .anyMatch(
                                                word ->
                                                        cells.get(i).equals(word)
                                                                || cells.get(i)
                                                                        .startsWith(word + " ")
                                                                || cells.get(i)
                                                                        .endsWith(" " + word)))
                .findFirst()
                .orElse(-1);
    }

    private static int index(List<String> cells, List<String> words, Predicate<Integer> taken) {
        Predicate<String> named = cell -> words.stream().anyMatch(cell::contains);
        for (int i = 0; i < cells.size(); i++) {
            if (!taken.test(i) && named.test(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
