package kz.moldir.plan.read.carrying.page;

import java.util.Map;
import java.util.Objects;
import kz.moldir.plan.events.Correction;
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
     * Nothing where it took the place of something, which its withdrawal would not bring back.
     *
     * @param made its id as the form's answer told it
     */
    static @Nullable Made of(String done, @Nullable String made, Map<String, ?> page) {
        if (made == null) {
            return null;
        }
        return switch (done) {
            case "attach-document" -> new Made("document", made);
            case "receive-word" -> new Made("word", made);
            case "take-decision" -> new Made("decision", made);
            case "send-letter" -> new Made(null, made);
            case "write-minutes" -> new Made("minutes", occurrence(page));
            case "arrange-session" -> new Made("session", occurrence(page));
            case "record-materials" -> new Made("materials", occurrence(page));
            case "record-attendance" -> new Made("attendance", occurrence(page));
            case "set-schedule" -> new Made("schedule", "schedule");
            default -> null;
        };
    }

    /** A letter is in the log of requests, and withdrawn there. */
    @Nullable Undo letter() {
        return entry == null ? new Undo(Correction.Kind.REQUEST, record, false) : null;
    }

    private static String occurrence(Map<String, ?> page) {
        Object shown = page.get("occurrence");
        CarryingView view = (CarryingView) Objects.requireNonNull(page.get("carrying"));
        return shown instanceof String one ? one : view.sittings().of(null).occurrence();
    }
}
