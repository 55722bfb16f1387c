package kz.moldir.plan.read.activities;

import java.util.List;
import java.util.Objects;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.jspecify.annotations.Nullable;

/** The latest request that an activity waits for and that is no letter. */
final class Told {

    private Told() {}

    /**
     * After one more event.
     *
     * @param waiting for which it waits then, letters included
     * @param log of its requests then
     */
    static @Nullable Waiting after(
            @Nullable Waiting before,
            ActivityEvent event,
            @Nullable Waiting waiting,
            List<Asked> log) {
        if (waiting == null) {
            return null;
        }
        return switch (event) {
            case LetterSent now when now.putRight() == null -> before;
            case AnswerRequested now when now.putRight() == null -> waiting;
            case SendingEvent now -> either(waiting, instead(now.putRight()), log);
            case ActivityDateAgreed now -> either(waiting, instead(now.putRight()), log);
            case ActivityPostponed now -> either(waiting, instead(now.putRight()), log);
            case AnswerReceived now -> either(waiting, now.toldInstead(), log);
            case RecordCorrected now when tells(now.correction()) ->
                    either(waiting, now.correction().toldInstead(), log);
            default -> before;
        };
    }

    private static @Nullable Waiting either(
            Waiting waiting, @Nullable Waiting instead, List<Asked> log) {
        return log.stream()
                        .map(Asked::request)
                        .filter(Objects::nonNull)
                        .anyMatch(
                                asked ->
                                        asked.whom().equals(waiting.whom())
                                                && asked.on().equals(waiting.since()))
                ? waiting
                : instead;
    }

    private static @Nullable Waiting instead(@Nullable PutRight putRight) {
        return putRight == null ? null : putRight.toldInstead();
    }

    private static boolean tells(Correction correction) {
        return switch (correction.kind()) {
            case DATE, REQUEST, ANSWER -> true;
            case OCCURRENCE, CLOSING, PUBLICATION, CANCELLATION, CARRYING_OVER, ROW_REASON -> false;
        };
    }
}
