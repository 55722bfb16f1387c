package kz.moldir.monitoring.write.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies of commands to a recommendation; unknown fields are refused. */
final class RecommendationRequests {

    static final int TEXT = 4000;

    private RecommendationRequests() {}

    record AnswerRequest(@NotNull LocalDate date, @NotBlank @Size(max = TEXT) String text) {}

    record VerifyRequest(@NotNull LocalDate date, @Size(max = TEXT) @Nullable String note) {}

    record RefuseRequest(@NotNull LocalDate date, @NotBlank @Size(max = TEXT) String reason) {}
}
