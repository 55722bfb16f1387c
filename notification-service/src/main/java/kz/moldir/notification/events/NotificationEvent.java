package kz.moldir.notification.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happens to one mail; addresses stay in the settings, so no event holds one. */
public sealed interface NotificationEvent {

    /** The mail. */
    String notificationId();

    /**
     * A mail is to be sent.
     *
     * @param day the council's day on which it was written; it counts days from here
     */
    record NotificationPrepared(String notificationId, LocalDate day, List<Item> items)
            implements NotificationEvent {}

    /** The mail server did not take it; it is tried again. */
    record AttemptFailed(String notificationId, int attempt, Fault fault)
            implements NotificationEvent {}

    /** The mail server took it. */
    record NotificationDelivered(
            String notificationId, List<String> activityIds, LocalDate day, Instant at)
            implements NotificationEvent {}

    /** The mail server did not take it and it is not tried again by itself: a task for a person. */
    record NotificationFailed(String notificationId, int attempts, Fault fault, Instant at)
            implements NotificationEvent {}

    /** Somebody asked for it to be tried again. */
    record NotificationRetried(String notificationId) implements NotificationEvent {}

    /** Why the mail server does not have a mail. */
    enum Fault {
        NO_ANSWER("no-answer"),
        SIGN_IN_REFUSED("sign-in-refused"),
        ADDRESS_REFUSED("address-refused"),
        REFUSED("refused"),
        NOT_WRITTEN("not-written");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Stable, kebab-case; published, and the end of its message key. */
        public String code() {
            return code;
        }
    }
}
