package kz.moldir.plan.write.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.write.activity.Right;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The body of a correction.
 *
 * @param kind of the wrong record
 * @param id of it; absent where an activity has only one of the kind
 * @param reason why, which everybody can read
 * @param right what is right; absent where nothing takes the place of the wrong record
 * @param sure the codes of the questions that were read and are no mistake
 * @param conceal true where the words of before must not be public any more, nor in the history:
 *     they name somebody's phone or health, say
 */
public record CorrectRequest(
        @NotNull Correction.Kind kind,
        @Size(max = 100) @Nullable String id,
        @NotBlank @Size(max = ActivityRequests.TEXT) String reason,
        @Valid @Nullable RightRequest right,
        @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
        @Nullable Boolean conceal) {

    /** A cancellation has the decision that it rests on, put right or not. */
    void checkDecision() {
        if (kind == Correction.Kind.CANCELLATION
                && right != null
                && (right.decision() == null || right.decision().isBlank())) {
            throw Invalid.field("right.decision", "ui.field.required");
        }
    }

    /** The day that takes the place of a wrong one, of what will be or was held on it. */
    List<Slot> days() {
        boolean dated = kind == Correction.Kind.DATE || kind == Correction.Kind.OCCURRENCE;
        return right == null || right.date() == null || !dated
                ? List.of()
                : List.of(new Slot(right.date(), right.time()));
    }

    /**
     * What is right; a kind reads the fields that it has, and a text left out is no text.
     *
     * <p>What ends in {@code Kk} is the same once more in Kazakh: left out, that stays, and an
     * empty one takes it away.
     *
     * @param expected of a letter whether it asks for an answer; left out, that stays
     */
    public record RightRequest(
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
            @Size(max = ActivityRequests.TEXT) @Nullable String resultKk,
            @Size(max = ActivityRequests.TEXT) @Nullable String reasonKk,
            @Size(max = ActivityRequests.TEXT) @Nullable String summaryKk) {

        Right right() {
            return new Right(
                    date,
                    time,
                    given(place),
                    given(format),
                    given(object),
                    given(summary),
                    given(result),
                    given(reason),
                    given(decision),
                    url == null ? null : Addresses.checked("right.url", url),
                    given(title),
                    publication,
                    channel,
                    given(whom),
                    given(number),
                    given(about),
                    medium,
                    expected,
                    new Right.Kazakh(stripped(resultKk), stripped(reasonKk), stripped(summaryKk)));
        }

        private static @Nullable String stripped(@Nullable String words) {
            return words == null ? null : words.strip();
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
