package kz.moldir.notification.read.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.events.NotificationEvent.AttemptFailed;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.notification.events.NotificationEvent.NotificationDelivered;
import kz.moldir.notification.events.NotificationEvent.NotificationFailed;
import kz.moldir.notification.events.NotificationEvent.NotificationPrepared;
import kz.moldir.notification.events.NotificationEvent.NotificationRetried;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it stands.
 *
 * @param at when it was prepared, delivered or given up, whichever came last
 * @param attempts that failed
 * @param fault of the last of them, or null
 * @param log its place in the order of all mails
 * @param outbox the same while it has no outcome, else null
 * @param task the same while somebody must see to it, else null
 */
public record NotificationView(
        @BsonId String id,
        LocalDate day,
        List<Item> items,
        State state,
        Instant at,
        int attempts,
        @Nullable Fault fault,
        String log,
        @Nullable String outbox,
        @Nullable String task) {

    private static final DateTimeFormatter ORDER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What became of a mail. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    static NotificationView after(
            @Nullable NotificationView before, NotificationEvent event, Instant time) {
        if (event instanceof NotificationPrepared now) {
            String log = ORDER.format(time) + " " + now.notificationId();
            return new NotificationView(
                    now.notificationId(),
                    now.day(),
                    now.items(),
                    State.PENDING,
                    time,
                    0,
                    null,
                    log,
                    log,
                    null);
        }
        if (before == null) {
            throw new IllegalStateException("a mail begins with its intent");
        }
        return switch (event) {
            case NotificationPrepared again -> before;
            case AttemptFailed now ->
                    before.at(State.PENDING, before.at, now.attempt(), now.fault());
            case NotificationDelivered now ->
                    before.at(State.DELIVERED, now.at(), before.attempts, before.fault);
            case NotificationFailed now ->
                    before.at(State.FAILED, now.at(), now.attempts(), now.fault());
            case NotificationRetried now -> before.at(State.PENDING, time, 0, before.fault);
        };
    }

    private NotificationView at(State next, Instant when, int failures, @Nullable Fault last) {
        return new NotificationView(
                id,
                day,
                items,
                next,
                when,
                failures,
                last,
                log,
                next == State.PENDING ? log : null,
                next == State.FAILED ? log : null);
    }
}
