package kz.moldir.kit.access;

/** Nobody is signed in, and the handler is not for everybody. */
public final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it happens all the time. */
    public NotSignedIn() {
        super("not signed in", null, false, false);
    }
}
