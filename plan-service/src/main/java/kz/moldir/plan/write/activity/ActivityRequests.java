package kz.moldir.plan.write.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.plan.events.ActivityEvent.Publication;
import org.jspecify.annotations.Nullable;

/** The bodies of commands to an activity; unknown fields are refused. */
final class ActivityRequests {

    static final int TEXT = 4000;
    static final int LINE = 500;

    private ActivityRequests() {}

    record AgreeDateRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @Size(max = LINE) @Nullable String place) {}

    record PostponeRequest(@NotNull LocalDate date, @NotBlank @Size(max = TEXT) String reason) {}

    record CancelRequest(@NotBlank @Size(max = TEXT) String reason) {}

    record OccurrenceRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @Size(max = LINE) @Nullable String place,
            @Size(max = LINE) @Nullable String format,
            @Size(max = LINE) @Nullable String object,
            @Size(max = TEXT) @Nullable String summary) {}

    record CloseRequest(@NotBlank @Size(max = TEXT) String result) {}

    record CoverRequest(
            @NotBlank @Size(max = 2000) String url,
            @NotBlank @Size(max = LINE) String title,
            @Nullable LocalDate date,
            Publication.@Nullable Kind kind) {}
}
