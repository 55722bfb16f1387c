package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.ui.language.Language;

/**
 * The months that the table shows of a row, as words in every language: those of the first and the
 * last day of its term, and that of its day.
 */
final class TermMonths {

    /** "Сәуір апрель апреля April". */
    private static final Map<Month, String> WORDS =
            Arrays.stream(Month.values())
                    .collect(
                            Collectors.toMap(
                                    month -> month,
                                    TermMonths::words,
                                    (one, same) -> one,
                                    () -> new EnumMap<>(Month.class)));

    private TermMonths() {}

    static Stream<String> of(PlannedActivity row) {
        return Stream.of(row.timeframe().start(), row.timeframe().end(), row.date())
                .filter(Objects::nonNull)
                .map(LocalDate::getMonth)
                .distinct()
                .map(WORDS::get);
    }

    private static String words(Month month) {
        return Stream.of(Language.values())
                .flatMap(
                        language ->
                                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                                        .map(
                                                style ->
                                                        month.getDisplayName(
                                                                style, language.locale())))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
