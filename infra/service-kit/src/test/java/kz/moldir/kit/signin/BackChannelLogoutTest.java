package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class BackChannelLogoutTest {

    private static final String CLIENT = "moldir-inquiry";
    private static final TestIssuer ISSUER = TestIssuer.shared();

    private final Provider provider = new Provider(ISSUER.issuer(), CLIENT);
    private final MockHttpSession session = new MockHttpSession();

    /** What keeps ends is gone, as a database that does not answer. */
    @Test
    void endsTheSessionWhereNothingCanBeKept() {
        EndedTokens ended;
        KnownAccounts accounts;
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(BackChannelLogoutTest.class));
            ended = new EndedTokens(new KeptEnds(database, Clock.systemUTC()));
            accounts = new KnownAccounts(database, Clock.systemUTC());
        }
        Sessions sessions =
                new Sessions(
                        Clock.systemUTC(),
                        ended,
                        new StillLetIn(
                                token -> token,
                                Clock.systemUTC(),
                                Duration.ofMinutes(15),
                                Runnable::run));
        sessions.begin(session, user());
        BackChannelLogout logout =
                new BackChannelLogout(
                        provider, sessions, ended, new AccessTokens(provider, ended), accounts);

        assertThatThrownBy(() -> logout.end(ofAliya())).isInstanceOf(IllegalStateException.class);

        assertThat(session.isInvalid()).isTrue();
    }

    private static DefaultOidcUser user() {
        Instant given = Instant.now().minusSeconds(60);
        return new DefaultOidcUser(
                List.of(),
                new OidcIdToken(
                        "token",
                        given,
                        given.plusSeconds(600),
                        Map.of("sub", "aliya", "sid", "one", "auth_time", given)));
    }

    private static String ofAliya() {
        Map<String, Object> claims = new LinkedHashMap<>(ISSUER.claims(List.of("chair")));
        claims.put("aud", List.of(CLIENT));
        claims.put("sub", "aliya");
        claims.put("sid", "one");
        claims.put(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return ISSUER.sign(ISSUER.header("logout+jwt"), claims);
    }
}
