package kz.moldir.kit.signin;

/** A form of a page that was opened before the last sign-in: its token is another's. */
public final class PageTooOld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it happens all the time. */
    public PageTooOld() {
        super("a page of before the last sign-in", null, false, false);
    }
}
