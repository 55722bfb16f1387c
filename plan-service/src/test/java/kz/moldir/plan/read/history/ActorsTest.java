package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.KnownAccounts.Account;
import kz.moldir.kit.access.Person;
import kz.moldir.kit.access.Person.Absent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ActorsTest {

    private final AtomicInteger finds = new AtomicInteger();

    @Test
    void areAllNamedWithOneQueryForTheAccountsAndOneForTheRoster() {
        MongoClientSettings counting =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                        .addCommandListener(
                                new CommandListener() {
                                    @Override
                                    public void commandStarted(CommandStartedEvent event) {
                                        if (event.getCommandName().equals("find")
                                                && !collection(event).equals("views")) {
                                            finds.incrementAndGet();
                                        }
                                    }
                                })
                        .build();
        try (MongoClient client = MongoClients.create(counting)) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(ActorsTest.class));
            RosterList roster = new RosterList(database, Map::of);
            roster.on(
                    RealPlan.recorded(
                            new EntryAdded("roster", RealPlan.MEMBER), "roster", "roster", 0));
            KnownAccounts known = new KnownAccounts(database, Clock.systemUTC());
            Actors actors = new Actors(known, roster, TestCouncil.messages());
            List<String> accounts =
                    IntStream.range(0, 20).mapToObj(number -> "account-" + number).toList();
            accounts.forEach(account -> known.keep(person(account, RealPlan.MEMBER.id())));
            known.keep(person("apart", null));
            known.keep(
                    new Person(
                            "deputy",
                            "Name of deputy",
                            List.of("chair"),
                            null,
                            List.of(new Absent("away", "Name of away", null, List.of("chair")))));
            finds.set(0);

            UnaryOperator<String> names =
                    actors.names(
                            Stream.concat(
                                    accounts.stream(),
                                    Stream.of(
                                            "apart",
                                            "deputy",
                                            "away",
                                            "unknown",
                                            "moldir-script-chair",
                                            "WhenPlanApprovedThenCarryOver")),
                            Locale.of("ru"));

            assertThat(accounts).extracting(names::apply).containsOnly("Нуртаев Т.Т.");
            assertThat(names.apply("apart")).isEqualTo("Name of apart");
            assertThat(names.apply("moldir-script-chair")).isEqualTo("программа через API (chair)");
            assertThat(names.apply("unknown")).isEqualTo("unknown");
            assertThat(names.apply("WhenPlanApprovedThenCarryOver")).startsWith("автоматически");
            assertThat(finds).hasValue(2);
            Entry entry = new Entry(Instant.EPOCH, "chair", "t", List.of(), "deputy", "away");
            assertThat(actors.told(entry, names, Locale.of("en")))
                    .as("one that has never been here is named too")
                    .isEqualTo("Name of deputy, standing in for: Name of away");
            assertThat(actors.told(entry.withoutActor(), names, Locale.of("en"))).isNull();
        }
    }

    @Test
    void areNamedAsBeforeWhoHaveNotComeSince() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(NamesOfBefore.class));
            KnownAccounts known = new KnownAccounts(database, Clock.systemUTC());
            known.keep(new Person("came", "Name of today", List.of("chair"), "entry"));
            MongoCollection<Document> came = database.getCollection("seen-accounts");
            came.insertOne(
                    new Document("_id", "untied")
                            .append("name", "Untied")
                            .append("roles", List.of("press"))
                            .append("seen", "2026-11-01"));
            MongoCollection<Document> before = database.getCollection("accounts");
            for (String account : List.of("came", "untied", "gone")) {
                before.insertOne(
                        new Document("_id", account)
                                .append("name", "Name of before")
                                .append("roster", "entry-of-before"));
            }

            new NamesOfBefore(database).moveTo(known);
            new NamesOfBefore(database).moveTo(known);

            assertThat(known.find(List.of("came", "untied", "gone")))
                    .containsEntry(
                            "untied",
                            new Account(
                                    "Untied",
                                    List.of("press"),
                                    "entry-of-before",
                                    LocalDate.of(2026, 11, 1)))
                    .containsEntry(
                            "gone",
                            new Account(
                                    "Name of before",
                                    List.of(),
                                    "entry-of-before",
                                    LocalDate.EPOCH))
                    .extractingByKey("came")
                    .returns("Name of today", Account::name)
                    .returns("entry", Account::roster);
            assertThat(before.countDocuments()).isZero();
        }
    }

    /** Each second a view looks into "views" for who serves it; that is no query of names. */
    private static String collection(CommandStartedEvent find) {
        return find.getCommand().getString("find").getValue();
    }

    private static Person person(String account, String roster) {
        return new Person(account, "Name of " + account, List.of("secretariat"), roster, List.of());
    }
}
