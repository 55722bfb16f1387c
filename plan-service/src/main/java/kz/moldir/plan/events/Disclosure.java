package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of an activity is told outside the secretariat before it is held. */
public enum Disclosure {
    /** Everything. */
    @JsonProperty("open")
    OPEN,
    /** A check: its day and place are told when it is held. */
    @JsonProperty("unannounced")
    UNANNOUNCED,
    /** Its day and place are told when it is held; what was said there is not told at all. */
    @JsonProperty("restricted")
    RESTRICTED
}
