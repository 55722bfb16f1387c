package kz.moldir.reporting.read.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of activities.
 *
 * @param plan id of a plan; absent: the plan in force
 * @param state codes of states, any of them; "ahead" and "underway" are the two parts of "planned"
 * @param commission number of a commission
 * @param kind such as HEARING
 * @param month such as 2026-04
 * @param counted one of tookPlace, everHeld, everCovered, underway, due, notDone
 * @param q words
 * @param sort number, title or date
 */
public record RegisterQuery(
        @Nullable String plan,
        @Nullable List<String> state,
        @Nullable String commission,
        @Nullable String kind,
        @Nullable String month,
        @Nullable String counted,
        @Nullable String q,
        @Nullable String sort) {}
