package kz.moldir.eventstore.token;

import org.jspecify.annotations.Nullable;

/**
 * How far a segment of a processor has come.
 *
 * @param form the token as it is stored; null before the first event
 * @param generation of the document server that took what the position stands for
 */
record Position(String processor, int segment, @Nullable Object form, long generation) {}
