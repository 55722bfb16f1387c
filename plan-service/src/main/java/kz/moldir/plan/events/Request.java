package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked for something, as the log of requests keeps it.
 *
 * @param id unique in the activity
 * @param whom a commission or an agency; public, so never a clerk's name
 * @param number of the letter
 * @param about what was asked for; stays inside the secretariat
 * @param noAnswer of a paper that went out as a letter: true where nobody is expected to answer it,
 *     false where somebody is; else null
 */
public record Request(
        String id,
        Channel channel,
        String whom,
        @Nullable String number,
        @Nullable String about,
        LocalDate on,
        @Nullable Boolean noAnswer) {

    /** One that is to be answered. */
    public Request(
            String id,
            Channel channel,
            String whom,
            @Nullable String number,
            @Nullable String about,
            LocalDate on) {
        this(id, channel, whom, number, about, on, null);
    }

    /** Whether an answer to it is expected. */
    public boolean asks() {
        return noAnswer == null || !noAnswer;
    }

    /** Whether a paper went out: to whom, nobody outside is told. */
    public boolean paper() {
        return noAnswer != null;
    }

    /** The same without its number and without what was asked for. */
    public Request withoutWords() {
        return new Request(id, channel, whom, null, null, on, noAnswer);
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
