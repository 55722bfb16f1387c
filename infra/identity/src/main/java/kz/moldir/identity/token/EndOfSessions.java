package kz.moldir.identity.token;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * Ends sessions here and at every service, which hears of it by a logout token (OpenID Connect
 * Back-Channel Logout 1.0).
 */
public final class EndOfSessions {

    /** How long a sign-in holds, used or not. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final Logger LOG = LoggerFactory.getLogger(EndOfSessions.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final Authorizations authorizations;
    private final SessionRegistry sessions;
    private final Clients clients;
    private final JwtEncoder encoder;
    private final String issuer;
    private final Executor background;
    private final Clock clock;

    public EndOfSessions(
            Authorizations authorizations,
            SessionRegistry sessions,
            Clients clients,
            JwtEncoder encoder,
            String issuer,
            Executor background,
            Clock clock) {
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.clients = clients;
        this.encoder = encoder;
        this.issuer = issuer;
        this.background = background;
        this.clock = clock;
    }

    /** Ends whatever a person is signed in at. */
    public void ofPerson(String username) {
        sessions.getAllSessions(principal(username), false).forEach(SessionInformation::expireNow);
        tell(authorizations.endOfPerson(username));
    }

    /** Ends what was signed in by one session, which the ID tokens call so. */
    public void ofSession(String sid) {
        tell(authorizations.endOfSession(sid));
    }

    /** Ends every sign-in that is as old as one may be. */
    public void ofThePast() {
        tell(authorizations.endOfThoseBefore(clock.instant().minus(LONGEST)));
    }

    /** What the services know of those who have sessions there. */
    public List<Authorizations.Told> told() {
        return authorizations.told();
    }

    private static User principal(String username) {
        return new User(username, "", List.of());
    }

    private void tell(List<Authorizations.SignedIn> ended) {
        for (Authorizations.SignedIn one : ended) {
            String address = clients.backChannel(one.client());
            if (address != null) {
                background.execute(() -> send(address, one));
            }
        }
    }

    private void send(String address, Authorizations.SignedIn ended) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "logout_token="
                                                + URLEncoder.encode(
                                                        token(ended), StandardCharsets.UTF_8)))
                        .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (int left = TRIES; left > 0; left--) {
                Integer status = answered(http, request);
                if (status != null && status < 300) {
                    return;
                }
                LOG.warn("{} did not take the end of a session: {}", ended.client(), status);
            }
        }
    }

    private static @Nullable Integer answered(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private String token(Authorizations.SignedIn ended) {
        Instant now = clock.instant();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .audience(List.of(ended.client()))
                        .subject(ended.subject())
                        .claim("sid", ended.sid())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .id(UUID.randomUUID().toString())
                        .claim("events", Map.of(EVENT, Map.of()))
                        .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
