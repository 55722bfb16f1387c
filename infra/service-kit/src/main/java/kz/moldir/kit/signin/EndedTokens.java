package kz.moldir.kit.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose access tokens have ended before their time: what a person was given before signing out, or
 * before being disabled. At most ten thousand are known; the oldest is forgotten first. Those that
 * a token could still be of are kept, so that they have ended after a restart too.
 */
final class EndedTokens {

    private static final int MOST = 10_000;

    private final Map<String, Instant> ended = bounded();
    private final Map<String, Instant> signIns = bounded();
    private final @Nullable KeptEnds kept;

    /** Which are known to this process alone. */
    EndedTokens() {
        this.kept = null;
    }

    /** With those that were kept. */
    EndedTokens(KeptEnds kept) {
        this.kept = kept;
        ended.putAll(kept.all());
    }

    private static Map<String, Instant> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > MOST;
            }
        };
    }

    /** A sign-in of the provider's has ended, or all of a person where no sid is named. */
    void endSignIn(@Nullable String sid, @Nullable String subject, @Nullable Instant at) {
        String which = sid == null ? "sub " + subject : "sid " + sid;
        Instant until = at == null ? Instant.MAX : at;
        synchronized (ended) {
            signIns.merge(which, until, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /**
     * Whether a sign-in had ended before its browser came here with it. What the provider gives
     * afterwards counts, also under the same sid: it would be asked for again and again otherwise.
     */
    boolean hasSignIn(@Nullable String sid, @Nullable String subject, @Nullable Instant given) {
        synchronized (ended) {
            return isBefore(given, signIns.get("sid " + sid))
                    || isBefore(given, signIns.get("sub " + subject));
        }
    }

    /** Tokens tell seconds; one of the very second counts as given before. */
    private static boolean isBefore(@Nullable Instant given, @Nullable Instant end) {
        return end != null && (given == null || given.getEpochSecond() <= end.getEpochSecond());
    }

    /** From now on nothing counts that the person was given until then. */
    void end(String subject, Instant at) {
        synchronized (ended) {
            ended.merge(subject, at, (one, other) -> one.isAfter(other) ? one : other);
        }
        if (kept != null) {
            kept.keep(subject, at);
        }
    }

    boolean has(Jwt token) {
        return isBefore(token.getIssuedAt(), of(token.getSubject()));
    }

    private @Nullable Instant of(@Nullable String subject) {
        synchronized (ended) {
            return subject == null ? null : ended.get(subject);
        }
    }
}
