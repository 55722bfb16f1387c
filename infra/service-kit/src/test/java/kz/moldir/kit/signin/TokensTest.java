package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-04-13T07:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = NOON;
    private final Tokens tokens =
            new Tokens(this::verify, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void areVerifiedOnceUntilTheirEnd() {
        tokens.decode("one");
        now = NOON.plus(Duration.ofMinutes(10)).minusMillis(1);
        tokens.decode("one");
        assertThat(verified).containsExactly("one");

        now = NOON.plus(Duration.ofMinutes(10));
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void areKnownLetterByLetter() {
        tokens.decode("one");
        tokens.decode("One");
        assertThat(verified).containsExactly("one", "One");
    }

    private Jwt verify(String token) {
        verified.add(token);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("somebody")
                .expiresAt(NOON.plus(Duration.ofMinutes(10)))
                .build();
    }
}
