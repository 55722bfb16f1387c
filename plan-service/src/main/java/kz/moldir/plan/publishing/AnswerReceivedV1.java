package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.council.state.Waiting;
import org.jspecify.annotations.Nullable;

/** Wire form: an answer came; another request may still be open. */
public record AnswerReceivedV1(
        String activityId, String requestId, LocalDate on, @Nullable Waiting waiting) {}
