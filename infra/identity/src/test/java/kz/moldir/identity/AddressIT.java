package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.testkit.IndexedQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever enters another's mail address must not become that person by a forgotten password. */
@ExtendWith(IndexedQueries.class)
class AddressIT {

    private static final Duration WAIT = Duration.ofHours(72);

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-1");

    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
    }

    @Test
    void anAddressThatSomebodyElseEnteredCountsAfterThreeDays() throws IOException {
        Account person = cameBefore("address-waits");
        String saved = enter(person, "address-waits-2@example.org");

        assertThat(secretary.get(saved).body())
                .contains("The new mail address does not count yet")
                .doesNotContain("The name and the mail are saved.");
        assertThat(mail(1)).contains("To: address-waits@example.org");
        assertThat(mail(0)).contains("To: address-waits-2@example.org");
        assertThat(forgotten("address-waits")).contains("To: address-waits@example.org");
        int mails = provider.mail.mails().size();
        ask("address-waits-2@example.org");
        assertThat(provider.mail.mails()).as("nobody signs in by it yet").hasSize(mails);
        assertThat(provider.signedIn("secretariat-2").get("/en/people/" + person.id()).body())
                .contains(
                        "address-waits-2@example.org was entered by secretariat-1 and counts from");

        RunningProvider.ahead = WAIT.minusMinutes(5);
        provider.bean(Upkeep.class).now();
        assertThat(forgotten("address-waits")).contains("To: address-waits@example.org");
        String link = Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
        RunningProvider.ahead = WAIT.plusMinutes(5);
        provider.bean(Upkeep.class).now();
        assertThat(forgotten("address-waits")).contains("To: address-waits-2@example.org");
        assertThat(new Visitor(provider.address()).get("/en/password?link=" + link).body())
                .as("a link that went to the address of before")
                .contains("no longer valid");
    }

    @Test
    void theOldAddressTakesTheChangeBack() throws IOException {
        Account person = cameBefore("address-back");
        entered(person, "address-back-2@example.org");
        String told = text(provider.mail.mails().size() - 2);
        assertThat(told).contains("secretariat-1", "address-back-2@example.org");
        String link = link(told);
        Visitor owner = new Visitor(provider.address());
        String page = "/en/address?link=" + link;
        assertThat(owner.get(page).body()).contains("address-back-2@example.org");

        String done =
                Visitor.path(
                        owner.submit(page, "/en/address", Map.of("link", link, "mine", "false")));

        assertThat(owner.get(done).body()).contains("taken back");
        assertThat(owner.get(page).body()).contains("No mail address waits");
        RunningProvider.ahead = WAIT.plusMinutes(5);
        provider.bean(Upkeep.class).now();
        assertThat(forgotten("address-back")).contains("To: address-back@example.org");
    }

    @Test
    void thePersonLetsItCountAtOnce() throws IOException {
        Account person = cameBefore("address-mine");
        entered(person, "address-mine-2@example.org");
        Visitor owner = new Visitor(provider.address());
        owner.signIn("address-mine", "address-mine");
        assertThat(owner.get("/en").body()).contains("Take the change back");

        owner.submit(
                "/en",
                "/en/own-address",
                Map.of(
                        "mine",
                        "true",
                        "shown",
                        "address-mine-2@example.org",
                        "current",
                        "address-mine"));

        assertThat(forgotten("address-mine")).contains("To: address-mine-2@example.org");
        assertThat(owner.get("/en").body()).doesNotContain("Take the change back");
    }

    /** A first invitation that went to a wrong address has nobody to ask. */
    @Test
    void theAddressOfWhoWasOnlyInvitedCountsAtOnce() {
        Account person = added("address-new", null);
        assertThat(secretary.get(enter(person, "address-new-2@example.org")).body())
                .contains("The name and the mail are saved.");
        assertThat(accounts.byId(person.id()).orElseThrow().email())
                .isEqualTo("address-new-2@example.org");
    }

    /** The first password of a chair who has not come yet is the chair's alone. */
    @Test
    void theAddressOfAFirstAccountWaitsAlsoBeforeItsOwnerComes() throws IOException {
        Account person = added("address-first");
        entered(person, "address-first-2@example.org");
        assertThat(forgotten("address-first")).contains("To: address-first@example.org");
    }

    @Test
    void doesNotCountWhereItHasBecomeAnothersAndBothAreTold() throws IOException {
        Account person = cameBefore("address-late");
        entered(person, "address-late-2@example.org");
        String link = link(text(provider.mail.mails().size() - 2));
        assertThat(accounts.email(added("address-early").id(), "address-late-2@example.org"))
                .isTrue();
        Visitor owner = new Visitor(provider.address());

        String answer =
                Visitor.path(
                        owner.submit(
                                "/en/address?link=" + link,
                                "/en/address",
                                Map.of("link", link, "mine", "true")));

        assertThat(owner.get(answer).body())
                .contains("another person’s by now")
                .doesNotContain("counts from now on", "No mail address waits");
        assertThat(lines(person)).contains("New mail address dropped");
        assertThat(forgotten("address-late")).contains("To: address-late@example.org");
    }

    @Test
    void isDroppedInWordsWhereNobodyAnswered() {
        Account person = cameBefore("address-mute");
        entered(person, "address-mute-2@example.org");
        assertThat(accounts.email(added("address-loud").id(), "address-mute-2@example.org"))
                .isTrue();
        RunningProvider.ahead = WAIT.plusMinutes(5);
        provider.bean(Upkeep.class).now();
        RunningProvider.ahead = Duration.ZERO;
        assertThat(lines(person)).contains("New mail address dropped");
    }

    @Test
    void isNobodyElsesWhileItWaits() {
        Account person = cameBefore("address-held");
        entered(person, "address-held-2@example.org");
        assertThat(enter(added("address-other"), "address-held-2@example.org"))
                .endsWith("?fault=taken");
        Visitor secretary = provider.signedIn("secretariat-1");
        assertThat(
                        Visitor.path(
                                secretary.submit(
                                        "/en/people",
                                        "/en/people",
                                        Map.of(
                                                "username",
                                                "address-third",
                                                "name",
                                                "Third",
                                                "email",
                                                "address-held-2@example.org",
                                                "role",
                                                "press",
                                                "mails",
                                                "en"))))
                .contains("?fault=taken");
        assertThat(accounts.byLogin("address-third")).isEmpty();
    }

    /** As a crash between the two leaves it. */
    @Test
    void countsAlsoWhereThatWasNotBroughtToItsEnd() throws IOException {
        Account person = cameBefore("address-crash");
        entered(person, "address-crash-2@example.org");
        NewAddresses addresses = provider.bean(NewAddresses.class);
        Waiting waiting = addresses.of(person.id()).orElseThrow();
        assertThat(addresses.begin(waiting)).isTrue();

        assertThat(addresses.end(addresses.of(person.id()).orElseThrow()))
                .as("taken back")
                .isFalse();
        provider.bean(Upkeep.class).now();

        assertThat(forgotten("address-crash")).contains("To: address-crash-2@example.org");
        assertThat(addresses.of(person.id())).isEmpty();
    }

    @Test
    void waitsOnWhereSomebodySavesTheNameOnAPageOfBefore() {
        Account person = cameBefore("address-name");
        String page = "/en/people/" + person.id();
        Visitor secretary = provider.signedIn("secretariat-2");
        assertThat(secretary.get(page).body())
                .contains("name=\"seen.email\" value=\"address-name@example.org\"");
        entered(person, "address-name-2@example.org");

        secretary.submit(
                page,
                page + "/contact",
                Map.of(
                        "name",
                        "Named On A Page Of Before",
                        "email",
                        "address-name@example.org",
                        "seen.email",
                        "address-name@example.org",
                        "mails",
                        "en"));

        assertThat(provider.bean(NewAddresses.class).of(person.id())).isPresent();
        assertThat(accounts.byLogin("address-name").orElseThrow().name())
                .isEqualTo("Named On A Page Of Before");
    }

    /** The owner's way back in would be that of whoever entered it as well. */
    @Test
    void isTakenBackWhereTheOwnerOfTheFolderOpensTheAccount() throws IOException {
        Account person = cameBefore("address-opened");
        entered(person, "address-opened-2@example.org");
        assertThat(provider.ordered("open address-opened")).isEqualTo("ok");
        RunningProvider.ahead = WAIT.plusMinutes(5);
        provider.bean(Upkeep.class).now();
        RunningProvider.ahead = Duration.ZERO;
        assertThat(forgotten("address-opened")).contains("To: address-opened@example.org");
        assertThat(lines(person)).contains("New mail address taken back");
    }

    /** The mailbox of an office is handed on by whoever knows where it is. */
    @Test
    void ofAnotherIsSaidToBeWhose() {
        Account before = added("address-office");
        Account after = added("address-successor");
        String refused = enter(after, "address-office@example.org");
        assertThat(refused).endsWith("?fault=taken");
        assertThat(secretary.get(refused).body())
                .contains("Another account has this address: address-office.", before.id());
        entered(before, "address-waits-for-office@example.org");
        assertThat(enter(after, "address-waits-for-office@example.org")).endsWith("?fault=taken");
        String invited =
                Visitor.path(
                        secretary.submit(
                                "/en/people",
                                "/en/people",
                                Map.of(
                                        "username", "address-third-office",
                                        "name", "Third",
                                        "email", "address-office@example.org",
                                        "role", "press",
                                        "mails", "en")));
        assertThat(secretary.get(invited.replace("#invite", "")).body())
                .contains("Another account has this address: address-office.");
    }

    private String lines(Account person) {
        return provider.signedIn("secretariat-1").get("/en/people/" + person.id()).body();
    }

    private static String link(String mail) {
        return Visitor.found(mail, "address[?]link=([A-Za-z0-9_-]+)");
    }

    private void entered(Account person, String email) {
        assertThat(enter(person, email)).endsWith("?saved");
    }

    private String enter(Account person, String email) {
        String page = "/en/people/" + person.id();
        return Visitor.path(
                secretary.submit(
                        page,
                        page + "/contact",
                        Map.of("name", person.name(), "email", email, "mails", "en")));
    }

    private String forgotten(String login) throws IOException {
        ask(login);
        return mail(0);
    }

    private void ask(String login) {
        new Visitor(provider.address())
                .submit("/en/forgotten", "/en/forgotten", Map.of("username", login));
    }

    /** As it was sent, counted from the newest. */
    private String mail(int before) throws IOException {
        var mails = provider.mail.mails();
        return Files.readString(mails.get(mails.size() - 1 - before));
    }

    private String text(int mail) throws IOException {
        return provider.text(provider.mail.mails().get(mail));
    }

    private Account cameBefore(String name) {
        Account person = added(name);
        new Visitor(provider.address()).signIn(name, name);
        return person;
    }

    private Account added(String name) {
        return added(name, Hashes.quick(name));
    }

    private Account added(String name, @Nullable String password) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
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
                                        0)))
                .isTrue();
        return accounts.byLogin(name).orElseThrow();
    }
}
