package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import org.jspecify.annotations.Nullable;

/** Wire form: somebody was asked; the letter's number and what was asked for stay inside. */
public record AnswerRequestedV1(
        String activityId,
        String requestId,
        String whom,
        Request.Channel channel,
        LocalDate on,
        @Nullable PutRightV1 putRight) {

    static AnswerRequestedV1 of(AnswerRequested event) {
        Request request = event.request();
        return new AnswerRequestedV1(
                event.activityId(),
                request.id(),
                request.whom(),
                request.channel(),
                request.on(),
                PutRightV1.of(event.putRight()));
    }
}
