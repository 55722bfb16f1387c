package kz.moldir.kit.problem;

/** The views did not reach the position that the caller asked for in time; asking again helps. */
public final class NotCaughtUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is asked for may be in what the caller itself did last. */
    NotCaughtUp() {
        super("the caller's last command is not reached in time", null, false, false);
    }

    /** Names the position for the log. */
    public NotCaughtUp(long position) {
        super("position " + position + " not reached in time", null, false, false);
    }
}
