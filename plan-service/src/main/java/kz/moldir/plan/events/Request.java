package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request: somebody was asked for something and is to answer.
 *
 * @param id unique in the activity
 * @param whom a commission or an agency; public, so never a clerk's name
 * @param number of the letter
 * @param about what was asked for; stays inside the secretariat
 */
public record Request(
        String id,
        Channel channel,
        String whom,
        @Nullable String number,
        @Nullable String about,
        LocalDate on)
        implements Sent {

    @Override
    public boolean asks() {
        return true;
    }

    /** The same without its number and without what was asked for. */
    public Request withoutWords() {
        return new Request(id, channel, whom, null, null, on);
    }

    /** How it was asked. */
    public enum Channel {
        @JsonProperty("called")
        CALLED,
        @JsonProperty("asked")
        ASKED,
        @JsonProperty("letter")
        LETTER
    }
}
