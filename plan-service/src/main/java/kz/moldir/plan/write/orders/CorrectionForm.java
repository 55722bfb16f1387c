package kz.moldir.plan.write.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A correction as its form sends it: the fields of the record beside each other.
 *
 * @param record id of the wrong record
 * @param why the reason of the correction
 * @param again whether what was withdrawn is to stand again
 * @param conceal whether the words of before must not be public any more
 * @param withdraw present when nothing takes the place of the wrong record
 */
record CorrectionForm(
        @NotNull Correction.Kind kind,
        @Size(max = 100) @Nullable String record,
        @NotBlank @Size(max = ActivityRequests.TEXT) String why,
        @Nullable String withdraw,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Size(max = ActivityRequests.LINE) @Nullable String place,
        @Size(max = ActivityRequests.LINE) @Nullable String format,
        @Size(max = ActivityRequests.LINE) @Nullable String object,
        @Size(max = ActivityRequests.TEXT) @Nullable String summary,
        @Size(max = ActivityRequests.TEXT) @Nullable String result,
        @Size(max = ActivityRequests.TEXT) @Nullable String reason,
        @Size(max = ActivityRequests.LINE) @Nullable String decision,
        @Size(max = 2000) @Nullable String url,
        @Size(max = ActivityRequests.LINE) @Nullable String title,
        Publication.@Nullable Kind publication,
        Request.@Nullable Channel channel,
        @Size(max = ActivityRequests.LINE) @Nullable String whom,
        @Size(max = 50) @Nullable String number,
        @Size(max = ActivityRequests.TEXT) @Nullable String about,
        Publication.@Nullable Medium medium,
        @Nullable Boolean expected,
        @Size(max = 10) @Nullable Set<@Size(max = 100) String> sure,
        @Nullable Boolean again,
        @Nullable Boolean conceal,
        @Size(max = ActivityRequests.TEXT) @Nullable String resultKk,
        @Size(max = ActivityRequests.TEXT) @Nullable String reasonKk,
        @Size(max = ActivityRequests.TEXT) @Nullable String summaryKk) {

    /** The day that takes the place of a wrong one, of what will be or was held on it. */
    List<Slot> chosen() {
        boolean dated = kind == Correction.Kind.DATE || kind == Correction.Kind.OCCURRENCE;
        return withdraw != null || date == null || !dated
                ? List.of()
                : List.of(new Slot(date, time));
    }

    CorrectRequest request() {
        return new CorrectRequest(
                kind,
                record,
                why,
                withdraw != null
                        ? null
                        : new CorrectRequest.RightRequest(
                                date,
                                time,
                                place,
                                format,
                                object,
                                summary,
                                result,
                                reason,
                                decision,
                                url,
                                title,
                                publication,
                                channel,
                                whom,
                                number,
                                about,
                                medium,
                                expected,
                                typed(result != null, resultKk),
                                typed(reason != null, reasonKk),
                                typed(kind == Correction.Kind.OCCURRENCE, summaryKk)),
                sure,
                conceal);
    }

    /** What the form showed in Kazakh, and is empty in it, was taken away. */
    private static @Nullable String typed(boolean shown, @Nullable String words) {
        return shown ? Objects.requireNonNullElse(words, "") : null;
    }
}
