package kz.moldir.kit.command;

import java.util.List;

/**
 * Why an aggregate does not do what it was asked: a value with a stable code, never a sentence.
 *
 * <p>The sentence stands in the service's messages under {@code refusal.<code>} in three languages.
 */
public interface Refusal {

    /** Stable, kebab-case, unique in its service, such as {@code plan-already-approved}. */
    String code();

    /** What the sentence names, in the order of its places. */
    default List<Object> arguments() {
        return List.of();
    }
}
