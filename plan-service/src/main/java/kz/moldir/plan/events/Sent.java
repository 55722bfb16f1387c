package kz.moldir.plan.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What went out to somebody, as the log keeps it: a request or a letter. Both may be answered. */
public sealed interface Sent permits Request, Letter {

    /** Unique in the activity. */
    String id();

    /** How it went out. */
    Request.Channel channel();

    /** To whom. */
    String whom();

    /** Under which number, if it has one. */
    @Nullable String number();

    /** What it is about, which stays inside. */
    @Nullable String about();

    /** On which day. */
    LocalDate on();

    /** Whether an answer to it is expected. */
    boolean asks();
}
