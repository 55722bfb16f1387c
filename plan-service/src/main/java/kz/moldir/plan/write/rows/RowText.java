package kz.moldir.plan.write.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;

/**
 * What a person writes in a row.
 *
 * @param kinds empty: as the title says
 */
public record RowText(Words words, List<ActivityKind> kinds) {

    /** The version of a row: the same as long as it says the same, wherever it stands. */
    static String version(Row row) {
        Words words = Words.of(row);
        return CommandIds.hash(
                        String.join(
                                        "\u0000",
                                        words.title(),
                                        words.timeframe(),
                                        words.responsible(),
                                        words.note(),
                                        row.kinds().toString())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
