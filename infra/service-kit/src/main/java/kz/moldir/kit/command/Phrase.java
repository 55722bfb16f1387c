package kz.moldir.kit.command;

import java.util.List;

/**
 * Words that the sentence of a refusal names and that follow the reader's language themselves.
 *
 * @param key in the service's messages
 * @param arguments what they name, as those of a {@link Refusal}
 */
public record Phrase(String key, List<Object> arguments) {

    /** Words that name nothing. */
    public Phrase(String key) {
        this(key, List.of());
    }
}
