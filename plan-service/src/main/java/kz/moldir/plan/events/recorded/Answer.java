package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question or a proposal.
 *
 * @param accepted of a proposal whether it was; null for a question
 * @param wordsKk the same in Kazakh; null where it is known in one language alone
 */
public record Answer(
        @Nullable Boolean accepted, String words, LocalDate on, @Nullable String wordsKk) {

    /** The same of another day. */
    public Answer on(LocalDate day) {
        return new Answer(accepted, words, day, wordsKk);
    }
}
