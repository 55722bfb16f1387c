package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token of somebody who is disabled has ended also where the service was started anew. */
class KeptEndsTest {

    private static final Instant END = Instant.parse("2026-04-13T08:00:00.250Z");

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final MongoDatabase database =
            client.getDatabase(TestServers.freshDatabase(KeptEndsTest.class));
    private Instant now = END;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void areKnownAfterARestart() {
        EndedTokens before = started();
        before.end("aliya", END);
        before.end("aliya", END.minusSeconds(60));
        EndedTokens after = started();
        assertThat(after.has(token("aliya", END.minusSeconds(1)))).isTrue();
        assertThat(after.has(token("aliya", END.plusSeconds(1)))).isFalse();
        assertThat(after.has(token("botagoz", END.minusSeconds(1)))).isFalse();
    }

    @Test
    void areForgottenOnceNoTokenIsOfThen() {
        started().end("aliya", END);
        now = END.plus(Duration.ofHours(3));
        started();
        assertThat(database.getCollection("ended-tokens").countDocuments()).isZero();
    }

    private EndedTokens started() {
        return new EndedTokens(new KeptEnds(database, clock));
    }

    private static Jwt token(String subject, Instant given) {
        return new Jwt(
                "x",
                given,
                given.plusSeconds(600),
                Map.of("typ", "at+jwt"),
                Map.of("sub", subject));
    }
}
