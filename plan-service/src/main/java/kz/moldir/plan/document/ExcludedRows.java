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
 * The lines below a table that say which rows were excluded: "№ 27: исключено решением … № 3 от …".
 * Their numbers are no gap that anybody has to explain.
 */
final class ExcludedRows {

    private static final Pattern SAID =
            Pattern.compile(
                    "(?:№|nos?\\.?)\\s*(\\d{1,4}(?:\\s*,\\s*\\d{1,4})*)\\s*:?\\s(?s:.*)"
                            + "(?:исключен|исключить|алып таста|exclude)(?s:.*)");

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
