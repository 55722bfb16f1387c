package kz.moldir.reporting.read.activity;

import java.time.LocalDate;

/** Where an activity was made public; an announcement is no coverage of its result. */
public record Publication(String url, String title, LocalDate date, Kind kind) {

    /** Before the event, or about its result. */
    public enum Kind {
        ANNOUNCEMENT,
        RESULT
    }

    /** Whether the address can be linked: only the web's own schemes, never a script. */
    public boolean linked() {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
