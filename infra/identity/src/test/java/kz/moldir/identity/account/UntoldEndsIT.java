package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ends of terms and absences, until services were told of them. */
@ExtendWith(IndexedQueries.class)
class UntoldEndsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final MongoDatabase database =
            client.getDatabase(TestServers.freshDatabase(UntoldEndsIT.class))
                    .withWriteConcern(WriteConcern.MAJORITY);
    private final Accounts accounts = new Accounts(database);

    @AfterEach
    void close() {
        client.close();
    }

    /** Whoever is stopped while telling them begins again with those that are left. */
    @Test
    void areFoundUntilEachWasTold() {
        accounts.add(account("over", YESTERDAY));
        accounts.add(account("deputy", null));
        accounts.add(account("stays", TODAY));
        accounts.absence(absence("ended", YESTERDAY));
        accounts.absence(absence("goes-on", TODAY));
        assertThat(whose(accounts)).containsExactly("over", "deputy");

        accounts.told(accounts.over(TODAY).iterator().next());
        assertThat(whose(accounts)).containsExactly("deputy");
        assertThat(whose(new Accounts(database))).containsExactly("deputy");

        accounts.over(TODAY).forEach(accounts::told);
        assertThat(whose(accounts)).isEmpty();
    }

    /** It ends on another day then, which is told too. */
    @Test
    void areNotToldWhereATermWasProlongedMeanwhile() {
        accounts.add(account("over", YESTERDAY));
        Accounts.Over over = accounts.over(TODAY).iterator().next();
        Account seen = accounts.byId("over").orElseThrow();
        accounts.change(seen, seen.with(seen.roles(), null, null, TODAY));
        accounts.told(over);
        assertThat(whose(accounts)).isEmpty();
        assertThat(accounts.over(TODAY.plusDays(1)))
                .extracting(one -> one.who().id())
                .containsExactly("over");
    }

    /** However many have ended before. */
    @Test
    void areFoundBehindThoseThatWereTold() {
        accounts.add(account("deputy", null));
        accounts.add(account("other", null));
        database.getCollection("absences")
                .insertMany(
                        IntStream.range(0, 1001)
                                .mapToObj(
                                        each ->
                                                absence("ended-" + each, YESTERDAY.minusDays(1))
                                                        .stored())
                                .toList());
        accounts.absence(new Absence("last", "absent", "other", YESTERDAY, YESTERDAY));
        for (int round = 0; round < 2; round++) {
            assertThat(whose(accounts)).contains("deputy");
            accounts.over(TODAY).stream()
                    .filter(one -> one.who().id().equals("deputy"))
                    .forEach(accounts::told);
        }
        assertThat(whose(accounts)).containsExactly("other");
    }

    @Test
    void ofBeforeAreThoseOfTheLastDaysAlone() {
        accounts.add(account("deputy", null));
        accounts.add(account("long-ago", null));
        accounts.add(account("told", null));
        for (Absence each :
                List.of(
                        new Absence("1", "absent", "deputy", YESTERDAY, YESTERDAY),
                        new Absence("2", "absent", "long-ago", YESTERDAY, TODAY.minusDays(8)),
                        new Absence("3", "absent", "told", YESTERDAY, YESTERDAY))) {
            Document stored = each.stored();
            stored.remove(Accounts.UNTOLD);
            if (each.deputy().equals("told")) {
                stored.append("told", YESTERDAY.toString());
            }
            database.getCollection("absences").insertOne(stored);
        }
        assertThat(whose(accounts)).containsExactly("deputy");
    }

    private static List<String> whose(Accounts accounts) {
        return accounts.over(TODAY).stream().map(one -> one.who().id()).toList();
    }

    private static Absence absence(String id, LocalDate to) {
        return new Absence(id, "absent", "deputy", to, to);
    }

    private static Account account(String id, @Nullable LocalDate until) {
        return new Account(
                id,
                id,
                id,
                id + "@example.org",
                List.of("chair"),
                null,
                null,
                false,
                null,
                until,
                "en",
                0);
    }
}
