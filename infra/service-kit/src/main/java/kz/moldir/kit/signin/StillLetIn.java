package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Whether the provider still lets in whose session it is. It is asked from time to time with the
 * refresh token that it gave with the sign-in: one that gives none tells of each end by itself.
 */
final class StillLetIn {

    private static final Logger LOG = LoggerFactory.getLogger(StillLetIn.class);

    /** After a time at which the provider did not answer. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private static final String KEPT = StillLetIn.class.getName();

    private final UnaryOperator<String> refresh;
    private final Clock clock;
    private final Duration each;

    /** What a session was given; never in a cookie, and gone with the session. */
    private static final class Kept {

        private final ReentrantLock asking = new ReentrantLock();
        private String token;
        private volatile Instant next;

        Kept(String token, Instant next) {
            this.token = token;
            this.next = next;
        }
    }

    /**
     * Asks nobody yet.
     *
     * @param refresh another refresh token for the one before; throws what the provider answers
     * @param each how long an answer holds
     */
    StillLetIn(UnaryOperator<String> refresh, Clock clock, Duration each) {
        this.refresh = refresh;
        this.clock = clock;
        this.each = each;
    }

    /** The session was begun with a refresh token. */
    void begin(HttpSession session, String token) {
        session.setAttribute(KEPT, new Kept(token, clock.instant().plus(each)));
    }

    /** Whether the session goes on; also while another request asks, and where nobody answers. */
    boolean is(HttpSession session) {
        if (!(session.getAttribute(KEPT) instanceof Kept kept)
                || clock.instant().isBefore(kept.next)
                || !kept.asking.tryLock()) {
            return true;
        }
        try {
            return clock.instant().isBefore(kept.next) || asked(kept);
        } finally {
            kept.asking.unlock();
        }
    }

    private boolean asked(Kept kept) {
        try {
            kept.token = refresh.apply(kept.token);
            kept.next = clock.instant().plus(each);
        } catch (RuntimeException failed) {
            if (isRefused(failed)) {
                return false;
            }
            LOG.warn("the provider did not say who is still let in: {}", failed.getClass());
            kept.next = clock.instant().plus(LATER);
        }
        return true;
    }

    private static boolean isRefused(RuntimeException failed) {
        return failed instanceof OAuth2AuthorizationException answered
                && answered.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
