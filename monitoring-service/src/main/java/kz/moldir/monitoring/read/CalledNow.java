package kz.moldir.monitoring.read;

import java.util.Optional;
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
}
