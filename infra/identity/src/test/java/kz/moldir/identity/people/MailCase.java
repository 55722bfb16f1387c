package kz.moldir.identity.people;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** People, the mails to them, and a mail server at which nobody listens until a test says so. */
@ExtendWith(IndexedQueries.class)
abstract class MailCase {

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final InstantSource source = () -> this.now;
    final Clock clock = source.withZone(ZoneOffset.UTC);

    final MongoDatabase database = client.getDatabase(TestServers.freshDatabase(getClass()));
    final Accounts accounts = new Accounts(database);
    final Audit audit = new Audit(database, clock);
    final Codes codes = new Codes(database, new Hashes(4), clock);
    final NewAddresses addresses = new NewAddresses(database, clock);
    final Outbox outbox = new Outbox(database, clock);
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    final Letters letters =
            new Letters(
                    sender,
                    new LetterTexts(
                            new Messages(List.of("identity")),
                            codes,
                            addresses,
                            "moldir@example.org",
                            "http://127.0.0.1",
                            new Times(clock, clock)),
                    outbox,
                    accounts,
                    audit,
                    Runnable::run);

    Instant now = Instant.parse("2026-04-13T04:00:00Z");

    @BeforeEach
    void nobodyListens() {
        sender.setHost("127.0.0.1");
        sender.setPort(FreePort.forLater());
    }

    @AfterEach
    void close() {
        client.close();
    }

    void later(Duration after) {
        now = now.plus(after);
        letters.upkeep();
    }

    Account added(String name, @Nullable String password) {
        accounts.add(
                new Account(
                        name,
                        name,
                        name,
                        name + "@example.org",
                        List.of("press"),
                        null,
                        password,
                        false,
                        null,
                        null,
                        "en",
                        0));
        return accounts.byId(name).orElseThrow();
    }
}
