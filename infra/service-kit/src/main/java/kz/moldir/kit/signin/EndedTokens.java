package kz.moldir.kit.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose access tokens have ended before their time: what a person was given before signing out, or
 * before being disabled. At most ten thousand are known; the oldest is forgotten first.
 */
final class EndedTokens {

    private static final int MOST = 10_000;

    private final Map<String, Instant> ended =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    /** From now on nothing counts that the person was given until then. */
    void end(String subject, Instant at) {
        synchronized (ended) {
            ended.merge(subject, at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    boolean has(Jwt token) {
        return has(token.getSubject(), token.getIssuedAt());
    }

    /** Tokens tell seconds; one of the very second counts as given before. */
    boolean has(@Nullable String subject, @Nullable Instant given) {
        Instant end = of(subject);
        return end != null && (given == null || given.getEpochSecond() <= end.getEpochSecond());
    }

    private @Nullable Instant of(@Nullable String subject) {
        synchronized (ended) {
            return subject == null ? null : ended.get(subject);
        }
    }
}
