package kz.moldir.plan.write.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes in a row.
 *
 * @param kinds empty: as the title says; null where nothing is said, so that a correction stays
 * @param disclosure what is told of it before it is held; null: as it was
 * @param noteKk the note in Kazakh, empty to take it away; null: as it was
 */
public record RowText(
        Words words,
        @Nullable List<ActivityKind> kinds,
        Further further,
        @Nullable Disclosure disclosure,
        @Nullable String noteKk) {

    public RowText(Words words, @Nullable List<ActivityKind> kinds) {
        this(words, kinds, Further.NONE);
    }

    public RowText(Words words, @Nullable List<ActivityKind> kinds, Further further) {
        this(words, kinds, further, null, null);
    }

    public RowText(
            Words words,
            @Nullable List<ActivityKind> kinds,
            Further further,
            @Nullable Disclosure disclosure) {
        this(words, kinds, further, disclosure, null);
    }

    /** A row with what is told of it, and its note in Kazakh, where these words say so. */
    Row disclosed(Row row) {
        Row told =
                disclosure == null
                        ? row
                        : row.disclosed(disclosure == Disclosure.OPEN ? null : disclosure);
        return noteKk == null ? told : told.noted(noteKk.isBlank() ? null : noteKk.strip());
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
                                        words.note()
                                                + (row.noteKk() == null
                                                        ? ""
                                                        : "\u0001" + row.noteKk()),
                                        row.kinds().toString(),
                                        Meaning.of(row.timeframe(), row.responsible()).toString(),
                                        row.subjects().toString(),
                                        row.organiser()
                                                + (row.external().isEmpty()
                                                        ? ""
                                                        : row.external().toString())
                                                + (row.told() == Disclosure.OPEN
                                                        ? ""
                                                        : row.told().name()))
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
