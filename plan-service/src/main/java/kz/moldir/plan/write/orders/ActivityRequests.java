package kz.moldir.plan.write.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Request;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of commands to an activity; unknown fields are refused. What is asked once is refused
 * with a code that {@code sure} then names.
 */
public final class ActivityRequests {

    static final int TEXT = 4000;
    static final int LINE = 500;
    static final int DAYS = 5;

    private ActivityRequests() {}

    public record AgreeDateRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @Size(max = LINE) @Nullable String place,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    /** Days for a commission to choose from. */
    public record ProposeDatesRequest(
            @NotBlank @Size(max = LINE) String whom,
            @NotEmpty @Size(max = DAYS) List<@NotNull @Valid Day> days,
            Request.@Nullable Channel channel,
            @Size(max = TEXT) @Nullable String note,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {

        public record Day(@NotNull LocalDate date, @Nullable LocalTime time) {}
    }

    /** A later day, with its hour and its place where they are known already. */
    public record PostponeRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @Size(max = LINE) @Nullable String place,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Size(max = TEXT) @Nullable String reasonKk) {}

    /** The decision: whose and its number, or why there is none. */
    public record CancelRequest(
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = LINE) String decision,
            @Nullable LocalDate date,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Size(max = TEXT) @Nullable String reasonKk) {}

    /**
     * One time that it happened.
     *
     * @param another of what it is known that one like it is recorded; it counts for that day and
     *     place alone
     */
    public record OccurrenceRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @Size(max = LINE) @Nullable String place,
            @Size(max = LINE) @Nullable String format,
            @Size(max = LINE) @Nullable String object,
            @Size(max = TEXT) @Nullable String summary,
            @Nullable @Valid Another another,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Size(max = TEXT) @Nullable String summaryKk) {

        /** Whether it is one more beside one like it, said of just this day and place. */
        boolean isAnother() {
            return another != null
                    && another.date().equals(date)
                    && Objects.requireNonNullElse(another.place(), "")
                            .strip()
                            .equals(Objects.requireNonNullElse(place, "").strip());
        }
    }

    /** The day and the place of which somebody says that it took place there once more. */
    public record Another(@NotNull LocalDate date, @Nullable @Size(max = LINE) String place) {}

    /** A result, perhaps once more in Kazakh. */
    public record CloseRequest(
            @NotBlank @Size(max = TEXT) String result,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Size(max = TEXT) @Nullable String resultKk) {}

    public record CoverRequest(
            @NotBlank @Size(max = 2000) String url,
            @NotBlank @Size(max = LINE) String title,
            @Nullable LocalDate date,
            Publication.@Nullable Kind kind,
            Publication.@Nullable Medium medium,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    /** Again: the same was asked once more, beside one like it that is logged. */
    public record AskRequest(
            @NotBlank @Size(max = LINE) String whom,
            @NotNull Request.Channel channel,
            @Size(max = 50) @Nullable String number,
            @Size(max = TEXT) @Nullable String about,
            @Nullable LocalDate date,
            @Nullable Boolean again,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    public record AnswerRequest(
            @NotBlank @Size(max = 100) String request,
            @Nullable LocalDate date,
            @Size(max = TEXT) @Nullable String summary) {}

    /**
     * What the same account has recorded just now; {@code id} as in a correction.
     *
     * @param again that it has withdrawn just now, to stand again
     */
    public record UndoRequest(
            @NotNull Correction.Kind kind,
            @Size(max = 100) @Nullable String id,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Boolean again) {}

    /** The visit that is not followed, and why its occurrence stays. */
    public record SettleRequest(
            @NotBlank @Size(max = 100) String visit, @NotBlank @Size(max = TEXT) String reason) {}

    public record DisclosureRequest(
            @NotNull Disclosure disclosure,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = 10) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}
}
