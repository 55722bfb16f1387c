package kz.moldir.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * An access token with which the provider asks a service, for a minute: in the name of whoever uses
 * its pages, with what this person may and no more, or as a program in one role.
 */
public final class AskingToken {

    private static final Duration LIFE = Duration.ofMinutes(1);
    static final String CLIENT = "moldir-identity";

    private final JwtEncoder encoder;
    private final TokenClaims claims;
    private final String issuer;
    private final Clock clock;

    public AskingToken(JwtEncoder encoder, TokenClaims claims, String issuer, Clock clock) {
        this.encoder = encoder;
        this.claims = claims;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** For a person who is signed in here. */
    public String of(String username) {
        return signed(all -> claims.person(all, username));
    }

    /** For the provider itself, where nobody has a page open. */
    public String ofProvider(String role) {
        return signed(
                all ->
                        all.subject(CLIENT)
                                .claim("preferred_username", CLIENT)
                                .claim("name", CLIENT)
                                .claim("roles", List.of(role)));
    }

    private String signed(Consumer<JwtClaimsSet.Builder> who) {
        Instant now = clock.instant();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        JwtClaimsSet.Builder all =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .audience(List.of(TokenClaims.AUDIENCE))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .id(UUID.randomUUID().toString())
                        .claim("client_id", CLIENT);
        who.accept(all);
        return encoder.encode(JwtEncoderParameters.from(header, all.build())).getTokenValue();
    }
}
