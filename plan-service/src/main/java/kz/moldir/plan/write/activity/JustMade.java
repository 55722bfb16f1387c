package kz.moldir.plan.write.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.write.activity.ActivityCommand.TakeBack;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * Who made or withdrew the latest records and when, so that they take that back themselves at once.
 */
record JustMade(Map<Key, By> latest) {

    static final JustMade NOTHING = new JustMade(Map.of());

    private static final int KEPT = 50;

    record Key(Kind kind, String id) {}

    /**
     * An account, and when.
     *
     * @param withdrawn what it withdrew then, null where it recorded something
     */
    record By(AtOnce once, @Nullable ActivityEvent withdrawn) {}

    /**
     * After something happened.
     *
     * @param wrong the record that a correction means
     * @param comingChanged whether something else is kept of the coming occurrence since, which a
     *     withdrawn one would take along
     */
    JustMade after(
            ActivityEvent event,
            Instant at,
            @Nullable String account,
            @Nullable ActivityEvent wrong,
            boolean comingChanged) {
        Map<Key, By> now = new LinkedHashMap<>(latest);
        // What is recorded may be the one that was withdrawn.
        if (event instanceof OccurrenceRecorded || comingChanged) {
            now.values().removeIf(by -> by.withdrawn() instanceof OccurrenceRecorded);
        }
        Key key = event instanceof RecordCorrected corrected ? key(corrected) : key(event);
        if (key == null) {
            return new JustMade(now);
        }
        now.remove(key);
        if (!(event instanceof RecordCorrected)) {
            now.put(key, new By(new AtOnce(account, at), null));
        } else if (stands(wrong) && !replaced(event)) {
            now.put(key, new By(new AtOnce(account, at), wrong));
        }
        if (now.size() > KEPT) {
            now.remove(now.keySet().iterator().next());
        }
        return new JustMade(now);
    }

    void refuseUnlessTaken(TakeBack asked) {
        By by = latest.get(key(asked.kind(), asked.id()));
        if (by == null || asked.again() != (by.withdrawn() != null)) {
            throw new Refused(ActivityRefusal.nothingToCorrect());
        }
        by.once()
                .refuseUnless(
                        new AtOnce.Asked(asked.by(), asked.now()),
                        ActivityRefusal::notYours,
                        ActivityRefusal::tooLateToTakeBack);
    }

    /** What the same account withdrew just now, to be recorded again. */
    Optional<ActivityEvent> withdrawn(TakeBack asked) {
        return Optional.ofNullable(latest.get(key(asked.kind(), asked.id()))).map(By::withdrawn);
    }

    /** Days and closings set what follows from them, so those are put right as before. */
    private static boolean stands(@Nullable ActivityEvent wrong) {
        return wrong instanceof OccurrenceRecorded || wrong instanceof ActivityCovered;
    }

    private static boolean replaced(ActivityEvent event) {
        return event instanceof RecordCorrected now && now.correction().replaced();
    }

    private static Key key(RecordCorrected event) {
        return key(event.correction().kind(), event.correction().id());
    }

    /** Of days, closings and cancellations only the latest is meant, whatever id is given. */
    private static Key key(Kind kind, String id) {
        return switch (kind) {
            case DATE, CANCELLATION, CLOSING -> new Key(kind, "");
            default -> new Key(kind, id);
        };
    }

    private static @Nullable Key key(ActivityEvent event) {
        return switch (event) {
            case ActivityDateAgreed now -> key(Kind.DATE, "");
            case ActivityPostponed now -> key(Kind.DATE, "");
            case ActivityCancelled now -> key(Kind.CANCELLATION, "");
            case ActivityClosed now -> key(Kind.CLOSING, "");
            case OccurrenceRecorded now -> key(Kind.OCCURRENCE, now.occurrence().id());
            case ActivityCovered now -> key(Kind.PUBLICATION, now.publication().id());
            case SendingEvent now -> key(Kind.REQUEST, now.sent().id());
            case AnswerReceived now -> key(Kind.ANSWER, now.requestId());
            default -> null;
        };
    }
}
