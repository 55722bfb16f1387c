package kz.moldir.monitoring.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import org.jspecify.annotations.Nullable;

/** The bodies of commands to a visit; unknown fields are refused. */
final class VisitRequests {

    static final int TEXT = 4000;
    static final int LINE = 500;
    static final int FINDINGS = 200;

    private VisitRequests() {}

    /**
     * One more visit.
     *
     * @param sure the day once more, where it is meant though it is a day off
     */
    record ScheduleRequest(
            @NotBlank @Size(max = LINE) String activityId,
            @NotNull LocalDate date,
            @Size(max = LINE) @Nullable String object,
            @Nullable LocalDate sure) {}

    /**
     * What was found.
     *
     * @param sure the day once more, where it is meant though it is of another year
     */
    record CompleteRequest(
            @NotNull @Size(max = FINDINGS) List<@Valid @NotNull FindingRequest> findings,
            @Nullable LocalDate date,
            @Nullable LocalDate sure) {}

    /**
     * All that is right; a finding that is left out was none.
     *
     * @param reason seen by everybody
     * @param sure the day once more, where it is meant though it is of another year
     */
    record CorrectRequest(
            @NotNull LocalDate date,
            @Size(max = LINE) @Nullable String object,
            @NotNull @Size(max = FINDINGS) List<@Valid @NotNull RightFindingRequest> findings,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable LocalDate sure) {}

    /**
     * A finding as it is right.
     *
     * @param id of one that is recorded; null of a new one
     */
    record RightFindingRequest(
            @Size(max = LINE) @Nullable String id,
            @NotBlank @Size(max = TEXT) String text,
            @NotNull Severity severity) {}

    record FindingRequest(@NotBlank @Size(max = TEXT) String text, @NotNull Severity severity) {}

    /** Why a record is taken back; seen by everybody. */
    record WithdrawRequest(@NotBlank @Size(max = TEXT) String reason) {}

    record CancelRequest(@NotBlank @Size(max = TEXT) String reason) {}
}
