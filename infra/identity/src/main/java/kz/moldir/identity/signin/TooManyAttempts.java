package kz.moldir.identity.signin;

import org.springframework.security.core.AuthenticationException;

/** Sign-in is to wait. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    /** How long, in whole seconds, at least one. */
    public long seconds() {
        return seconds;
    }
}
