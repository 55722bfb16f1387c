package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever was entered once: who may not stand in now does not. */
@ExtendWith(IndexedQueries.class)
class StandingInIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final Accounts accounts =
            new Accounts(client.getDatabase(TestServers.freshDatabase(StandingInIT.class)));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void endsWhereTheDeputyLooksAfterNothingOfTheCouncilByNow() {
        add("absent", "secretariat");
        add("deputy", "chair");
        accounts.absence(new Absence("1", "absent", "deputy", TODAY, TODAY));
        assertThat(roles()).containsExactly("chair", "secretariat");

        become("deputy", "press");
        assertThat(roles()).containsExactly("press");
        assertThat(accounts.actingFor("deputy", TODAY)).isEmpty();
        assertThat(accounts.standingIn("deputy", TODAY)).isEmpty();
    }

    @Test
    void endsWhereWhoIsAbsentLooksAfterSomethingByNow() {
        add("absent", "expert");
        add("deputy", "expert");
        accounts.absence(new Absence("1", "absent", "deputy", TODAY, TODAY));
        assertThat(accounts.actingFor("deputy", TODAY)).hasSize(1);

        become("absent", "chair");
        assertThat(roles()).containsExactly("expert");
        assertThat(accounts.actingFor("deputy", TODAY)).isEmpty();
    }

    private List<String> roles() {
        return accounts.rolesOn(accounts.byId("deputy").orElseThrow(), TODAY);
    }

    private void become(String id, String role) {
        Account seen = accounts.byId(id).orElseThrow();
        assertThat(accounts.change(seen, seen.with(List.of(role), null, null, null))).isTrue();
    }

    private void add(String id, String role) {
        accounts.add(
                new Account(
                        id,
                        id,
                        id,
                        id + "@example.org",
                        List.of(role),
                        null,
                        null,
                        false,
                        null,
                        null,
                        "en",
                        0));
    }
}
