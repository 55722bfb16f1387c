package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is right in a corrected record; a kind reads the fields that it has.
 *
 * @param expected of a letter whether it asks for an answer; null where that stays
 * @param kazakh what is right once more in Kazakh
 */
public record Right(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String format,
        @Nullable String object,
        @Nullable String summary,
        @Nullable String result,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String url,
        @Nullable String title,
        Publication.@Nullable Kind publication,
        Request.@Nullable Channel channel,
        @Nullable String whom,
        @Nullable String number,
        @Nullable String about,
        Publication.@Nullable Medium medium,
        @Nullable Boolean expected,
        Kazakh kazakh) {

    /**
     * The same words once more in Kazakh: null where they stay as they were, empty where there are
     * none.
     */
    public record Kazakh(
            @Nullable String result, @Nullable String reason, @Nullable String summary) {

        /** All stays. */
        public static final Kazakh AS_BEFORE = new Kazakh(null, null, null);
    }

    /** Of which nothing is put right in Kazakh. */
    public Right(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String result,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String url,
            @Nullable String title,
            Publication.@Nullable Kind publication,
            Request.@Nullable Channel channel,
            @Nullable String whom,
            @Nullable String number,
            @Nullable String about,
            Publication.@Nullable Medium medium,
            @Nullable Boolean expected) {
        this(
                date,
                time,
                place,
                format,
                object,
                summary,
                result,
                reason,
                decision,
                url,
                title,
                publication,
                channel,
                whom,
                number,
                about,
                medium,
                expected,
                Kazakh.AS_BEFORE);
    }

    /** Of what is no letter. */
    public Right(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String result,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String url,
            @Nullable String title,
            Publication.@Nullable Kind publication,
            Request.@Nullable Channel channel,
            @Nullable String whom,
            @Nullable String number,
            @Nullable String about,
            Publication.@Nullable Medium medium) {
        this(
                date,
                time,
                place,
                format,
                object,
                summary,
                result,
                reason,
                decision,
                url,
                title,
                publication,
                channel,
                whom,
                number,
                about,
                medium,
                null);
    }

    /** Of an occurrence that was on that day, at that object; all else stays. */
    static Right of(Occurrence was, LocalDate date, @Nullable String object) {
        return new Right(
                date,
                was.time(),
                was.place(),
                was.format(),
                object,
                was.summary(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Kazakh(null, null, was.summaryKk()));
    }
}
