package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.state.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A record that was wrong. What is right, where something is, follows in the same commit as an
 * event of its own.
 *
 * @param kind of the wrong record
 * @param id of it: an occurrence, a publication or a request; else the kind's own word
 * @param day under which the wrong record was counted, or null where it was not counted
 * @param fields what was wrong and what is right
 * @param replaced whether a right record follows
 * @param reason why it was corrected
 * @param standing the day that stands without the wrong record
 * @param waiting the request that the row waits for without the wrong record
 * @param withheld true where what was recorded is not told outside
 * @param waitingWithheld true where nobody outside is told what it waits for
 * @param toldInstead an earlier request that it waits for too and that everybody was told of
 * @param concealed true where the words of before must not be public any more, nor in the history;
 *     then {@code fields} may say of a field that wrong and right are the same
 */
public record Correction(
        Kind kind,
        String id,
        @Nullable LocalDate day,
        List<Field> fields,
        boolean replaced,
        String reason,
        Standing standing,
        @Nullable Waiting waiting,
        @Nullable Boolean withheld,
        @Nullable Boolean waitingWithheld,
        @Nullable Waiting toldInstead,
        @Nullable Boolean concealed) {

    public Correction(
            Kind kind,
            String id,
            @Nullable LocalDate day,
            List<Field> fields,
            boolean replaced,
            String reason,
            Standing standing,
            @Nullable Waiting waiting,
            @Nullable Boolean withheld) {
        this(
                kind, id, day, fields, replaced, reason, standing, waiting, withheld, null, null,
                null);
    }

    /** What everybody is told that it waits for. */
    public @Nullable Waiting told() {
        return waitingWithheld == null ? waiting : toldInstead;
    }

    /** What can be corrected. */
    public enum Kind {
        @JsonProperty("date")
        DATE,
        @JsonProperty("occurrence")
        OCCURRENCE,
        @JsonProperty("closing")
        CLOSING,
        @JsonProperty("publication")
        PUBLICATION,
        @JsonProperty("cancellation")
        CANCELLATION,
        @JsonProperty("request")
        REQUEST,
        @JsonProperty("answer")
        ANSWER,
        @JsonProperty("carrying-over")
        CARRYING_OVER,
        /** Why an amendment changed the row; the id is the version that it made. */
        @JsonProperty("row-reason")
        ROW_REASON
    }

    /** One field: what was recorded, and what is right; null where there is nothing. */
    public record Field(String field, @Nullable String wrong, @Nullable String right) {}

    /**
     * The day that stands.
     *
     * @param date null where the plan's own term stands
     * @param postponed whether it is later than was promised before
     * @param moves how often the activity was moved
     * @param time of that day, where it is told with it
     * @param place of that day, where it is told with it
     * @param reason of the last move that stands, where it is told with it
     * @param reasonKk the same once more in Kazakh, or null
     */
    public record Standing(
            @Nullable LocalDate date,
            boolean postponed,
            int moves,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String reasonKk) {

        public Standing(
                @Nullable LocalDate date,
                boolean postponed,
                int moves,
                @Nullable LocalTime time,
                @Nullable String place,
                @Nullable String reason) {
            this(date, postponed, moves, time, place, reason, null);
        }

        public Standing(@Nullable LocalDate date, boolean postponed, int moves) {
            this(date, postponed, moves, null, null, null);
        }

        /** The same without words. */
        public Standing dayOnly() {
            return new Standing(date, postponed, moves);
        }
    }
}
