package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is arranged; day, time and place are those that were agreed.
 *
 * @param invited offices and organisations
 * @param agenda what is on it, a line each
 * @param materialsUntil the last day for the materials that are asked for
 * @param stream where it can be followed
 * @param kazakh agenda and place once more in Kazakh, or null where neither is known
 */
public record Session(
        List<String> invited,
        List<String> agenda,
        @Nullable LocalDate materialsUntil,
        @Nullable String stream,
        @Nullable InKazakh kazakh) {

    public Session(
            List<String> invited,
            List<String> agenda,
            @Nullable LocalDate materialsUntil,
            @Nullable String stream) {
        this(invited, agenda, materialsUntil, stream, null);
    }

    /** Whether nothing of it is known. */
    public boolean empty() {
        return equals(new Session(List.of(), List.of(), null, null));
    }

    /** The same, where its place in Kazakh is that of the agreed one. */
    public Session of(@Nullable String place) {
        return kazakh == null || kazakh.place() == null
                ? this
                : new Session(
                        invited,
                        agenda,
                        materialsUntil,
                        stream,
                        new InKazakh(kazakh.agenda(), kazakh.place(), place));
    }
}
