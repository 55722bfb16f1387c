package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-04-13T07:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = NOON;
    private boolean published = true;
    private final EndedTokens ended = new EndedTokens();
    private final Tokens tokens =
            new Tokens(this::verify, ((InstantSource) () -> now).withZone(ZoneOffset.UTC), ended);

    @Test
    void areVerifiedOnceAMinute() {
        tokens.decode("one");
        now = NOON.plus(Duration.ofMinutes(1)).minusMillis(1);
        tokens.decode("one");
        assertThat(verified).containsExactly("one");

        now = NOON.plus(Duration.ofMinutes(1));
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void areVerifiedAgainWhenTheyHaveEnded() {
        now = NOON.plus(Duration.ofMinutes(10)).minusMillis(2);
        tokens.decode("one");
        now = NOON.plus(Duration.ofMinutes(10)).minusMillis(1);
        tokens.decode("one");
        assertThat(verified).containsExactly("one");

        now = NOON.plus(Duration.ofMinutes(10));
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    /** The key that signed them is not published any more. */
    @Test
    void endWithTheirKey() {
        tokens.decode("one");
        tokens.decode("one");
        published = false;
        tokens.decode("one");
        now = NOON.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);

        published = true;
        tokens.decode("one");
        published = false;
        tokens.forget();
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void areKnownLetterByLetter() {
        tokens.decode("one");
        tokens.decode("One");
        assertThat(verified).containsExactly("one", "One");
    }

    /** Whether it was verified before or not. */
    @Test
    void endWithTheSignInTheyWereGivenFor() {
        tokens.decode("one");
        ended.end("somebody else", NOON.plusSeconds(1));
        tokens.decode("one");
        ended.end("somebody", NOON.minusSeconds(1));
        tokens.decode("one");

        ended.end("somebody", NOON);
        for (String token : List.of("one", "another")) {
            assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
        }
        ended.end("somebody", NOON.minusSeconds(1));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    private Jwt verify(String token) {
        if (!published) {
            throw new BadJwtException("no such key");
        }
        verified.add(token);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("somebody")
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Duration.ofMinutes(10)))
                .build();
    }
}
