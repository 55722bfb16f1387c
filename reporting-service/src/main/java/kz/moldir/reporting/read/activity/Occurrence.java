package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that an activity happened.
 *
 * @param visitId the monitoring visit it came from, or null when recorded by hand
 * @param summaryKk the summary once more in Kazakh; null where it was written once
 */
public record Occurrence(
        String id,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String format,
        @Nullable String object,
        @Nullable String summary,
        @Nullable String visitId,
        @Nullable String summaryKk) {

    /** With a summary that was written once. */
    public Occurrence(
            String id,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId) {
        this(id, date, time, place, format, object, summary, visitId, null);
    }

    /** The same without its time, its place and its words. */
    Occurrence dayOnly() {
        return new Occurrence(id, date, null, null, null, null, null, visitId);
    }
}
