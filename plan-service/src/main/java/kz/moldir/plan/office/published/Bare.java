package kz.moldir.plan.office.published;

/** A picture without what its dots do not need. */
final class Bare {

    private final byte[] file;
    private final boolean traces;

    /**
     * A picture of which something may have been left out.
     *
     * @param file the very array that came, where nothing was
     * @param traces whether a camera wrote some of it, or it is another picture
     */
    Bare(byte[] file, boolean traces) {
        this.file = file;
        this.traces = traces;
    }

    byte[] file() {
        return file;
    }

    boolean traces() {
        return traces;
    }
}
