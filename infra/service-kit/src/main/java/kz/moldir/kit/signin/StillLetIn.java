package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
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

    /** So long what changes something waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String KEPT = StillLetIn.class.getName();

    private final UnaryOperator<String> refresh;
    private final Clock clock;
    private final Duration each;
    private final Executor background;
    private final AtomicBoolean away = new AtomicBoolean();

    /** What a session was given; never in a cookie, and gone with the session. */
    private static final class Kept {

        private final AtomicReference<@Nullable CompletableFuture<Void>> asking =
                new AtomicReference<>();
        private volatile boolean refused;
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
     * @param background where it is asked: no request that only reads waits for it
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

    /**
     * Whether the person is, as far as is known; asks where it is time to.
     *
     * @param changes whether the request changes something: it waits a moment for the answer, and
     *     goes on where none comes. Others go on meanwhile
     */
    boolean isLetIn(HttpSession session, boolean changes) {
        if (!(session.getAttribute(KEPT) instanceof Kept kept)) {
            return true;
        }
        if (!kept.refused && !clock.instant().isBefore(kept.next)) {
            CompletableFuture<Void> answer = asked(kept);
            if (changes) {
                await(answer);
            }
        }
        return !kept.refused;
    }

    /** One question for all requests of a session. */
    private CompletableFuture<Void> asked(Kept kept) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = kept.asking.compareAndExchange(null, mine);
        if (others != null) {
            return others;
        }
        background.execute(
                () -> {
                    try {
                        ask(kept);
                    } finally {
                        kept.asking.set(null);
                        mine.complete(null);
                    }
                });
        return mine;
    }

    private static void await(CompletableFuture<Void> answer) {
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException none) {
            LOG.debug("a request goes on without the provider's answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The session is ended by its next request, not under one that is being answered. */
    private void ask(Kept kept) {
        try {
            kept.token = refresh.apply(kept.token);
            kept.next = clock.instant().plus(each);
            away.set(false);
        } catch (RuntimeException failed) {
            if (isRefused(failed)) {
                kept.refused = true;
                away.set(false);
            } else {
                tell(failed);
                kept.next = clock.instant().plus(each.compareTo(LATER) < 0 ? each : LATER);
            }
        }
    }

    /** Once for as long as the provider is away, however many sessions there are. */
    private void tell(RuntimeException failed) {
        LOG.atLevel(away.compareAndSet(false, true) ? Level.WARN : Level.DEBUG)
                .log("the provider did not say who is still let in: {}", failed.getClass());
    }

    private static boolean isRefused(RuntimeException failed) {
        return failed instanceof OAuth2AuthorizationException answered
                && answered.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
