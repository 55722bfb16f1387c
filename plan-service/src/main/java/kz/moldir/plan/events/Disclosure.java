package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of an activity is told outside the secretariat before it is held; the most comes first. */
public enum Disclosure {
    /** Everything. */
    @JsonProperty("open")
    OPEN,
    /** A check: its day and place are told when it is held. */
    @JsonProperty("unannounced")
    UNANNOUNCED,
    /** Its day and place are told when it is held; what was said there is not told at all. */
    @JsonProperty("restricted")
    RESTRICTED;

    /** Whether all of it is told: what was said at a restricted row is told to nobody. */
    public boolean tells(boolean held) {
        return this == OPEN || (this == UNANNOUNCED && held);
    }

    /** Whether something is kept inside that the other one tells. */
    public boolean tellsLessThan(Disclosure other) {
        return compareTo(other) > 0;
    }
}
