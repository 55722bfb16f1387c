package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.OwnAddresses;
import kz.moldir.identity.people.AddressChanges.Outcome;
import kz.moldir.identity.signin.Audit;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

/** Mails while no server takes any. */
class OutboxIT extends MailCase {

    private static final String BY = "secretariat-1";

    private final OwnAddresses own = new OwnAddresses(database);
    private final AddressChanges changes =
            new AddressChanges(
                    accounts, addresses, own, codes, letters, audit, new Times(clock, clock));

    @Test
    void givesAMailToOneThatSendsIt() {
        Outbox.Mail mail =
                outbox.keep("aliya", "a@example.org", "x", List.of(), Duration.ofDays(1));
        assertThat(outbox.begin(mail)).isTrue();
        assertThat(outbox.begin(mail)).as("another process").isFalse();
        for (int minute = 0; minute < 20; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            outbox.stillSends();
            assertThat(outbox.due()).as("a server is slow to answer").isEmpty();
        }
        assertThat(new Outbox(database, clock).due()).isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        Outbox.Mail stopped = outbox.due().getFirst();
        outbox.end("aliya", "x");
        assertThat(outbox.begin(stopped)).as("ended since it was read").isFalse();
    }

    @Test
    void saysOfNoMailThatItIsSentOnceItIsNot() {
        letters.invitation(added("asel", null));
        Date next = outbox.of("asel").getFirst().next();
        now = now.plusSeconds(30);
        outbox.stillSends();
        assertThat(outbox.of("asel").getFirst().next()).isEqualTo(next);
    }

    @Test
    void triesLessAndLessOften() {
        letters.invitation(added("botagoz", null));
        int hours = 0;
        for (; !outbox.of("botagoz").isEmpty() && hours < 200; hours++) {
            assertThat(outbox.of("botagoz").getFirst().tries()).isLessThan(16);
            later(Duration.ofHours(1));
        }
        assertThat(hours).isBetween(24 * 7, 24 * 7 + 2);
    }

    /** It is entered once more then, by whoever still wants it. */
    @Test
    void givesUpAtLastAndTellsOfTheSameAddressAnew() {
        Account person = added("dana", "hash");
        change(person, "new@example.org");
        for (int day = 0; day < 60; day++) {
            later(Duration.ofDays(1));
        }
        Outbox.Mail given = outbox.of("dana").getFirst();
        assertThat(given.next()).isNull();
        assertThat(given.tries()).isEqualTo(20);
        assertThat(addresses.of("dana").orElseThrow().told()).isFalse();

        change(person, "new@example.org");
        assertThat(outbox.of("dana")).hasSize(2).allMatch(mail -> mail.tries() == 1);
        change(person, "new@example.org");
        assertThat(outbox.of("dana")).as("those are sent").hasSize(2);
    }

    @Test
    void forgetsWhatWaitedWhenItIsDecided() {
        Account person = added("erlan", "hash");
        change(person, "new@example.org");
        assertThat(outbox.of("erlan")).hasSize(2);
        changes.takeBack(addresses.of("erlan").orElseThrow(), null);
        assertThat(outbox.of("erlan")).isEmpty();

        change(person, "other@example.org");
        changes.end(person, BY, null);
        assertThat(outbox.of("erlan")).isEmpty();

        change(person, "third@example.org");
        assertThat(changes.confirm(addresses.of("erlan").orElseThrow(), null))
                .isEqualTo(Outcome.DONE);
        assertThat(outbox.of("erlan")).isEmpty();
        assertThat(outbox.accounts()).isEmpty();
    }

    /** Also of whoever is disabled just now: it would be sent when that ends. */
    @Test
    void forgetsAnInvitationToAnAddressThatWasMistyped() {
        letters.invitation(added("farida", null));
        Account invited = accounts.byId("farida").orElseThrow();
        accounts.change(invited, invited.with(true));
        change(accounts.byId("farida").orElseThrow(), "right@example.org");
        assertThat(outbox.of("farida")).extracting(Outbox.Mail::kind).containsOnly("address");
    }

    /** The owner of the server opens the account to nobody else. */
    @Test
    void forgetsAnAddressThatHadBegunToCountWhereTheAccountIsOpened() {
        Account person = added("gulnar", "hash");
        change(person, "new@example.org");
        assertThat(addresses.begin(addresses.of("gulnar").orElseThrow())).isTrue();
        changes.end(person, BY, null);
        assertThat(addresses.of("gulnar")).isPresent();
        changes.drop(person, BY);
        changes.upkeep();
        assertThat(accounts.byId("gulnar").orElseThrow().email()).isEqualTo("gulnar@example.org");
        assertThat(outbox.of("gulnar")).isEmpty();
    }

    /** The program was stopped between the two: what is remembered is what is so. */
    @Test
    void isRememberedAsCountingWhereTheAccountHadTheAddressAlready() {
        Account person = added("gulmira", "hash");
        change(person, "new@example.org");
        assertThat(addresses.begin(addresses.of("gulmira").orElseThrow())).isTrue();
        assertThat(accounts.email("gulmira", "new@example.org")).isTrue();
        changes.drop(person, BY);
        assertThat(addresses.of("gulmira")).isEmpty();
        assertThat(outbox.of("gulmira")).isEmpty();
        assertThat(audit.of("gulmira"))
                .extracting(Audit.Entry::what)
                .contains("addressCounts")
                .doesNotContain("addressTakenBack");
    }

    /** Dropped by another thread between the two: what is remembered is what is so. */
    @Test
    void isNotSetWhereTheOwnerDropsItAtThatVeryMoment() {
        Account person = added("gulshat", "hash");
        change(person, "new@example.org");
        AtomicBoolean dropped = new AtomicBoolean();
        CommandListener begun =
                new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("update")
                                && dropped.compareAndSet(false, true)) {
                            changes.drop(person, BY);
                        }
                    }
                };
        try (MongoClient watched =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                                .addCommandListener(begun)
                                .build())) {
            AddressChanges counting =
                    new AddressChanges(
                            accounts,
                            new NewAddresses(watched.getDatabase(database.getName()), clock),
                            own,
                            codes,
                            letters,
                            audit,
                            new Times(clock, clock));
            assertThat(counting.confirm(addresses.of("gulshat").orElseThrow(), null))
                    .isEqualTo(Outcome.ENDED);
        }
        assertThat(dropped).isTrue();
        assertThat(accounts.byId("gulshat").orElseThrow().email()).isEqualTo("gulshat@example.org");
        assertThat(audit.of("gulshat"))
                .extracting(Audit.Entry::what)
                .contains("addressTakenBack")
                .doesNotContain("addressConfirmed");
        change(person, "another@example.org");
        assertThat(changes.confirm(addresses.of("gulshat").orElseThrow(), null))
                .as("the next one")
                .isEqualTo(Outcome.DONE);
        assertThat(accounts.byId("gulshat").orElseThrow().email()).isEqualTo("another@example.org");
    }

    @Test
    void sendsNoInvitationToWhoseTermEndsWhileItWaits() {
        Account person = added("daniyar", null);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        accounts.change(person, person.with(person.roles(), null, null, today.plusDays(1)));
        letters.invitation(accounts.byId("daniyar").orElseThrow());
        assertThat(outbox.of("daniyar")).hasSize(1);
        later(Duration.ofDays(2));
        assertThat(outbox.of("daniyar")).isEmpty();
    }

    @Test
    void knowsWhoCameByACodeBeforeThatWasKept() {
        Account came = added("hadisha", null);
        added("ilyas", null);
        audit.add("signedIn", came.id(), null, null, null);
        assertThat(accounts.byId("hadisha").orElseThrow().isInvited()).isTrue();
        new CameBefore(accounts, audit).keep();
        assertThat(accounts.byId("hadisha").orElseThrow().isInvited()).isFalse();
        assertThat(accounts.byId("ilyas").orElseThrow().isInvited()).isTrue();
    }

    private void change(Account account, String email) {
        assertThat(changes.change(account, email, BY, null)).isTrue();
    }
}
