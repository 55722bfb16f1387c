package kz.moldir.plan.read.activity;

import java.time.LocalDate;
import kz.moldir.council.state.ActivityFacts;
import org.jspecify.annotations.Nullable;

/**
 * From when a later plan has an activity, in the words of a day.
 *
 * @param key of the sentence
 * @param from the day that it names
 */
public record GoesOn(String key, LocalDate from) {

    static @Nullable GoesOn of(ActivityFacts facts, LocalDate today) {
        LocalDate from = facts.goesOnFrom();
        if (from == null || facts.cancelledOn() != null) {
            return null;
        }
        String now = facts.keptBefore() ? "kept" : facts.carriedOver(today) ? "over" : "ahead";
        return new GoesOn("next.carried." + now, from);
    }
}
