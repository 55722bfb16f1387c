package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.SortKey;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * What an approved plan promises in one row, as written and as understood.
 *
 * @param noteKk the note in Kazakh where it is written in another language
 * @param titleKey the title's place in the alphabet
 * @param folded the words by which the row is found
 * @param outside true where it is no row of the plan and counted apart
 * @param takenOut that an amendment took the row out of the plan, or null
 */
public record Promise(
        String planId,
        int year,
        int half,
        LocalDate approvedOn,
        int number,
        LocalizedText title,
        List<ActivityKind> kinds,
        Timeframe timeframe,
        Responsible responsible,
        List<Subject> subjects,
        Organiser organiser,
        List<External> external,
        @Nullable String note,
        @Nullable String noteKk,
        String titleKey,
        String folded,
        @Nullable Boolean outside,
        @Nullable TakenOut takenOut) {

    /** A promise with the keys by which it is sorted and found. */
    public static Promise of(
            String planId,
            int year,
            int half,
            LocalDate approvedOn,
            int number,
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external,
            @Nullable String note,
            @Nullable String noteKk,
            @Nullable Boolean outside) {
        String words =
                Stream.of(
                                title.ru(),
                                title.kk(),
                                title.en(),
                                Integer.toString(number),
                                timeframe.text(),
                                responsible.text(),
                                organiser.name(),
                                note,
                                noteKk)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return new Promise(
                planId,
                year,
                half,
                approvedOn,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                noteKk,
                SortKey.of(Objects.requireNonNullElse(title.ru(), "")),
                SearchFold.fold(words),
                outside,
                null);
    }

    /** The same, out of its plan. */
    public Promise out(@Nullable TakenOut by) {
        return new Promise(
                planId,
                year,
                half,
                approvedOn,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                noteKk,
                titleKey,
                folded,
                outside,
                by);
    }

    /** The language in which the plan's own words are written, whatever its title has besides. */
    public String written() {
        return Written.of(title, timeframe.text());
    }

    /** The note in the languages that it is written in; null where there is none. */
    public @Nullable LocalizedText noteWords() {
        return Written.note(written(), note, noteKk);
    }
}
