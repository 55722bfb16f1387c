package kz.moldir.plan.write.outside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.rows.Further;
import kz.moldir.plan.write.rows.Named;
import kz.moldir.plan.write.rows.Named.ExternalRequest;
import kz.moldir.plan.write.rows.Named.OrganiserRequest;
import kz.moldir.plan.write.rows.Named.SubjectRequest;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the plan in words; without kinds they follow from the title.
 *
 * @param titles in other languages than that of the title
 * @param sure whether it is entered though not all of it was understood
 * @param disclosure what is told of it before it is held; left out, everything
 * @param term how its words are understood, left out as they say
 * @param commissions their numbers, and persons: the same of the responsible
 * @param subjects agencies, districts and objects; left out, as the title says, as the organiser
 *     and who is invited from outside
 * @param noteKk the note in Kazakh, where it is written in another language
 */
record OutsideRequest(
        @NotBlank @Size(max = 2000) String title,
        @NotBlank @Size(max = 2000) String timeframe,
        @NotBlank @Size(max = 2000) String responsible,
        @Nullable @Size(max = 2000) String note,
        @Nullable List<ActivityKind> kinds,
        @Nullable LocalizedText titles,
        @Nullable Boolean sure,
        @Nullable Disclosure disclosure,
        Meaning.@Nullable Term term,
        @Nullable List<@NotBlank String> commissions,
        @Nullable List<@NotBlank String> persons,
        @Nullable List<@NotNull @Valid SubjectRequest> subjects,
        @Nullable @Valid OrganiserRequest organiser,
        @Nullable List<@NotNull @Valid ExternalRequest> external,
        @Nullable @Size(max = 2000) String noteKk) {

    /** The same of which nothing is answered. */
    OutsideRequest unsure() {
        return new OutsideRequest(
                title,
                timeframe,
                responsible,
                note,
                kinds,
                titles,
                null,
                disclosure,
                term,
                commissions,
                persons,
                subjects,
                organiser,
                external,
                noteKk);
    }

    /** The row with the note in Kazakh that is said; where nothing is, as it was. */
    Row noted(Row row) {
        String said = noteKk;
        return said == null ? row : row.noted(said.isBlank() ? null : said.strip());
    }

    /** What is said beside the words. */
    Further further() {
        return new Further(
                titles == null ? new LocalizedText(null, null, null) : titles,
                Named.subjects(subjects),
                Named.organiser(organiser),
                Named.external(external),
                new Meaning(term, commissions, persons));
    }
}
