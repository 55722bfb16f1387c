package kz.moldir.testkit.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a client wanted once, however often it asked.
 *
 * @param store where it is decided
 * @param type of the event that carries the mark
 * @param mark unique; the event that fulfils the intent carries it
 * @param outcomes of all attempts under the same key, in their order
 */
public record Intent(String store, String type, String mark, List<Outcome> outcomes) {

    Stream<Outcome.Done> answers() {
        return outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome.Done.class::cast);
    }

    boolean onlyRefused() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome.Refused.class::isInstance);
    }
}
