package kz.moldir.testkit.check;

/** One promise that can be broken. */
public enum Rule {
    /** A command was answered "done", and its event is not stored. */
    ANSWERED_BUT_LOST,
    /** Every answer to a command was a refusal, and its event is stored. */
    REFUSED_BUT_STORED,
    /** One command is stored more than once. */
    STORED_TWICE,
    /** The same command got two different answers. */
    ANSWERED_DIFFERENTLY,
    /** The numbers of a store or of an aggregate have a gap or a repetition. */
    NUMBERING,
    /** A consumer never did what an event asks for. */
    EFFECT_MISSING,
    /** A consumer did it more than once. */
    EFFECT_TWICE,
    /** A consumer did what no event asked for. */
    EFFECT_WITHOUT_EVENT,
    /** A consumer took a subject's events in another order. */
    OUT_OF_ORDER,
    /** A read model is not what a fresh fold gives. */
    NOT_A_FRESH_FOLD,
    /** An event waits that nobody made unreadable. */
    PARKED
}
