package kz.moldir.plan.write.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.Term;
import org.jspecify.annotations.Nullable;

/** What each part of the settings is changed by; the version is the one that was seen. */
final class SettingsRequests {

    private SettingsRequests() {}

    /** A text in the languages that have one. */
    record TextRequest(
            @Nullable @Size(max = 500) String ru,
            @Nullable @Size(max = 500) String kk,
            @Nullable @Size(max = 500) String en) {

        @Nullable LocalizedText text() {
            LocalizedText text = new LocalizedText(clean(ru), clean(kk), clean(en));
            return text.equals(new LocalizedText(null, null, null)) ? null : text;
        }
    }

    record NamesRequest(
            @NotNull @Valid TextRequest name,
            @NotBlank @Size(max = 60) String zone,
            @Nullable @Size(max = 3) List<String> languages,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /** What a commission is called. */
    record CommissionRequest(
            @NotNull @Valid TextRequest name,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /** A commission's number, beside what it is called. */
    record Commission(String number, CommissionRequest body) {}

    /** All districts, in their order. */
    record DistrictsRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid TextRequest> districts,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /** The days of the week that are not worked. */
    record WeekendRequest(
            @NotNull @Size(max = 7) List<@NotNull DayOfWeek> weekend,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /** A day that differs from its place in the week. */
    record DayRequest(
            CalendarEntry.@NotNull Kind kind,
            @Nullable @Valid TextRequest name,
            @Nullable @Valid TextRequest source,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /** Working days, and the document that they come from. */
    record TermRequest(@Min(0) @Max(366) int days, @Nullable @Valid TextRequest source) {

        Term term() {
            return new Term(days, source == null ? null : source.text());
        }
    }

    /** Terms left out are not set; the first two are needed. */
    record TermsRequest(
            @NotNull @Valid TermRequest noRecordGrace,
            @NotNull @Valid TermRequest waitingLapse,
            @Nullable @Valid TermRequest recommendationReply,
            @Nullable @Valid TermRequest appealAnswer,
            @Nullable @Valid TermRequest appealForward,
            @Nullable @Valid TermRequest hearingNotice,
            @Nullable @Valid TermRequest protocol,
            @Nullable @Valid TermRequest publication,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    /**
     * Days before something is due, negative after it; the share of members a meeting needs; and
     * whether at a tie the vote of the chair decides.
     */
    record RulesRequest(
            @Nullable @Size(max = 10) List<@Min(-60) @Max(120) Integer> reminders,
            @Nullable @Min(1) @Max(100) Integer quorumPercent,
            @Nullable @Valid TextRequest quorumSource,
            @Nullable Boolean chairDecides,
            @Nullable @Valid TextRequest castingVoteSource,
            @NotNull Integer version,
            @Nullable @Size(max = 500) String reason) {}

    static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A day and what it is. */
    record Day(LocalDate day, DayRequest what) {}
}
