package kz.moldir.reporting.read.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity was made public; an announcement is no coverage of its result.
 *
 * @param medium what kind of place on the web it is, null where nobody said so
 */
public record Publication(
        String url, String title, LocalDate date, Kind kind, @Nullable Medium medium) {

    /** The council's site, a social network, or the press. */
    public enum Medium {
        @JsonProperty("site")
        SITE,
        @JsonProperty("social")
        SOCIAL,
        @JsonProperty("press")
        PRESS;

        /** The word of the contract. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Before the event, or about its result. */
    public enum Kind {
        @JsonProperty("announcement")
        ANNOUNCEMENT,
        @JsonProperty("result")
        RESULT;

        /** The word of the contract. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which name the plan's corrections know it. */
    String id() {
        byte[] name = (kind + " " + url).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /** Whether the address can be linked. */
    public boolean linked() {
        return linked(url);
    }

    /** Only the web's own schemes become links, never a script. */
    public static boolean linked(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
