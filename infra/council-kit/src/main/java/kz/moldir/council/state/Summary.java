package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A plan in numbers on a day; each number counts rows.
 *
 * @param total all rows
 * @param states how many rows have each state, by its code; all codes are present and they add up
 *     to {@code total}
 * @param tookPlace rows with a record that they took place at least once, permanent and cancelled
 *     ones too: where it is 0, there is no record of anything
 * @param everHeld rows that were closed with a result, whatever was decided of them since
 * @param everCovered those of them whose result was published
 * @param underway rows that took place at least once and have no result yet, but for permanent and
 *     cancelled ones and those that the next plan has
 * @param due rows whose day has come: not permanent, not cancelled, due on or before {@code asOf},
 *     and before the next plan took them over
 * @param notDone those of them that had no record though it was late when the next plan took them
 *     over
 * @param asOf the day of the count in the council's zone
 */
public record Summary(
        int total,
        Map<String, Integer> states,
        int tookPlace,
        int everHeld,
        int everCovered,
        int underway,
        int due,
        int notDone,
        LocalDate asOf) {

    public Summary {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Counts rows by what is known of them. */
    public static Summary of(Collection<ActivityFacts> rows, StateRules rules, LocalDate asOf) {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (ActivityState state : ActivityState.values()) {
            states.put(state.code(), 0);
        }
        rows.forEach(row -> states.merge(rules.stateOf(row, asOf).code(), 1, Integer::sum));
        return new Summary(
                rows.size(),
                states,
                count(rows, ActivityFacts::tookPlace),
                count(rows, row -> row.closedOn() != null),
                count(rows, ActivityFacts::covered),
                count(rows, row -> row.resultMissing(asOf)),
                count(rows, row -> row.dueBy(rules.dueDay(row).orElse(null), asOf)),
                count(rows, row -> rules.notDone(row, asOf)),
                asOf);
    }

    /** How many rows have that state. */
    public int count(ActivityState state) {
        return states.getOrDefault(state.code(), 0);
    }

    private static int count(Collection<ActivityFacts> rows, Predicate<ActivityFacts> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }
}
