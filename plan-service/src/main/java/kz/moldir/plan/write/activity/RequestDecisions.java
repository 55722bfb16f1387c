package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.ProposeDates;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import org.jspecify.annotations.Nullable;

/** Who was asked for what, and what came back. */
final class RequestDecisions {

    private RequestDecisions() {}

    /** To propose days is to ask for one of them. */
    static List<ActivityEvent> proposed(ActivityState state, ProposeDates asked) {
        ActivityDecisions.refuseWhenOver(state.known(), asked.today());
        ActivityDecisions.refuseWithoutTerm(state.known());
        return List.of(
                new DatesProposed(
                        asked.activityId(), asked.today(), asked.days(), asked.request().about()),
                new AnswerRequested(asked.activityId(), asked.request(), state.dayOnly()));
    }

    /**
     * Letters are sent after an activity is over as well: an extract, a recommendation, thanks.
     * What looks like a request that is logged is asked: it may be the same, sent twice.
     */
    static List<ActivityEvent> requested(ActivityState state, AskForAnswer asked) {
        if (asked.request().on().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.request().on()));
        }
        if (!asked.again() && logged(state, asked.request(), asked.request().channel())) {
            throw new Refused(ActivityRefusal.askedAlready(asked.request().on()));
        }
        return List.of(new AnswerRequested(asked.activityId(), asked.request(), state.dayOnly()));
    }

    /**
     * A letter to each; the same one is not logged again. Many go out without a number, so two of
     * one number are two where their day or their matter is another.
     */
    static List<ActivityEvent> sent(ActivityState state, SendLetter asked) {
        if (asked.on().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.on()));
        }
        List<ActivityEvent> sent = new ArrayList<>();
        for (String whom : addressees(state, asked)) {
            Letter letter =
                    new Letter(
                            asked.id() + "-" + (sent.size() + 1),
                            whom,
                            asked.number(),
                            asked.about(),
                            asked.on(),
                            asked.expected());
            if (otherwise(state, letter)) {
                throw new Refused(ActivityRefusal.loggedOtherwise(letter.on()));
            }
            if (!logged(state, letter, null)) {
                sent.add(new LetterSent(asked.activityId(), letter));
            }
        }
        return List.copyOf(sent);
    }

    private static List<String> addressees(ActivityState state, SendLetter asked) {
        if (asked.to() != null) {
            return List.of(asked.to());
        }
        Session session = CarryingOutDecisions.sitting(state, asked.occurrence()).session();
        if (session == null || session.invited().isEmpty()) {
            throw new Refused(CarryingOutRefusal.nobodyInvited());
        }
        return session.invited().stream().distinct().toList();
    }

    /** Whether the same letter is logged so that it is not as it was to be: awaited, or not. */
    private static boolean otherwise(ActivityState state, Letter letter) {
        return same(state, letter)
                .anyMatch(known -> known instanceof Letter && known.asks() != letter.asks());
    }

    private static boolean logged(
            ActivityState state, Sent sent, Request.@Nullable Channel channel) {
        return same(state, sent).anyMatch(known -> channel == null || channel == known.channel());
    }

    private static Stream<Sent> same(ActivityState state, Sent sent) {
        return state.all(SendingEvent.class)
                .map(SendingEvent::sent)
                .filter(
                        known ->
                                Objects.equals(sent.number(), known.number())
                                        && sent.whom().equals(known.whom())
                                        && sent.on().equals(known.on())
                                        && Objects.equals(sent.about(), known.about()));
    }

    static List<ActivityEvent> answered(ActivityState state, TakeAnswer asked) {
        Sent request =
                state.open(asked.requestId())
                        .orElseThrow(() -> new Refused(ActivityRefusal.requestUnknown()));
        if (asked.on().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.on()));
        }
        if (asked.on().isBefore(request.on())) {
            throw new Refused(ActivityRefusal.answerBefore(request.on()));
        }
        return List.of(answer(state, request.id(), asked.on(), asked.summary()));
    }

    /** An answer, and what the activity waits for from then on. */
    static AnswerReceived answer(
            ActivityState state, String requestId, LocalDate on, @Nullable String summary) {
        ActivityState then =
                state.after(new AnswerReceived(state.id(), requestId, on, summary, null));
        return new AnswerReceived(
                state.id(),
                requestId,
                on,
                summary,
                then.waiting(),
                state.withheldRequest(requestId),
                then.waitingWithheld(),
                then.toldInstead());
    }
}
