package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether materials came, and what of them. */
public record Materials(boolean received, LocalDate on, @Nullable String note) {

    /** The same of another day. */
    public Materials on(LocalDate day) {
        return new Materials(received, day, note);
    }
}
