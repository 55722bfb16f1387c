package kz.moldir.plan.read.activity;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.read.activities.Outcome;
import kz.moldir.plan.read.activities.Outcome.Asked;
import kz.moldir.plan.read.activities.Outcome.SetDay;

/**
 * The record that was made last, which a correction takes back.
 *
 * @param record its id
 */
public record Undo(Correction.Kind kind, String record) {

    /** Empty for what leaves no record of its own to take back. */
    static Optional<Undo> of(String action, Outcome outcome) {
        return switch (action) {
            case "agree-date" -> Optional.of(new Undo(Correction.Kind.DATE, "date"));
            case "postpone" ->
                    movedAtOnce(outcome.days())
                            ? Optional.of(new Undo(Correction.Kind.DATE, "date"))
                            : Optional.empty();
            case "cancel" -> Optional.of(new Undo(Correction.Kind.CANCELLATION, "cancellation"));
            case "close" -> Optional.of(new Undo(Correction.Kind.CLOSING, "closing"));
            case "occurrences" ->
                    outcome.occurrences().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Undo(
                                            Correction.Kind.OCCURRENCE,
                                            outcome.occurrences().getLast().id()));
            case "cover" ->
                    outcome.publications().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Undo(
                                            Correction.Kind.PUBLICATION,
                                            outcome.publications().getLast().id()));
            case "requests", "propose-dates" ->
                    outcome.requests().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Undo(
                                            Correction.Kind.REQUEST,
                                            outcome.requests().getLast().request().id()));
            case "answers" ->
                    outcome.requests().reversed().stream()
                            .filter(asked -> asked.answeredOn() != null)
                            .map(Asked::request)
                            .findFirst()
                            .map(request -> new Undo(Correction.Kind.ANSWER, request.id()));
            default -> Optional.empty();
        };
    }

    /** Not with its hour, which stands in a record of its own. */
    private static boolean movedAtOnce(List<SetDay> days) {
        return days.isEmpty() || days.getLast().reason() != null;
    }
}
