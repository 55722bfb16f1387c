package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In two processes of a service over one store, which hear of an end one by one and late. */
class KnownAccountsTest {

    private static final Instant BEFORE = Instant.parse("2026-04-13T08:00:00Z");
    private static final Instant END = BEFORE.plusSeconds(60);
    private static final Instant AFTER = END.plusSeconds(60);

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final MongoDatabase database =
            client.getDatabase(TestServers.freshDatabase(KnownAccountsTest.class));
    private final KnownAccounts one = new KnownAccounts(database, Clock.systemUTC());
    private final KnownAccounts other = new KnownAccounts(database, Clock.systemUTC());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void haveNoRolesAfterTheirEnd() {
        one.keep(came(BEFORE, "chair"));
        one.end("a", END);
        assertThat(roles()).isEmpty();
    }

    @Test
    void haveTheRolesOfASignInThatCameBeforeTheEndWasHeard() {
        one.keep(came(BEFORE, "chair"));
        one.keep(came(AFTER, "press"));
        one.end("a", END);
        assertThat(roles()).containsExactly("press");
    }

    @Test
    void haveTheSameRolesAgainWhereAnotherProcessHeardOfTheEnd() {
        one.keep(came(BEFORE, "chair"));
        other.end("a", END);
        one.keep(came(AFTER, "chair"));
        assertThat(roles()).containsExactly("chair");
    }

    @Test
    void haveNoRolesOfASessionThatBeganBeforeTheEnd() {
        one.keep(came(BEFORE, "press"));
        one.end("a", END);
        for (KnownAccounts each : List.of(one, other)) {
            each.keep(came(BEFORE, "chair"));
            each.keep(came(END, "chair"));
            assertThat(roles()).isEmpty();
        }
        one.keep(came(AFTER, "chair"));
        assertThat(roles()).containsExactly("chair");
    }

    /** In another browser, say, where the day is another by now. */
    @Test
    void haveTheRolesThatWereSaidLast() {
        one.keep(came(AFTER, "press"));
        other.keep(came(BEFORE, "chair"));
        one.keep(came(BEFORE, "chair"));
        assertThat(roles()).containsExactly("press");
    }

    /** Where the provider's clock was ahead, what it said would be later than any end. */
    @Test
    void haveNoRolesAfterTheirEndWhereTheyWereSaidAtATimeToCome() {
        Instant now = Clock.systemUTC().instant();
        Instant tomorrow = now.plus(Duration.ofDays(1));
        one.keep(came(tomorrow, "chair"));
        assertThat(roles()).containsExactly("chair");
        one.end("a", now);
        other.keep(came(tomorrow, "chair"));
        assertThat(roles()).isEmpty();
        one.keep(came(now.plusSeconds(60), "press"));
        assertThat(roles()).containsExactly("press");

        database.getCollection("seen-accounts")
                .updateOne(Filters.eq("_id", "a"), Updates.set("given", tomorrow.getEpochSecond()));
        one.end("a", now.plusSeconds(90));
        assertThat(roles()).as("kept before that was looked at").isEmpty();
    }

    /** The provider's clock was ahead when it told of the end, and is right by now. */
    @Test
    void haveTheRolesOfASignInAfterAnEndThatWasToldOfATimeToCome() {
        Instant now = Clock.systemUTC().instant();
        Instant tomorrow = now.plus(Duration.ofDays(1));
        one.keep(came(now.minusSeconds(60), "chair"));
        one.end("a", tomorrow);
        assertThat(roles()).isEmpty();
        other.keep(came(now.minusSeconds(60), "chair"));
        assertThat(roles()).as("of before").isEmpty();
        other.keep(came(now.plusSeconds(60), "press"));
        assertThat(roles()).containsExactly("press");
    }

    /** As it was kept before that was looked at. */
    @Test
    void areHealedWhereAnEndOfATimeToComeIsKept() {
        Instant now = Clock.systemUTC().instant();
        one.keep(came(now.minusSeconds(90), "chair"));
        one.end("a", now.minusSeconds(60));
        database.getCollection("seen-accounts")
                .updateOne(
                        Filters.eq("_id", "a"),
                        Updates.set("ended", now.plus(Duration.ofDays(1)).getEpochSecond()));
        other.keep(came(now.minusSeconds(30), "chair"));
        assertThat(roles()).as("it ended later than that").isEmpty();
        other.keep(came(now.plusSeconds(60), "press"));
        assertThat(roles()).containsExactly("press");
    }

    @Test
    void areKeptWhereNobodyTellsWhen() {
        one.keep(new Person("a", "A", List.of("chair"), null));
        assertThat(roles()).containsExactly("chair");
        one.keep(new Person("a", "A", List.of("press"), "entry"));
        assertThat(roles()).containsExactly("press");
        assertThat(one.name("a")).isEqualTo("A");
    }

    private List<String> roles() {
        return one.find("a").orElseThrow().roles();
    }

    private static Person came(Instant given, String role) {
        return new Person("a", "A", List.of(role), null, List.of(), given);
    }
}
