package kz.moldir.plan.write.outside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.rows.Named.ExternalRequest;
import kz.moldir.plan.write.rows.Named.OrganiserRequest;
import kz.moldir.plan.write.rows.Named.SubjectRequest;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the plan as it is right, and why; what is told of it has an order of its own. A note,
 * kinds and titles that are left out stay as they are, empty ones are taken away; how words are
 * understood, the subjects, the organiser and who is invited stay as long as they do.
 *
 * @param version of what was seen of it
 */
record CorrectOutsideRequest(
        @NotBlank @Size(max = 2000) String title,
        @NotBlank @Size(max = 2000) String timeframe,
        @NotBlank @Size(max = 2000) String responsible,
        @Nullable @Size(max = 2000) String note,
        @Nullable List<ActivityKind> kinds,
        @Nullable LocalizedText titles,
        @Nullable Boolean sure,
        @NotBlank @Size(max = 500) String reason,
        @NotNull String version,
        Meaning.@Nullable Term term,
        @Nullable List<@NotBlank String> commissions,
        @Nullable List<@NotBlank String> persons,
        @Nullable List<@NotNull @Valid SubjectRequest> subjects,
        @Nullable @Valid OrganiserRequest organiser,
        @Nullable List<@NotNull @Valid ExternalRequest> external,
        @Nullable @Size(max = 2000) String noteKk) {

    OutsideRequest work(Row before) {
        return new OutsideRequest(
                title,
                timeframe,
                responsible,
                note == null ? before.note() : note,
                kinds == null ? before.kinds() : kinds,
                titles,
                sure,
                null,
                term,
                commissions,
                persons,
                subjects,
                organiser,
                external,
                noteKk);
    }
}
