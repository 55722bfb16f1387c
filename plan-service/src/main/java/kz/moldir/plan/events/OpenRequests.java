package kz.moldir.plan.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import org.jspecify.annotations.Nullable;

/** Which request an activity waits for. */
public final class OpenRequests {

    private OpenRequests() {}

    /**
     * The latest request without an answer, that no agreed day has answered either.
     *
     * @param records those that stand, in their order
     */
    public static @Nullable Waiting waiting(List<ActivityEvent> records) {
        return waiting(open(records));
    }

    /** True where nobody outside is told of the request that an activity waits for. */
    public static @Nullable Boolean withheld(List<ActivityEvent> records) {
        return open(records)
                .reduce((before, after) -> after)
                .map(SendingEvent::withheld)
                .orElse(null);
    }

    /**
     * The latest of those that everybody was told of.
     *
     * @param records those that stand, in their order
     */
    public static @Nullable Waiting told(List<ActivityEvent> records) {
        return waiting(open(records).filter(asked -> asked.withheld() == null));
    }

    /**
     * The latest of those that are no letters.
     *
     * @param records those that stand, in their order
     */
    public static @Nullable Waiting spoken(List<ActivityEvent> records) {
        return waiting(open(records).filter(AnswerRequested.class::isInstance));
    }

    private static @Nullable Waiting waiting(Stream<SendingEvent> open) {
        return open.reduce((before, after) -> after)
                .map(SendingEvent::sent)
                .map(sent -> new Waiting(sent.whom(), sent.on()))
                .orElse(null);
    }

    private static Stream<SendingEvent> open(List<ActivityEvent> records) {
        Map<String, SendingEvent> open = new LinkedHashMap<>();
        for (ActivityEvent event : records) {
            if (event instanceof SendingEvent now && now.sent().asks()) {
                open.put(now.sent().id(), now);
            } else if (event instanceof AnswerReceived answered) {
                open.remove(answered.requestId());
            } else if (setsADay(event)) {
                open.clear();
            }
        }
        return open.values().stream();
    }

    /**
     * Of what was recorded in its order, the requests, answers and days that stand; a right one
     * stands where the wrong one did.
     */
    public static List<ActivityEvent> standing(List<ActivityEvent> recorded) {
        List<ActivityEvent> standing = new ArrayList<>();
        Correction wrong = null;
        int place = -1;
        for (ActivityEvent event : recorded) {
            if (event instanceof RecordCorrected now) {
                wrong = now.correction();
                place = takeBack(standing, wrong);
            } else {
                boolean right = wrong != null && wrong.replaced() && same(wrong.kind(), event);
                standing.add(right && place >= 0 ? place : standing.size(), event);
                wrong = null;
            }
        }
        return standing;
    }

    /** Whether a record agrees a day or moves it. */
    public static boolean setsADay(ActivityEvent event) {
        return event instanceof ActivityDateAgreed || event instanceof ActivityPostponed;
    }

    /** Where it stood, or -1. */
    private static int takeBack(List<ActivityEvent> standing, Correction wrong) {
        for (int place = standing.size() - 1; place >= 0; place--) {
            if (means(wrong, standing.get(place))) {
                standing.remove(place);
                return place;
            }
        }
        return -1;
    }

    /** The right record may be left out, as one of a later day is. */
    private static boolean same(Correction.Kind kind, ActivityEvent event) {
        return switch (kind) {
            case DATE -> setsADay(event);
            case REQUEST -> event instanceof SendingEvent;
            case ANSWER -> event instanceof AnswerReceived;
            default -> false;
        };
    }

    private static boolean means(Correction wrong, ActivityEvent event) {
        return switch (wrong.kind()) {
            case DATE -> setsADay(event);
            case REQUEST ->
                    event instanceof SendingEvent now
                            && Objects.equals(now.sent().id(), wrong.id());
            case ANSWER ->
                    event instanceof AnswerReceived answered
                            && Objects.equals(answered.requestId(), wrong.id());
            default -> false;
        };
    }
}
