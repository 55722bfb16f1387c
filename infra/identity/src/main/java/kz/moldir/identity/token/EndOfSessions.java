package kz.moldir.identity.token;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
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

    /** What a service hears beside the end of what was signed in; see {@link #ofAccess}. */
    private static final String ACCESS_ENDED = "access_ended";

    private static final String NOBODY = "nobody";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final Duration WAITED_FOR = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Authorizations authorizations;
    private final Endings endings;
    private final SessionRegistry sessions;
    private final Clients clients;
    private final JwtEncoder encoder;
    private final String issuer;
    private final Executor background;
    private final Clock clock;

    public EndOfSessions(
            Authorizations authorizations,
            Endings endings,
            SessionRegistry sessions,
            Clients clients,
            JwtEncoder encoder,
            String issuer,
            Executor background,
            Clock clock) {
        this.authorizations = authorizations;
        this.endings = endings;
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
        end(Filters.eq("person", username));
    }

    /**
     * Somebody may no longer all that services know of, or nothing: they forget it until the person
     * comes again, also where nobody is signed in. What was signed in ends.
     */
    public void ofAccess(String id, String username) {
        ofPerson(username);
        List<Endings.Ending> kept =
                endings.keep(
                        List.of(new Authorizations.SignedIn(null, id)), clients.listening(), true);
        tellNow(kept);
    }

    /** Ends what was signed in by one session, which the ID tokens call so. */
    public void ofSession(String sid) {
        end(Filters.eq("sid", sid));
    }

    /** Ends every sign-in that is as old as one may be. */
    public void ofThePast() {
        end(Filters.lt("began", Date.from(clock.instant().minus(LONGEST))));
    }

    /**
     * Ends every sign-in. Services hear of it also where nobody is signed in: by the key of what
     * they are told they know that the one before counts no more.
     */
    public void ofEverybody() {
        sessions.getAllPrincipals().stream()
                .flatMap(each -> sessions.getAllSessions(each, false).stream())
                .forEach(SessionInformation::expireNow);
        end(Filters.empty());
        List<Endings.Ending> kept =
                endings.keep(
                        List.of(new Authorizations.SignedIn(null, NOBODY)), clients.listening());
        background.execute(() -> tell(kept));
    }

    /** What the services know of those who have sessions there. */
    public List<Authorizations.Told> told() {
        return authorizations.told();
    }

    /** What the services know of one person, by each sign-in. */
    public List<Authorizations.Told> told(String person) {
        return authorizations.told(person);
    }

    private static User principal(String username) {
        return new User(username, "", List.of());
    }

    /** What services did not hear when it happened. */
    public void tellAgain() {
        tell(endings.due());
        endings.upkeep();
    }

    /**
     * Every service hears, since whoever is signed in at one has a token for all of them. What
     * changed meanwhile stays, and is told in the next round.
     */
    private void end(Bson which) {
        List<Endings.Ending> kept = new ArrayList<>();
        for (List<Authorizations.Held> some = authorizations.some(which);
                !some.isEmpty();
                some = authorizations.some(which)) {
            kept.addAll(endings.keep(signedIn(some), clients.listening()));
            some.forEach(authorizations::end);
        }
        if (!kept.isEmpty()) {
            tellNow(kept);
        }
    }

    /** Who signs out reads that it is so when it is, unless a service is slow to hear. */
    private void tellNow(List<Endings.Ending> kept) {
        CountDownLatch heard = new CountDownLatch(1);
        background.execute(
                () -> {
                    try {
                        tell(kept);
                    } finally {
                        heard.countDown();
                    }
                });
        try {
            if (!heard.await(WAITED_FOR.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("services hear of the end of a session later");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Authorizations.SignedIn> signedIn(List<Authorizations.Held> some) {
        return some.stream().flatMap(one -> Stream.ofNullable(one.who())).distinct().toList();
    }

    /** A service that does not answer is asked once, not once for each end. */
    private void tell(List<Endings.Ending> due) {
        if (due.isEmpty()) {
            return;
        }
        Set<String> silent = new HashSet<>();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Endings.Ending one : due) {
                if (!silent.contains(one.client()) && taken(http, one)) {
                    endings.heard(one);
                } else {
                    silent.add(one.client());
                    endings.later(one);
                }
            }
        }
    }

    private boolean taken(HttpClient http, Endings.Ending ending) {
        String address = clients.backChannel(ending.client());
        if (address == null) {
            return true;
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "logout_token="
                                                + URLEncoder.encode(
                                                        token(ending), StandardCharsets.UTF_8)))
                        .build();
        Integer status = answered(http, request);
        if (status != null && status < 300) {
            return true;
        }
        LOG.warn("{} did not take the end of a session: {}", ending.client(), status);
        return false;
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

    private String token(Endings.Ending ended) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .audience(List.of(ended.client()))
                        .subject(ended.subject())
                        // What was given later, after another sign-in, goes on.
                        .issuedAt(ended.at())
                        .expiresAt(clock.instant().plus(LIFE))
                        .id(UUID.randomUUID().toString())
                        .claim("events", Map.of(EVENT, Map.of()));
        if (ended.access()) {
            claims.claim(ACCESS_ENDED, true);
        }
        if (ended.sid() != null) {
            claims.claim("sid", ended.sid());
        }
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
