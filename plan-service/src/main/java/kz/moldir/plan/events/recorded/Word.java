package kz.moldir.plan.events.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question of a member or a proposal of anybody.
 *
 * @param from whose it is
 * @param textKk the same in Kazakh; null where it is known in one language alone
 */
public record Word(
        String id,
        Word.Kind kind,
        String from,
        String text,
        LocalDate on,
        @Nullable String textKk) {

    /** In one language. */
    public Word(String id, Word.Kind kind, String from, String text, LocalDate on) {
        this(id, kind, from, text, on, null);
    }

    /** The same of another day. */
    public Word on(LocalDate day) {
        return new Word(id, kind, from, text, day, textKk);
    }

    /** What it asks for. */
    public enum Kind {
        @JsonProperty("question")
        QUESTION,
        @JsonProperty("proposal")
        PROPOSAL
    }
}
