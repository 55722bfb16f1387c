package kz.moldir.plan.publishing;

import org.jspecify.annotations.Nullable;

/** Wire form: what was decided is told to nobody any more, nor what was told of it before. */
public record DecisionUnpublishedV1(
        String activityId, String decisionId, @Nullable String reason) {}
