package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The signed-in sessions of this process, so that the provider can end them. */
final class Sessions implements HttpSessionListener, HttpSessionIdListener {

    /** A session ends so long after the sign-in at the provider, used or not. */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String BEGUN = Sessions.class.getName() + ".begun";

    private static final String LET_IN = Sessions.class.getName() + ".letIn";

    private final Clock clock;
    private final EndedTokens ended;
    private final StillLetIn letIn;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * A signed-in session.
     *
     * @param given when the provider said who it is, by the provider's clock
     */
    private record Known(
            HttpSession session, String subject, @Nullable String sid, @Nullable Instant given) {

        /** Tokens tell seconds; one of the very second counts as given before. */
        boolean isOfThen(Instant at) {
            return given == null || given.getEpochSecond() <= at.getEpochSecond();
        }
    }

    Sessions(Clock clock, EndedTokens ended, StillLetIn letIn) {
        this.clock = clock;
        this.ended = ended;
        this.letIn = letIn;
    }

    /** Unless it has ended at the provider by now, while the browser was on its way. */
    void begin(HttpSession session, OidcUser user) {
        session.setMaxInactiveInterval((int) LONGEST.toSeconds());
        session.setAttribute(BEGUN, signedIn(user.getAuthenticatedAt()).toEpochMilli());
        Known begun =
                new Known(
                        session,
                        String.valueOf(user.getSubject()),
                        user.getClaimAsString("sid"),
                        user.getIdToken().getIssuedAt());
        known.put(session.getId(), begun);
        // Known first and asked then, as who hears of an end remembers it before looking here.
        if (ended.hasSignIn(
                user.getClaimAsString("sid"), user.getSubject(), user.getIdToken().getIssuedAt())) {
            invalidate(begun);
        }
    }

    /**
     * When somebody signed in, as far as the provider tells. One that lets in who signed in longer
     * ago than it was asked for would be asked again and again: there it is now.
     */
    private Instant signedIn(@Nullable Instant told) {
        Instant now = clock.instant();
        return told == null || told.isAfter(now) || !told.plus(LONGEST).isAfter(now) ? now : told;
    }

    /**
     * Whether the request's session may still be used; one that is too old is ended, and one whose
     * person the provider does not let in any more, which it is asked now and then.
     */
    boolean isCurrent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            Object begun = session == null ? null : session.getAttribute(BEGUN);
            if (session == null || !(begun instanceof Long at)) {
                return false;
            }
            if (clock.millis() - at < LONGEST.toMillis() && isLetIn(request, session)) {
                return true;
            }
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            return false;
        }
        return false;
    }

    /** What is being answered for somebody who was let in goes on to its end, and waits once. */
    private boolean isLetIn(HttpServletRequest request, HttpSession session) {
        if (request.getAttribute(LET_IN) == null) {
            if (!letIn.isLetIn(session, !SAFE.contains(request.getMethod()))) {
                return false;
            }
            request.setAttribute(LET_IN, true);
        }
        return true;
    }

    /**
     * Ends one sign-in of the provider's, or all of a person where no sid is named.
     *
     * @param at when it ended there: what the person began afterwards goes on, however late the
     *     service hears
     */
    int end(@Nullable String sid, @Nullable String subject, @Nullable Instant at) {
        List<Known> ending =
                known.values().stream()
                        .filter(
                                each ->
                                        sid != null
                                                ? sid.equals(each.sid())
                                                : each.subject().equals(subject)
                                                        && (at == null || each.isOfThen(at)))
                        .toList();
        for (Known each : ending) {
            invalidate(each);
        }
        return ending.size();
    }

    private void invalidate(Known each) {
        try {
            each.session().invalidate();
        } catch (IllegalStateException endedAlready) {
            known.values().remove(each);
        }
    }

    /** Somebody signed in once more. */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        Known one = known.remove(before);
        if (one != null) {
            known.put(event.getSession().getId(), one);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        known.remove(event.getSession().getId());
    }
}
