package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Whether the provider still lets in whose session it is. It is asked from time to time, beside
 * requests, with the refresh token that it gave with the sign-in. One that gives none is not asked:
 * infra/identity tells of each end by itself; another one that gives them only with {@code
 * offline_access} may not.
 */
final class StillLetIn {

    private static final Logger LOG = LoggerFactory.getLogger(StillLetIn.class);

    /** After a time at which the provider did not answer. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private static final String KEPT = StillLetIn.class.getName();

    private final UnaryOperator<String> refresh;
    private final Clock clock;
    private final Duration each;
    private final Executor background;

    /** What a session was given; never in a cookie, and gone with the session. */
    private static final class Kept {

        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile String token;
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
     * @param background where it is asked: no request waits for it
     */
    StillLetIn(UnaryOperator<String> refresh, Clock clock, Duration each, Executor background) {
        this.refresh = refresh;
        this.clock = clock;
        this.each = each;
        this.background = background;
    }

    /** The session was begun with a refresh token. */
    void begin(HttpSession session, String token) {
        session.setAttribute(KEPT, new Kept(token, clock.instant().plus(each)));
    }

    /** Asks where it is time to; the session ends when the answer is that nobody is let in. */
    void askInTime(HttpSession session) {
        if (session.getAttribute(KEPT) instanceof Kept kept
                && !clock.instant().isBefore(kept.next)
                && kept.asking.compareAndSet(false, true)) {
            background.execute(() -> ask(session, kept));
        }
    }

    private void ask(HttpSession session, Kept kept) {
        try {
            kept.token = refresh.apply(kept.token);
            kept.next = clock.instant().plus(each);
        } catch (RuntimeException failed) {
            if (isRefused(failed)) {
                end(session, kept);
            } else {
                LOG.warn("the provider did not say who is still let in: {}", failed.getClass());
                kept.next = clock.instant().plus(each.compareTo(LATER) < 0 ? each : LATER);
            }
        } finally {
            kept.asking.set(false);
        }
    }

    private static boolean isRefused(RuntimeException failed) {
        return failed instanceof OAuth2AuthorizationException answered
                && answered.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }

    /** Unless somebody has signed in with it anew. */
    private static void end(HttpSession session, Kept kept) {
        try {
            if (session.getAttribute(KEPT) == kept) {
                session.invalidate();
            }
        } catch (IllegalStateException endedMeanwhile) {
            LOG.debug("a session ended while it was asked about");
        }
    }
}
