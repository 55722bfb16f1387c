package kz.moldir.monitoring.write;

import kz.moldir.council.LocalizedText;

/**
 * What a visit must know of its activity.
 *
 * @param number of its row in the plan
 * @param title as the plan has it
 * @param monitoring whether a monitoring team carries it out on site
 * @param cancelled whether the council decided that it will not take place
 */
public record PlannedActivity(
        String id, int number, LocalizedText title, boolean monitoring, boolean cancelled) {}
