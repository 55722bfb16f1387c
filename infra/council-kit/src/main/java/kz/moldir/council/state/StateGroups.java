package kz.moldir.council.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rows are counted and filtered by on pages: their states, where those that took place and
 * have no result yet are not called ahead.
 */
public final class StateGroups {

    /** Rows in the state "planned" that never took place. */
    public static final String AHEAD = "ahead";

    /** Rows in the state "planned" that took place, and whose result is not recorded yet. */
    public static final String UNDERWAY = "underway";

    private StateGroups() {}

    /** All groups, in the order of the states. */
    public static List<String> all() {
        return Stream.of(ActivityState.values()).flatMap(state -> of(state).stream()).toList();
    }

    /** The groups of a state; those of all states but "planned" are the states themselves. */
    public static List<String> of(ActivityState state) {
        return state == ActivityState.PLANNED ? List.of(UNDERWAY, AHEAD) : List.of(state.code());
    }

    /**
     * The group of a row.
     *
     * @param state the code of its state
     * @param tookPlace whether there is a record that it took place
     */
    public static String of(String state, boolean tookPlace) {
        return state.equals(ActivityState.PLANNED.code()) ? (tookPlace ? UNDERWAY : AHEAD) : state;
    }

    /**
     * The groups that a code asks for: a group's own, or a state's.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static List<String> asked(String code) {
        return code.equals(AHEAD) || code.equals(UNDERWAY)
                ? List.of(code)
                : of(ActivityState.ofCode(code));
    }

    /** The state by whose shape a group is drawn. */
    public static String shape(String group) {
        return group.equals(AHEAD) || group.equals(UNDERWAY) ? ActivityState.PLANNED.code() : group;
    }
}
