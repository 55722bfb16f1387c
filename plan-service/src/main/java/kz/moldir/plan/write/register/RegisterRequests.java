package kz.moldir.plan.write.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import org.jspecify.annotations.Nullable;

/** What is asked of registers. */
final class RegisterRequests {

    private RegisterRequests() {}

    /**
     * What an entry says, whole.
     *
     * @param days its term in working days; left out, an appeal has the council's term and a draft
     *     none
     * @param sure the code of a question, a colon and the name that it was about
     * @param slot the key of the line of the schedule that becomes the entry, once, whoever enters
     *     it; else absent
     */
    record EntryRequest(
            @NotNull Register register,
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 200) String party,
            @Nullable @Size(max = 500) String link,
            @NotNull LocalDate received,
            @Nullable @Min(0) @Max(366) Integer days,
            @Nullable @Size(max = 200) String rapporteur,
            @Nullable @Size(max = 5) Set<@NotBlank @Size(max = 300) String> sure,
            @Nullable @Size(max = 100) String slot) {

        /** One that answers nothing. */
        EntryRequest(
                Register register,
                String title,
                @Nullable String number,
                @Nullable String party,
                @Nullable String link,
                LocalDate received,
                @Nullable Integer days,
                @Nullable String rapporteur) {
            this(register, title, number, party, link, received, days, rapporteur, null, null);
        }
    }

    /**
     * The entry as it is right; the version is the one that was seen.
     *
     * @param days left out, an appeal has the council's term as when it came
     * @param sure the code of a question, a colon and the name that it was about
     */
    record CorrectRequest(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 200) String party,
            @Nullable @Size(max = 500) String link,
            @NotNull LocalDate received,
            @Nullable @Min(0) @Max(366) Integer days,
            @Nullable @Size(max = 200) String rapporteur,
            @NotNull Integer version,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 5) Set<@NotBlank @Size(max = 300) String> sure) {}

    /** A step; without a day it was done today. */
    record StepRequest(
            @NotNull StepKind kind,
            @Nullable LocalDate on,
            @Nullable @Size(max = 2000) String words) {}

    /** The step as it is right; the version is the one that was seen. */
    record CorrectStepRequest(
            @NotNull StepKind kind,
            @NotNull LocalDate on,
            @Nullable @Size(max = 2000) String words,
            @NotNull Integer version,
            @NotBlank @Size(max = 500) String reason) {}
}
