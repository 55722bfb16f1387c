package kz.moldir.testkit.check;

/** What a client saw of one attempt. */
public sealed interface Outcome {

    /** Answered as done, with this body. */
    record Done(String answer) implements Outcome {}

    /** Refused for good: a 4xx. */
    record Refused(String why) implements Outcome {}

    /** No answer, or one that promises nothing. */
    record Unknown(String why) implements Outcome {}
}
