package kz.moldir.eventstore.faults;

/** What a connection does to one command. */
public enum Loss {
    NONE,
    /** The server never sees it. */
    REQUEST,
    /** Half of its bytes arrive. */
    HALF_REQUEST,
    /** The server carries out the first half of the documents of a bulk; the answer is lost. */
    HALF_BULK,
    /** The server carries it out; the answer is lost. */
    REPLY,
    /** The server carries it out; no answer comes and the connection stays open. */
    SILENCE,
    /** The server carries it out and answers that its write concern was not satisfied. */
    UNCONFIRMED,
    /** The same answer, but what was written is gone with the primary that had it. */
    ROLLED_BACK;

    /** Whether the driver gets an answer. */
    boolean isAnswered() {
        return this == NONE || this == UNCONFIRMED || this == ROLLED_BACK;
    }
}
