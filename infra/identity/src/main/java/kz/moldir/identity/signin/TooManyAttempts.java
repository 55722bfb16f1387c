package kz.moldir.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is to wait. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    TooManyAttempts(Duration left) {
        super("too many attempts");
        this.left = left;
    }

    /** How long, in whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
