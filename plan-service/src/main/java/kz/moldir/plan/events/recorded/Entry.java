package kz.moldir.plan.events.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be taken back. */
public enum Entry {
    @JsonProperty("document")
    DOCUMENT,
    @JsonProperty("word")
    WORD,
    /** It goes by the id of what it answered. */
    @JsonProperty("answer")
    ANSWER,
    @JsonProperty("decision")
    DECISION,
    /** The minutes of one occurrence, by whose id they go. */
    @JsonProperty("minutes")
    MINUTES,
    /** How one occurrence is arranged; this and the next go by its id as well. */
    @JsonProperty("session")
    SESSION,
    @JsonProperty("materials")
    MATERIALS,
    @JsonProperty("attendance")
    ATTENDANCE,
    /** That of the row; an empty one takes its place. */
    @JsonProperty("schedule")
    SCHEDULE;

    /** Whether there is one of each occurrence, by whose id it goes. */
    public boolean ofAnOccurrence() {
        return switch (this) {
            case MINUTES, SESSION, MATERIALS, ATTENDANCE -> true;
            case DOCUMENT, WORD, ANSWER, DECISION, SCHEDULE -> false;
        };
    }
}
