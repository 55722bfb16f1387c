package kz.moldir.plan.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing letter: a paper of the council that went to somebody. To whom is never told outside,
 * since a person may be invited.
 *
 * @param id unique in the activity
 * @param number of the letter
 * @param about what it is about; stays inside the secretariat
 * @param expected whether it asks for an answer
 */
public record Letter(
        String id,
        String whom,
        @Nullable String number,
        @Nullable String about,
        LocalDate on,
        boolean expected)
        implements Sent {

    @Override
    public Request.Channel channel() {
        return Request.Channel.LETTER;
    }

    @Override
    public boolean asks() {
        return expected;
    }
}
