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
        private final String reply;

        /**
         * Says why, as far as it is known.
         *
         * @param reply the code that the server answered with; empty where it is not known
         */
        public NotTaken(Fault fault, String reply, Throwable cause) {
            super(fault.code(), cause);
            this.fault = fault;
            this.reply = reply;
        }

        /** For a log: why, without the server's words, since they may name whose address it is. */
        public String told() {
            return reply.isEmpty() ? fault.code() : fault.code() + ", " + reply;
        }

        /** Why. */
        public Fault fault() {
            return fault;
        }
    }
}
