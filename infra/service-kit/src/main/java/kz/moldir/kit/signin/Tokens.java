package kz.moldir.kit.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once a minute: what was accepted is known by its hash for so long, or until it
 * expires. At most a thousand are known at a time; the one that was not used for longest is
 * forgotten first.
 */
final class Tokens implements JwtDecoder {

    private static final int MOST = 1000;

    /** Else a token would count on when the key that signed it does not. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final EndedTokens ended;

    private final Map<String, Accepted> accepted =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
                    return size() > MOST;
                }
            };

    private record Accepted(Jwt token, Instant until) {}

    Tokens(JwtDecoder decoder, Clock clock, EndedTokens ended) {
        this.decoder = decoder;
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public Jwt decode(String token) {
        Jwt accepted = accepted(token);
        if (ended.has(accepted)) {
            throw new BadJwtException("the sign-in that it was given for has ended");
        }
        return accepted;
    }

    private Jwt accepted(String token) {
        String hash = hash(token);
        Instant now = clock.instant();
        Accepted known;
        synchronized (accepted) {
            known = accepted.get(hash);
        }
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        Jwt verified = decoder.decode(token);
        Instant end = verified.getExpiresAt();
        Instant until = now.plus(KNOWN);
        synchronized (accepted) {
            accepted.put(
                    hash, new Accepted(verified, end != null && end.isBefore(until) ? end : until));
        }
        return verified;
    }

    /** Whatever was accepted is verified anew. */
    void forget() {
        synchronized (accepted) {
            accepted.clear();
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
