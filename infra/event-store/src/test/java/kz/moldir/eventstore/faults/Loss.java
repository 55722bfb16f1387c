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
    SILENCE
}
