package kz.moldir.notification.write.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.StateRules;
import kz.moldir.notification.events.Occasion;

/**
 * When the council wants to be reminded of a day.
 *
 * @param rules which day a matter is due
 * @param zone in which the council's days begin
 * @param at the time of day at which reminders are sent
 * @param daysBefore the due day, negative after it
 */
public record ReminderPolicy(
        StateRules rules, ZoneId zone, LocalTime at, List<Integer> daysBefore) {

    public ReminderPolicy {
        daysBefore = daysBefore.stream().distinct().toList();
    }

    /** The day a matter is due; none for permanent work and while no day is known. */
    Optional<LocalDate> dueDay(ActivityFacts facts) {
        return rules.dueDay(facts);
    }

    /** Until when minutes of what was held that day are due; none where the council set no term. */
    public Optional<LocalDate> minutesDue(LocalDate held) {
        return rules.minutesUntil(held);
    }

    /**
     * The reminders of a due day, earliest first: none of a day that was past when it became known
     * or before the plan was approved, and none whose own day was past by then, or on which the
     * next plan has the matter.
     */
    Stream<Occasion> occasions(ActivityFacts facts, LocalDate dueDay, Instant known) {
        LocalDate today = LocalDate.ofInstant(known, zone);
        LocalDate approved = facts.approvedOn();
        if (dueDay.isBefore(today) || (approved != null && dueDay.isBefore(approved))) {
            return Stream.empty();
        }
        return daysBefore.stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .filter(days -> !dueDay.minusDays(days).isBefore(today))
                .filter(days -> !facts.carriedOver(dueDay.minusDays(days)))
                .map(days -> new Occasion(days, instant(dueDay.minusDays(days))));
    }

    private Instant instant(LocalDate day) {
        return day.atTime(at.withNano(0)).atZone(zone).toInstant();
    }
}
