package kz.moldir.kit.limit;

import java.io.IOException;

/** A body is longer than any that the platform takes. */
public final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch() {
        super("a body that is too long");
    }
}
