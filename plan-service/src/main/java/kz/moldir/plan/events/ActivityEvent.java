package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What happens to one activity of an approved plan. */
public sealed interface ActivityEvent {

    /** The activity. */
    String activityId();

    /** The approved plan promises this activity. */
    record ActivityPlanned(
            String activityId, String planId, int year, int half, LocalDate approvedOn, Row row)
            implements ActivityEvent {}

    /** A day was agreed; it stays within the promised term or is the first one. */
    record ActivityDateAgreed(
            String activityId, LocalDate date, @Nullable LocalTime time, @Nullable String place)
            implements ActivityEvent {}

    /** The activity was moved to a later day. */
    record ActivityPostponed(
            String activityId, @Nullable LocalDate from, LocalDate date, String reason)
            implements ActivityEvent {}

    /** It was decided that the activity will not take place. */
    record ActivityCancelled(String activityId, LocalDate on, String reason)
            implements ActivityEvent {}

    /** The activity happened once. */
    record OccurrenceRecorded(String activityId, Occurrence occurrence) implements ActivityEvent {}

    /** The row was closed with a result; only this makes it held. */
    record ActivityClosed(String activityId, LocalDate on, String result)
            implements ActivityEvent {}

    /** A publication was recorded. */
    record ActivityCovered(String activityId, Publication publication) implements ActivityEvent {}

    /**
     * One time that an activity happened.
     *
     * @param id unique in the activity
     * @param visitId the monitoring visit it came from, or null when recorded by hand
     */
    record Occurrence(
            String id,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId) {}

    /**
     * Where an activity was made public.
     *
     * @param kind announcements do not count as coverage of a result
     */
    record Publication(String url, String title, LocalDate date, Kind kind) {

        /** Before the event, or about its result. */
        public enum Kind {
            @JsonProperty("announcement")
            ANNOUNCEMENT,
            @JsonProperty("result")
            RESULT
        }
    }
}
