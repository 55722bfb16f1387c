package kz.moldir.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * An access token with which the provider asks a service, for a minute, in the name of whoever uses
 * its pages: with what this person may and no more.
 */
public final class AskingToken {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final String CLIENT = "moldir-identity";

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
        claims.person(all, username);
        return encoder.encode(JwtEncoderParameters.from(header, all.build())).getTokenValue();
    }
}
