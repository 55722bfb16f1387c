package kz.moldir.plan.document.given;

/** What a column says may be told of a row before it is held. */
public enum Telling {
    OPEN,
    UNANNOUNCED,
    RESTRICTED
}
