package kz.moldir.plan.write.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes in a row.
 *
 * @param kinds empty: as the title says; null where nothing is said, so that a correction stays
 */
public record RowText(Words words, @Nullable List<ActivityKind> kinds, Further further) {

    public RowText(Words words, @Nullable List<ActivityKind> kinds) {
        this(words, kinds, Further.NONE);
    }

    /** The version of a row: the same as long as it says the same, wherever it stands. */
    public static String version(Row row) {
        Words words = Words.of(row);
        return CommandIds.hash(
                        String.join(
                                        "\u0000",
                                        row.title().toString(),
                                        words.timeframe(),
                                        words.responsible(),
                                        words.note(),
                                        row.kinds().toString(),
                                        row.subjects().toString(),
                                        row.organiser().toString())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
