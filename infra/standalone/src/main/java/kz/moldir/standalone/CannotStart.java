package kz.moldir.standalone;

import org.jspecify.annotations.Nullable;

/** The platform cannot start; the message is one sentence that says why and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
