package kz.moldir.kit.command;

/** The same idempotency key came with another content; nothing was done. */
public final class CommandReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandReused() {
        super("the idempotency key was used for another request", null, false, false);
    }
}
