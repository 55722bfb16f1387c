package kz.moldir.council.state;

import java.util.Arrays;

/**
 * The one state of a row of a plan ({@code domain.md}, "States"); the order is the order in which
 * they are tried.
 */
public enum ActivityState {
    CANCELLED("cancelled"),
    CARRIED_OVER("carriedOver"),
    COVERED("covered"),
    HELD("held"),
    PERMANENT("permanent"),
    BEFORE_APPROVAL("beforeApproval"),
    WAITING("waiting"),
    NO_DATE("noDate"),
    POSTPONED("postponed"),
    NO_RECORD("noRecord"),
    PLANNED("planned");

    private final String code;

    ActivityState(String code) {
        this.code = code;
    }

    /** The name in APIs, events, addresses and message keys; never changes. */
    public String code() {
        return code;
    }

    /**
     * The state of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ActivityState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such state: " + code));
    }
}
