package kz.moldir.monitoring.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.moldir.council.LocalizedText;

/**
 * What an activity is called in the plan that is in force; what was recorded keeps the words of its
 * time. What the plan's events told stands behind it.
 */
public interface CalledNow {

    /** The number of its row and its title. */
    record Called(int number, LocalizedText title) {}

    /** Empty where its planning has not arrived. */
    Optional<Called> called(String activityId);

    /**
     * A whole list under those names; each activity is asked for once, however often it is in it.
     */
    default <T> List<T> all(
            List<T> items, Function<T, String> activityId, BiFunction<T, Called, T> under) {
        Map<String, Optional<Called>> known = new HashMap<>();
        return items.stream()
                .map(
                        item ->
                                known.computeIfAbsent(activityId.apply(item), this::called)
                                        .map(name -> under.apply(item, name))
                                        .orElse(item))
                .toList();
    }
}
