package kz.moldir.plan.events;

/** What stands as the reason of an event that takes something back of the rows of a draft. */
public final class TakenBack {

    /** An edit, as it is known of by an event of its own. */
    public static final String EDIT = "undone";

    /** What a newer file made of the rows; no event tells of one of them before. */
    public static final String FILE = "undone-file";

    private TakenBack() {}
}
