package kz.moldir.identity.signin;

import java.time.LocalDate;
import org.springframework.security.core.AuthenticationException;

/** Somebody who knows the password comes after the last day of the term. */
public final class TermEnded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final LocalDate last;

    TermEnded(LocalDate last) {
        super("the term has ended");
        this.last = last;
    }

    /** The last day. */
    public LocalDate last() {
        return last;
    }
}
