package kz.moldir.plan.read.activity;

import java.util.List;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.read.activity.ActivityPage.Fault;
import kz.moldir.plan.read.activity.ActivityPage.Mine;
import kz.moldir.plan.read.activity.FormBuilder.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a visit that is not followed, and was not taken.
 *
 * @param shown whether its form stands on the page: it does not once somebody else settled it
 * @param faults why it was not taken
 */
public record Settling(String visit, String reason, boolean shown, List<String> faults) {

    /** Of another form nothing. */
    static @Nullable Settling of(ActivityInput input, List<VisitNotFollowed> open) {
        if (!input.action().equals("visits")) {
            return null;
        }
        String visit = input.values().getOrDefault("visit", "");
        return new Settling(
                visit,
                input.values().getOrDefault("reason", ""),
                open.stream().anyMatch(each -> each.visitId().equals(visit)),
                input.errors().stream().map(FieldError::message).toList());
    }

    /** The summary of what is wrong, or null. */
    @Nullable List<Fault> errors(String label) {
        return faults.isEmpty()
                ? null
                : faults.stream()
                        .map(
                                fault ->
                                        shown
                                                ? new Fault("stays-" + visit, label + ". " + fault)
                                                : new Fault("main", fault))
                        .toList();
    }

    /** Whose visit somebody else settled is told what was recorded since, as in other forms. */
    ActivityInput overtaken(ActivityInput input) {
        return shown
                ? input
                : new ActivityInput(
                        input.action(),
                        input.values(),
                        input.errors(),
                        Long.valueOf(input.values().getOrDefault("ifMatch", "0")));
    }

    /** What was typed, beside what others recorded. */
    List<Mine> mine(String label) {
        return reason.isBlank() ? List.of() : List.of(new Mine(label, reason, null));
    }
}
