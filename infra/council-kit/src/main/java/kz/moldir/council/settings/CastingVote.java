package kz.moldir.council.settings;

import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * At a tie the vote of the chair decides.
 *
 * @param source where it comes from; null where that was not verified
 */
public record CastingVote(@Nullable LocalizedText source) {}
