package kz.moldir.notification.write.notification;

import kz.moldir.kit.command.Refusal;

/** Why a mail does not do what it was asked. */
sealed interface NotificationRefusal extends Refusal {

    /** Only a mail that was given up can be tried again. */
    record NotFailed() implements NotificationRefusal {
        @Override
        public String code() {
            return "notification-not-failed";
        }
    }
}
