package kz.moldir.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done: the plan's own words, and what was understood of them.
 *
 * @param text the words as written, never changed
 * @param kind what they were understood to mean
 * @param start first day, or null where the words name none
 * @param end last day, inclusive, or null where the words name none
 */
public record Timeframe(
        String text, TimeframeKind kind, @Nullable LocalDate start, @Nullable LocalDate end) {}
