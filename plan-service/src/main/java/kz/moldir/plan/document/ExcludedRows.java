package kz.moldir.plan.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.text.Letters;

/**
 * The lines below a table that say which rows were excluded, in the words of the official files: "№
 * 27: исключено решением … № 3 от …". Their numbers are no gap that anybody has to explain; in
 * other words somebody is asked.
 */
final class ExcludedRows {

    private static final Pattern SAID =
            Pattern.compile(
                    "(?:№|nos?\\.?)\\s*(\\d{1,4}(?:\\s*,\\s*\\d{1,4})*)\\s*:\\s+"
                            + "(?:исключен[оы]\\s+решением\\s"
                            + "|предлагается\\s+исключить"
                            + "|жалпы\\s+отырыстын\\s(?s:.*)\\sшешимимен\\s+алып\\s+тасталды"
                            + "|алып\\s+тастау\\s+усынылады"
                            + "|excluded\\s+by\\s+(?:a\\s+)?decision\\s"
                            + "|it\\s+is\\s+proposed\\s+to\\s+exclude\\s)(?s:.*)");

    private ExcludedRows() {}

    /** Whether a line says that of rows. */
    static boolean says(Line line) {
        return SAID.matcher(words(line)).matches();
    }

    /** The numbers that these lines name. */
    static Set<Integer> numbers(List<Line> lines) {
        return lines.stream()
                .map(line -> SAID.matcher(words(line)))
                .filter(Matcher::matches)
                .flatMap(said -> Stream.of(said.group(1).split(",")))
                .map(number -> Integer.valueOf(number.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String words(Line line) {
        return Letters.fold(line.plain()).strip();
    }
}
