package kz.moldir.embedded;

/**
 * A server could not be started for a reason other than its port; the message says which in one
 * sentence.
 */
public final class ServerNotStarted extends RuntimeException {
    ServerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
