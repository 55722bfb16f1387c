package kz.moldir.plan.read.carrying.page;

import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.Undo;
import kz.moldir.plan.read.carrying.CarryingView;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded just now and can be withdrawn as it stands.
 *
 * @param entry of which kind, as the form that withdraws it says; null of a letter
 * @param record by what it goes
 */
public record Made(@Nullable String entry, String record) {

    /**
     * Nothing where it took the place of something, which its withdrawal would not bring back, or
     * where it is gone by now.
     *
     * @param made its id as the form's answer told it
     */
    static @Nullable Made of(
            String done, @Nullable String made, CarryingView view, PlannedActivity activity) {
        String entry =
                switch (done) {
                    case "attach-document" -> "document";
                    case "receive-word" -> "word";
                    case "answer-word" -> "answer";
                    case "take-decision" -> "decision";
                    case "write-minutes" -> "minutes";
                    case "arrange-session" -> "session";
                    case "record-materials" -> "materials";
                    case "record-attendance" -> "attendance";
                    case "set-schedule" -> "schedule";
                    default -> null;
                };
        boolean letter = done.equals("send-letter");
        if (made == null || (entry == null && !letter)) {
            return null;
        }
        Made told = new Made(entry, made);
        boolean stands =
                letter
                        ? activity.requests().stream()
                                .anyMatch(each -> each.sent().id().equals(made))
                        : told.standsIn(view);
        return stands ? told : null;
    }

    private boolean standsIn(CarryingView view) {
        return switch (entry) {
            case "document" -> view.document(record).isPresent();
            case "word" -> view.words().stream().anyMatch(said -> said.word().id().equals(record));
            case "answer" ->
                    view.words().stream()
                            .anyMatch(
                                    said ->
                                            said.word().id().equals(record)
                                                    && said.answer() != null);
            case "decision" ->
                    view.decisions().stream()
                            .anyMatch(taken -> taken.decided().id().equals(record));
            case "schedule" -> !view.schedule().isEmpty();
            case null -> false;
            default -> view.sittings().know(record) && has(view.sittings().of(record));
        };
    }

    private boolean has(Sitting sitting) {
        return switch (entry) {
            case "minutes" -> sitting.minutes() != null;
            case "session" -> sitting.session() != null;
            case "materials" -> sitting.materials() != null;
            case "attendance" -> sitting.attendance() != null;
            case null, default -> false;
        };
    }

    /** A letter is in the log of requests, and withdrawn there. */
    @Nullable Undo letter() {
        return entry == null ? new Undo(Correction.Kind.REQUEST, record, false) : null;
    }
}
