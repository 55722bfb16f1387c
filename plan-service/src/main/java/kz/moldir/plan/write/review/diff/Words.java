package kz.moldir.plan.write.review.diff;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.events.Row;

/** What a row says, without what was understood of it. */
public record Words(String title, String timeframe, String responsible, String note) {

    /** Of a row of the draft. */
    public static Words of(Row row) {
        return new Words(
                best(row.title()),
                row.timeframe().text(),
                row.responsible().text(),
                Objects.requireNonNullElse(row.note(), ""));
    }

    /** Of a row of the file. */
    public static Words of(PlannedRow row) {
        return new Words(
                best(row.title()),
                row.timeframe().text(),
                row.responsible().text(),
                Objects.requireNonNullElse(row.note(), ""));
    }

    /** Whether something here is different there, and again as here in what came last. */
    public boolean comeBack(Words there, Words last) {
        return Stream.<Function<Words, String>>of(
                        Words::title, Words::timeframe, Words::responsible, Words::note)
                .anyMatch(
                        part ->
                                part.apply(this).equals(part.apply(last))
                                        && !part.apply(this).equals(part.apply(there)));
    }

    private static String best(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
