package kz.moldir.council.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a council, all in working days; null where the council set none.
 *
 * @param noRecordGrace after a row's day, before it is shown without a record
 * @param waitingLapse how long a recorded request keeps a row waiting
 * @param recommendationReply an agency's answer to a recommendation
 * @param appealAnswer the answer to an appeal
 * @param appealForward forwarding a misdirected appeal
 * @param hearingNotice notice before a hearing
 * @param protocol the protocol of a meeting
 * @param publication the publication of a result
 */
public record Terms(
        Term noRecordGrace,
        Term waitingLapse,
        @Nullable Term recommendationReply,
        @Nullable Term appealAnswer,
        @Nullable Term appealForward,
        @Nullable Term hearingNotice,
        @Nullable Term protocol,
        @Nullable Term publication) {

    public Terms {
        Objects.requireNonNull(noRecordGrace, "The council has no term noRecordGrace");
        Objects.requireNonNull(waitingLapse, "The council has no term waitingLapse");
    }

    /** Only the two terms without which no state can be told, in working days. */
    public static Terms ofDays(int noRecordGrace, int waitingLapse) {
        return new Terms(
                Term.ofDays(noRecordGrace),
                Term.ofDays(waitingLapse),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
