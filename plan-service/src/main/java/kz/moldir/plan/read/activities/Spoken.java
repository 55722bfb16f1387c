package kz.moldir.plan.read.activities;

import kz.moldir.council.state.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What a row waits for without the letters that went out: to whom these went is for those alone who
 * may open its carrying out.
 *
 * @param state the code of its one state
 * @param waiting whom a request waits for, and since when
 */
public record Spoken(String state, @Nullable Waiting waiting) {}
