package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.Correction.Standing;
import org.jspecify.annotations.Nullable;

/** What happens to one activity of an approved plan. */
public sealed interface ActivityEvent {

    /** The activity. */
    String activityId();

    /**
     * The approved plan promises this activity, or the council does it beside the plan.
     *
     * @param outside true where it is no row of the plan; it is then counted apart
     * @param version of the plan that added it and said why; else null
     * @param rowReason why the amendment added it; null where that was not said
     */
    record ActivityPlanned(
            String activityId,
            String planId,
            int year,
            int half,
            LocalDate approvedOn,
            Row row,
            @Nullable Boolean outside,
            @Nullable Integer version,
            @Nullable String rowReason)
            implements ActivityEvent {

        /** Not by an amendment that says why. */
        public ActivityPlanned(
                String activityId,
                String planId,
                int year,
                int half,
                LocalDate approvedOn,
                Row row,
                @Nullable Boolean outside) {
            this(activityId, planId, year, half, approvedOn, row, outside, null, null);
        }

        /** Whether why it was added is not told outside, as is not all of it. */
        public @Nullable Boolean withheldReason() {
            return row.told() == Disclosure.OPEN ? null : true;
        }

        /** Whether nobody outside is told what it is: no plan that is public names it. */
        public boolean untold() {
            return outside != null && row.told() != Disclosure.OPEN;
        }

        public ActivityPlanned(
                String activityId,
                String planId,
                int year,
                int half,
                LocalDate approvedOn,
                Row row) {
            this(activityId, planId, year, half, approvedOn, row, null);
        }
    }

    /**
     * A day was agreed; it stays within the promised term or is the first one.
     *
     * @param withheld true where the day is not announced before the activity is held
     * @param putRight null where what stands follows from this record
     */
    record ActivityDateAgreed(
            String activityId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable Boolean withheld,
            @Nullable PutRight putRight)
            implements ActivityEvent {

        public ActivityDateAgreed(
                String activityId,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                @Nullable Boolean withheld) {
            this(activityId, date, time, place, withheld, null);
        }

        public ActivityDateAgreed(
                String activityId,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place) {
            this(activityId, date, time, place, null);
        }
    }

    /** Days were proposed to the commission; none is agreed yet. */
    record DatesProposed(
            String activityId, LocalDate on, List<ProposedDay> days, @Nullable String note)
            implements ActivityEvent {}

    /**
     * The activity was moved to a later day.
     *
     * @param time on that day; where neither it nor a place is said, the place of before stays
     * @param withheld true where the day is not announced before the activity is held
     * @param putRight null where what stands follows from this record
     * @param nowhere true where the place of before does not stay either
     * @param reasonKk the reason once more in Kazakh; null where it was typed once
     */
    record ActivityPostponed(
            String activityId,
            @Nullable LocalDate from,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            String reason,
            @Nullable Boolean withheld,
            @Nullable PutRight putRight,
            @Nullable Boolean nowhere,
            @Nullable String reasonKk)
            implements ActivityEvent {

        public ActivityPostponed(
                String activityId,
                @Nullable LocalDate from,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                String reason,
                @Nullable Boolean withheld,
                @Nullable PutRight putRight,
                @Nullable Boolean nowhere) {
            this(activityId, from, date, time, place, reason, withheld, putRight, nowhere, null);
        }

        public ActivityPostponed(
                String activityId,
                @Nullable LocalDate from,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                String reason,
                @Nullable Boolean withheld) {
            this(activityId, from, date, time, place, reason, withheld, null, null);
        }

        public ActivityPostponed(
                String activityId, @Nullable LocalDate from, LocalDate date, String reason) {
            this(activityId, from, date, null, null, reason, null);
        }

        /** Whether where it takes place stays as it was. */
        public boolean placeStays() {
            return time == null && place == null && nowhere == null;
        }
    }

    /**
     * It was decided that the activity will not take place.
     *
     * @param on the day of the decision
     * @param decision whose it is, and its number
     * @param withheld true where the reason is not told outside
     * @param amendment true where an amendment of the plan took the row out
     * @param reasonKk the reason once more in Kazakh; null where it was typed once
     * @param version of the plan that lacks it; null where no amendment took it out, and in events
     *     of before that was kept
     * @param rowReason why the amendment took out this row besides; null where that was not said
     */
    record ActivityCancelled(
            String activityId,
            LocalDate on,
            String reason,
            @Nullable String decision,
            @Nullable Boolean withheld,
            @Nullable Boolean amendment,
            @Nullable String reasonKk,
            @Nullable Integer version,
            @Nullable String rowReason)
            implements ActivityEvent {

        public ActivityCancelled(
                String activityId,
                LocalDate on,
                String reason,
                @Nullable String decision,
                @Nullable Boolean withheld,
                @Nullable Boolean amendment,
                @Nullable String reasonKk) {
            this(activityId, on, reason, decision, withheld, amendment, reasonKk, null, null);
        }

        public ActivityCancelled(
                String activityId,
                LocalDate on,
                String reason,
                @Nullable String decision,
                @Nullable Boolean withheld,
                @Nullable Boolean amendment) {
            this(activityId, on, reason, decision, withheld, amendment, null);
        }

        public ActivityCancelled(
                String activityId,
                LocalDate on,
                String reason,
                @Nullable String decision,
                @Nullable Boolean withheld) {
            this(activityId, on, reason, decision, withheld, null);
        }

        public ActivityCancelled(String activityId, LocalDate on, String reason) {
            this(activityId, on, reason, null);
        }

        public ActivityCancelled(
                String activityId, LocalDate on, String reason, @Nullable String decision) {
            this(activityId, on, reason, decision, null);
        }
    }

    /**
     * The answer to a request came.
     *
     * @param summary what it says; stays inside the secretariat
     * @param waiting another request that the activity still waits for
     * @param withheld true where nobody outside was told of the request
     * @param waitingWithheld true where nobody outside is told what it still waits for
     * @param toldInstead an earlier request that it waits for too and that everybody was told of
     */
    record AnswerReceived(
            String activityId,
            String requestId,
            LocalDate on,
            @Nullable String summary,
            @Nullable Waiting waiting,
            @Nullable Boolean withheld,
            @Nullable Boolean waitingWithheld,
            @Nullable Waiting toldInstead)
            implements ActivityEvent {

        public AnswerReceived(
                String activityId,
                String requestId,
                LocalDate on,
                @Nullable String summary,
                @Nullable Waiting waiting) {
            this(activityId, requestId, on, summary, waiting, null, null, null);
        }

        /** What everybody is told that it still waits for. */
        public @Nullable Waiting told() {
            return waitingWithheld == null ? waiting : toldInstead;
        }
    }

    /** What had been recorded was wrong; both stay in the history. */
    record RecordCorrected(String activityId, Correction correction) implements ActivityEvent {}

    /**
     * It was decided what is told of the activity before it is held.
     *
     * @param reason null where it follows from the activity being held
     * @param standing the day that stands, for those who were not told it; null where it is not
     *     told
     * @param told the occurrences of which only the day was told so far, or null
     */
    record DisclosureChanged(
            String activityId,
            Disclosure disclosure,
            @Nullable String reason,
            @Nullable Standing standing,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable List<Occurrence> told)
            implements ActivityEvent {

        public DisclosureChanged(
                String activityId,
                Disclosure disclosure,
                @Nullable String reason,
                @Nullable Standing standing,
                @Nullable LocalTime time,
                @Nullable String place) {
            this(activityId, disclosure, reason, standing, time, place, null);
        }

        /**
         * What somebody decided to tell of it, after this: a closing that tells it decides nothing.
         */
        public Disclosure decided(Disclosure earlier) {
            return reason == null ? earlier : disclosure;
        }

        /** Whether a restricted row stayed so at its closing: its day alone was told. */
        public boolean sameAgain() {
            return reason == null && disclosure == Disclosure.RESTRICTED;
        }
    }

    /**
     * The activity happened once.
     *
     * @param withheld true where only the day is told outside
     * @param untilHeld true where the rest is told once the activity is held
     * @param minutesDue whether its minutes are still to be written, false where they are there;
     *     null where none are expected or that is not told, and of what was recorded before this
     *     was kept
     */
    record OccurrenceRecorded(
            String activityId,
            Occurrence occurrence,
            @Nullable Boolean withheld,
            @Nullable Boolean untilHeld,
            @Nullable Boolean minutesDue)
            implements ActivityEvent {

        /** Of which no minutes are expected. */
        public OccurrenceRecorded(
                String activityId,
                Occurrence occurrence,
                @Nullable Boolean withheld,
                @Nullable Boolean untilHeld) {
            this(activityId, occurrence, withheld, untilHeld, null);
        }

        public OccurrenceRecorded(String activityId, Occurrence occurrence) {
            this(activityId, occurrence, null, null);
        }
    }

    /**
     * The row was closed with a result; only this makes it held.
     *
     * @param withheld true where the result is not told outside
     * @param resultKk the result once more in Kazakh; null where it was typed once
     */
    record ActivityClosed(
            String activityId,
            LocalDate on,
            String result,
            @Nullable Boolean withheld,
            @Nullable String resultKk)
            implements ActivityEvent {

        public ActivityClosed(
                String activityId, LocalDate on, String result, @Nullable Boolean withheld) {
            this(activityId, on, result, withheld, null);
        }

        public ActivityClosed(String activityId, LocalDate on, String result) {
            this(activityId, on, result, null);
        }
    }

    /** A publication was recorded. */
    record ActivityCovered(String activityId, Publication publication) implements ActivityEvent {}

    /** What plans do to it once it is promised; the vocabulary is a file of its own. */
    sealed interface Replanning extends ActivityEvent permits ReplanningEvent {}

    /** What was put right of its visits; the vocabulary is a file of its own. */
    sealed interface Following extends ActivityEvent permits VisitFollowing {}

    /** What went out to somebody; the vocabulary is a file of its own. */
    sealed interface Sending extends ActivityEvent permits SendingEvent {}

    /** What is done around its carrying out; the vocabulary is a file of its own. */
    sealed interface CarryingOut extends ActivityEvent permits CarryingOutEvent {}

    /** A day, and perhaps a time, that was proposed. */
    record ProposedDay(LocalDate date, @Nullable LocalTime time) {}

    /**
     * One time that an activity happened.
     *
     * @param id unique in the activity
     * @param visitId the monitoring visit it came from, or null when recorded by hand
     * @param summaryKk the summary once more in Kazakh; null where it was typed once
     */
    record Occurrence(
            String id,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId,
            @Nullable String summaryKk) {

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

        /** The same under another id. */
        public Occurrence identified(String other) {
            return new Occurrence(
                    other, date, time, place, format, object, summary, visitId, summaryKk);
        }
    }

    /**
     * Where an activity was made public.
     *
     * @param kind announcements do not count as coverage of a result
     * @param medium null of one that was recorded without it
     */
    record Publication(
            String url, String title, LocalDate date, Kind kind, @Nullable Medium medium) {

        /** Without a word on where that is. */
        public Publication(String url, String title, LocalDate date, Kind kind) {
            this(url, title, date, kind, null);
        }

        /** What kind of place on the web it is. */
        public enum Medium {
            @JsonProperty("site")
            SITE,
            @JsonProperty("social")
            SOCIAL,
            @JsonProperty("press")
            PRESS
        }

        /** Names this publication within its activity. */
        public String id() {
            return id(kind, url);
        }

        /** The name of a publication of that kind at that address. */
        public static String id(Kind kind, String url) {
            byte[] name = (kind + " " + url).getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(name).toString();
        }

        /** Before the event, or about its result. */
        public enum Kind {
            @JsonProperty("announcement")
            ANNOUNCEMENT,
            @JsonProperty("result")
            RESULT
        }
    }
}
