package kz.moldir.plan.write.carrying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Word;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of commands around the carrying out; unknown fields are refused. Where the activity
 * took place more than once, {@code occurrence} says which is meant, "coming" the next one. What is
 * asked once, such as whether a tie was not adopted, is refused with a code that {@code sure} then
 * names. What ends in {@code Kk} is the same once more in Kazakh. {@code chairInFavour} is how the
 * chair voted at a tie, where the council lets that decide.
 */
final class CarryingRequests {

    static final int LINE = 500;
    static final int TEXT = 4000;
    static final int MOST = 200;
    static final int SURE = 10;

    private CarryingRequests() {}

    record WithdrawRequest(
            @NotNull Entry entry,
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    record PublishRequest(
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    record SessionRequest(
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = LINE) String> invited,
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = LINE) String> agenda,
            @Nullable LocalDate materialsUntil,
            @Size(max = 2000) @Nullable String stream,
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = LINE) String> agendaKk,
            @Size(max = LINE) @Nullable String placeKk,
            @Size(max = TEXT) @Nullable String reason,
            @Size(max = 100) @Nullable String occurrence) {}

    record MaterialsRequest(
            @NotNull Boolean received,
            @Nullable LocalDate date,
            @Size(max = TEXT) @Nullable String note,
            @Size(max = TEXT) @Nullable String reason,
            @Size(max = 100) @Nullable String occurrence) {}

    record WordRequest(
            @NotNull Word.Kind kind,
            @NotBlank @Size(max = LINE) String from,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable LocalDate date,
            @Size(max = 100) @Nullable String occurrence,
            @Size(max = TEXT) @Nullable String textKk) {}

    /** What is right; the day and the Kazakh words that are left out stay, empty ones go. */
    record RightWordRequest(
            @NotNull Word.Kind kind,
            @NotBlank @Size(max = LINE) String from,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable LocalDate date,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = TEXT) @Nullable String textKk) {}

    /** What is right of a document; a title that is left out is none. */
    record DescribeRequest(
            Attachment.@NotNull Kind kind,
            @Size(max = LINE) @Nullable String title,
            @Size(max = LINE) @Nullable String titleKk,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    /** Of an answer that is put right, the day and the Kazakh words that are left out stay. */
    record AnswerRequest(
            @Nullable Boolean accepted,
            @NotBlank @Size(max = TEXT) String words,
            @Nullable LocalDate date,
            @Size(max = TEXT) @Nullable String reason,
            @Size(max = TEXT) @Nullable String wordsKk) {}

    record AttendanceRequest(
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = LINE) String> present,
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = LINE) String> guests,
            @Min(1) @Max(9999) @Nullable Integer members,
            @Size(max = LINE) @Nullable String organiser,
            @Size(max = TEXT) @Nullable String reason,
            @Size(max = 100) @Nullable String occurrence,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    record MinutesRequest(
            @Size(max = 50) @Nullable String number,
            @NotBlank @Size(max = LINE) String chair,
            @Size(max = LINE) @Nullable String secretary,
            @Size(max = TEXT) @Nullable String heard,
            @Size(max = TEXT) @Nullable String reason,
            @Size(max = 100) @Nullable String occurrence,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Size(max = TEXT) @Nullable String heardKk) {}

    record VotesRequest(
            @Min(0) @Max(9999) int inFavour,
            @Min(0) @Max(9999) int against,
            @Min(0) @Max(9999) int abstained) {}

    record DecisionRequest(
            @NotBlank @Size(max = TEXT) String text,
            @Nullable LocalDate date,
            @Valid @Nullable VotesRequest votes,
            @Size(max = LINE) @Nullable String agency,
            @Nullable LocalDate until,
            @Size(max = 100) @Nullable String occurrence,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Nullable Boolean chairInFavour,
            @Size(max = TEXT) @Nullable String textKk) {}

    /** What is right in all fields; what is left out is not so, but the day stays. */
    record RightDecisionRequest(
            @NotBlank @Size(max = TEXT) String text,
            @Nullable LocalDate date,
            @Valid @Nullable VotesRequest votes,
            @Size(max = LINE) @Nullable String agency,
            @Nullable LocalDate until,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure,
            @Nullable Boolean chairInFavour,
            @Size(max = TEXT) @Nullable String textKk) {

        DecisionRequest decision() {
            return new DecisionRequest(
                    text, date, votes, agency, until, null, sure, chairInFavour, textKk);
        }
    }

    record PublishDecisionsRequest(
            @NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 100) String> decisions,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    record UnpublishDecisionsRequest(
            @NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 100) String> decisions,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = SURE) @Nullable Set<@NotBlank @Size(max = 100) String> sure) {}

    /**
     * A paper that went out.
     *
     * @param expected true where an answer is awaited from then on
     */
    record LetterRequest(
            @NotBlank @Size(max = 50) String number,
            @Size(max = TEXT) @Nullable String about,
            @Size(max = LINE) @Nullable String to,
            @Nullable LocalDate date,
            @Size(max = 100) @Nullable String occurrence,
            @Nullable Boolean expected) {}

    record SlotRequest(
            @NotNull LocalDate date,
            @Nullable LocalTime time,
            @NotBlank @Size(max = LINE) String object) {}

    record ScheduleRequest(
            @NotNull @Size(max = MOST) List<@NotNull @Valid SlotRequest> slots,
            @Size(max = TEXT) @Nullable String reason) {}
}
