package kz.moldir.testkit.check;

/**
 * One broken promise.
 *
 * @param where store or consumer
 * @param what the command, event or subject, in words
 */
public record Finding(Rule rule, String where, String what) {}
