package kz.moldir.notification.write.notification;

import kz.moldir.kit.command.Refusal;

/** Why a mail does not do what it was asked. */
sealed interface NotificationRefusal extends Refusal {

    /** Only a mail that was given up can be tried again. */
    @Code("notification-not-failed")
    record NotFailed() implements NotificationRefusal {}
}
