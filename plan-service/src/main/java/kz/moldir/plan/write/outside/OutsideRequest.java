package kz.moldir.plan.write.outside;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.rows.Further;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the plan in words; without kinds they follow from the title.
 *
 * @param titles in other languages than that of the title
 * @param sure whether it is entered though not all of it was understood
 * @param disclosure what is told of it before it is held; left out, everything
 * @param term how its words are understood, left out as they say
 * @param commissions their numbers, and persons: the same of the responsible
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
        @Nullable List<@NotBlank String> persons) {

    /** What is said beside the words. */
    Further further() {
        return new Further(
                titles == null ? new LocalizedText(null, null, null) : titles,
                null,
                null,
                null,
                new Meaning(term, commissions, persons));
    }
}
