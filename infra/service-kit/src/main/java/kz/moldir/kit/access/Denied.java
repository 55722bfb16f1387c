package kz.moldir.kit.access;

import java.util.List;

/** Somebody is signed in and may not; names the roles that may. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Role> could;
    private final transient List<Role> couldIfTheirs;

    /** Refuses; both lists are empty where nobody may. */
    public Denied(List<Role> could, List<Role> couldIfTheirs) {
        super("not allowed", null, false, false);
        this.could = List.copyOf(could);
        this.couldIfTheirs = List.copyOf(couldIfTheirs);
    }

    /** Who may do it in any case. */
    public List<Role> could() {
        return could;
    }

    /** Who may do it for what is theirs. */
    public List<Role> couldIfTheirs() {
        return couldIfTheirs;
    }
}
