package kz.moldir.notification.events;

import java.time.Instant;

/**
 * One reminder of a due day.
 *
 * @param daysBefore the due day; negative after it
 * @param at when it is to be sent, in whole seconds
 */
public record Occasion(int daysBefore, Instant at) {}
