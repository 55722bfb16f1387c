package kz.moldir.acceptance.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.moldir.testkit.check.Intent;
import kz.moldir.testkit.check.Outcome;

/** Everything that clients wanted and what they were answered, in the order of the marks. */
public final class Ledger {

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

    private record Entry(Wanted wanted, ConcurrentLinkedQueue<Outcome> outcomes) {}

    void add(Wanted wanted, Outcome outcome) {
        entries.computeIfAbsent(
                        wanted.mark(), first -> new Entry(wanted, new ConcurrentLinkedQueue<>()))
                .outcomes()
                .add(outcome);
    }

    /** How many answers, refusals and failures there were, also of repeated commands. */
    public int outcomes() {
        return entries.values().stream().mapToInt(entry -> entry.outcomes().size()).sum();
    }

    /** For the checks. */
    public List<Intent> intents() {
        return entries.values().stream()
                .map(
                        entry ->
                                new Intent(
                                        entry.wanted().service(),
                                        entry.wanted().type(),
                                        entry.wanted().mark(),
                                        List.copyOf(entry.outcomes())))
                .toList();
    }

    /** Those whose last outcome is of a kind. */
    public List<Wanted> last(Class<? extends Outcome> kind) {
        return entries.values().stream()
                .filter(entry -> kind.isInstance(new ArrayList<>(entry.outcomes()).getLast()))
                .map(Entry::wanted)
                .toList();
    }

    @Override
    public String toString() {
        return "%d sent: %d answered, %d refused, %d unknown"
                .formatted(
                        entries.size(),
                        last(Outcome.Done.class).size(),
                        last(Outcome.Refused.class).size(),
                        last(Outcome.Unknown.class).size());
    }
}
