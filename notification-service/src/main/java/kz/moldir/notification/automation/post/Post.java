package kz.moldir.notification.automation.post;

import kz.moldir.notification.events.NotificationEvent.Fault;

/** The way to the mail server. */
@FunctionalInterface
public interface Post {

    /**
     * Hands a letter over; when it returns, the mail server has it.
     *
     * @throws NotTaken when the mail server does not have it
     */
    void send(Letter letter);

    /** The mail server did not take a letter. */
    final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        /** Says why, as far as it is known. */
        public NotTaken(Fault fault, Throwable cause) {
            super(fault.code(), cause);
            this.fault = fault;
        }

        /** Why. */
        public Fault fault() {
            return fault;
        }
    }
}
