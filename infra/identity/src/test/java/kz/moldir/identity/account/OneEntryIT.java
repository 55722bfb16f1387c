package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entry of the roster is one account's, whoever else is tied to it at the same moment. */
class OneEntryIT {

    private static final String ENTRY = "5e3b1d7e-1111-4222-8333-444455556666";

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final MongoDatabase database =
            client.getDatabase(TestServers.freshDatabase(OneEntryIT.class));
    private final Accounts accounts = new Accounts(database);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void isGivenToTheFirstOfTwoThatSawItFree() {
        Account one = added("one", null);
        Account other = added("other", null);
        assertThat(accounts.change(one, tied(one, ENTRY))).isTrue();
        assertThat(accounts.change(other, tied(other, ENTRY))).isFalse();
        assertThat(entries()).containsExactly(ENTRY, "-");
        assertThat(accounts.add(account("third", ENTRY))).isFalse();
        assertThat(accounts.roster("other", ENTRY)).isFalse();
    }

    @Test
    void isFreeAgainOnceItsAccountHasAnother() {
        Account one = added("one", ENTRY);
        Account other = added("other", null);
        assertThat(accounts.change(one, tied(one, null))).isTrue();
        assertThat(accounts.change(other, tied(other, ENTRY))).isTrue();
        assertThat(entries()).containsExactly("-", ENTRY);
        Account free = accounts.byId("one").orElseThrow();
        assertThat(accounts.change(free, tied(free, null))).as("many have none").isTrue();
    }

    /** As two were kept before that was looked at. */
    @Test
    void ofTwoStaysAsItWasUntilOneOfThemIsChanged() {
        for (String each : List.of("one", "other")) {
            added(each, null);
            database.getCollection("accounts")
                    .updateOne(Filters.eq("_id", each), Updates.set("roster", ENTRY));
        }
        new TiesOfBefore(database).keep();
        new TiesOfBefore(database).keep();
        Account third = added("third", null);
        assertThat(accounts.change(third, tied(third, ENTRY))).isFalse();
        Account other = accounts.byId("other").orElseThrow();
        assertThat(accounts.change(other, other.with(true))).as("something else").isTrue();
        other = accounts.byId("other").orElseThrow();
        assertThat(accounts.change(other, tied(other, null))).isTrue();
        assertThat(entries()).containsExactly(ENTRY, "-", "-");
        assertThat(accounts.change(third, tied(third, ENTRY))).isFalse();
    }

    private Stream<String> entries() {
        return accounts.all().stream().map(one -> one.roster() == null ? "-" : one.roster());
    }

    private static Account tied(Account account, @Nullable String entry) {
        return account.with(account.roles(), entry, null, null);
    }

    private Account added(String name, @Nullable String entry) {
        assertThat(accounts.add(account(name, entry))).isTrue();
        return accounts.byId(name).orElseThrow();
    }

    private static Account account(String name, @Nullable String entry) {
        return new Account(
                name,
                name,
                name,
                name + "@example.org",
                List.of("press"),
                entry,
                "hash",
                false,
                null,
                null,
                "en",
                0);
    }
}
