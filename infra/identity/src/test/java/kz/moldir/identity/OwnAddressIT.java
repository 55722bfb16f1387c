package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever finds a browser that was left open does not take the account over by another address. */
class OwnAddressIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);

    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
    }

    @Test
    void waitsAlsoWhereItIsOnesOwnUntilThePasswordConfirmsIt() throws IOException {
        Account me = added("own-address", "own-address");
        Visitor open = new Visitor(provider.address());
        open.signIn("own-address", "own-address");

        enter(open, me, "own-address-2@example.org");

        assertThat(emailOf(me)).isEqualTo("own-address@example.org");
        List<Path> mails = provider.mail.mails();
        assertThat(Files.readString(mails.get(mails.size() - 2)))
                .contains("To: own-address@example.org");
        for (String guess : List.of("", "a guess")) {
            String answer = confirm(open, guess);
            assertThat(answer).isEqualTo("/en?unconfirmed");
            assertThat(open.get(answer).body()).contains("the password is wrong");
        }
        assertThat(emailOf(me)).isEqualTo("own-address@example.org");
        assertThat(open.get("/en/people/" + me.id()).body())
                .contains("The current password was wrong");

        assertThat(confirm(open, "own-address")).endsWith("?confirmed");
        assertThat(emailOf(me)).isEqualTo("own-address-2@example.org");
    }

    @Test
    void countsAfterThreeDaysWhereNobodyTookItBack() {
        Account me = added("own-address-waits", "own-address-waits");
        Visitor open = new Visitor(provider.address());
        open.signIn("own-address-waits", "own-address-waits");
        enter(open, me, "own-address-waits-2@example.org");
        RunningProvider.ahead = NewAddresses.WAIT.minusMinutes(5);
        provider.bean(Upkeep.class).now();
        assertThat(emailOf(me)).isEqualTo("own-address-waits@example.org");
        RunningProvider.ahead = NewAddresses.WAIT.plusMinutes(5);
        provider.bean(Upkeep.class).now();
        assertThat(emailOf(me)).isEqualTo("own-address-waits-2@example.org");
    }

    /** Who has none is led to the mail, and no guess is as good as one. */
    @Test
    void isNotConfirmedInABrowserWhereThereIsNoPassword() {
        Account me = added("own-address-coded", null);
        Visitor open = new Visitor(provider.address());
        byCode(open, "own-address-coded");
        enter(open, me, "own-address-coded-2@example.org");
        assertThat(open.get("/en").body())
                .contains("The link in the mail to the address of before")
                .doesNotContain("name=\"current\"");
        assertThat(confirm(open, "")).isEqualTo("/en?unconfirmed");
        assertThat(emailOf(me)).isEqualTo("own-address-coded@example.org");
    }

    /** Guesses at the password are as many here as where it is changed. */
    @Test
    void letsNobodyGuessThePassword() {
        Account me = added("own-address-guess", "own-address-guess");
        Visitor open = new Visitor(provider.address());
        open.signIn("own-address-guess", "own-address-guess");
        enter(open, me, "own-address-guess-2@example.org");
        String last = "";
        for (int guess = 0; guess < 10 && !last.startsWith("/en?pause="); guess++) {
            last = confirm(open, "guess " + guess);
        }
        assertThat(last).startsWith("/en?pause=");
        assertThat(Visitor.found(open.get(last).body(), "(role=\"alert\"|id=\"password-change\")"))
                .as("said where it was typed, not below the other password")
                .isEqualTo("role=\"alert\"");
    }

    /** Of another one, entered since the page was read, the owner knows nothing. */
    @Test
    void isDecidedOnlyAsItWasShown() {
        Account me = added("own-address-shown", "own-address-shown");
        Visitor open = new Visitor(provider.address());
        open.signIn("own-address-shown", "own-address-shown");
        enter(open, me, "own-address-shown-2@example.org");
        String shown = shown(open);
        enter(provider.signedIn("secretariat-2"), me, "somebody-elses@example.org");

        for (String mine : List.of("true", "false")) {
            assertThat(decide(open, mine, shown, "own-address-shown")).isEqualTo("/en/address");
        }
        assertThat(emailOf(me)).isEqualTo("own-address-shown@example.org");
        assertThat(shown(open)).isEqualTo("somebody-elses@example.org");
        assertThat(decide(open, "false", shown(open), "")).endsWith("?refused");
    }

    /** A browser presses the first button of a form on Enter in a field. */
    @Test
    void isConfirmedByEnter() {
        Account me = added("own-address-enter", "own-address-enter");
        Visitor open = new Visitor(provider.address());
        open.signIn("own-address-enter", "own-address-enter");
        enter(open, me, "own-address-enter-2@example.org");
        assertThat(
                        Visitor.found(
                                open.get("/en").body(), "<button[^>]*name=\"mine\" value=\"(\\w+)"))
                .isEqualTo("true");
    }

    private static String confirm(Visitor visitor, String current) {
        return decide(visitor, "true", shown(visitor), current);
    }

    private static String decide(Visitor visitor, String mine, String shown, String current) {
        return Visitor.path(
                visitor.submit(
                        "/en",
                        "/en/own-address",
                        Map.of("mine", mine, "shown", shown, "current", current)));
    }

    private static String shown(Visitor visitor) {
        return Visitor.found(visitor.get("/en").body(), "name=\"shown\" value=\"([^\"]+)\"");
    }

    private static void enter(Visitor visitor, Account whose, String email) {
        String page = "/en/people/" + whose.id();
        assertThat(
                        Visitor.path(
                                visitor.submit(
                                        page,
                                        page + "/contact",
                                        Map.of(
                                                "name",
                                                whose.name(),
                                                "email",
                                                email,
                                                "mails",
                                                "en"))))
                .endsWith("?saved");
    }

    private void byCode(Visitor visitor, String name) {
        visitor.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", name));
        String code = Visitor.found(provider.lastMail(), "code: ([0-9]+)");
        assertThat(Visitor.location(visitor.signIn(name, code))).doesNotContain("sign-in");
    }

    private String emailOf(Account account) {
        return accounts.byId(account.id()).orElseThrow().email();
    }

    private Account added(String name, @Nullable String password) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
                                        name,
                                        name,
                                        name + "@example.org",
                                        List.of("secretariat"),
                                        null,
                                        password == null ? null : Hashes.quick(password),
                                        false,
                                        null,
                                        provider.bean(Times.class).today().plusDays(30),
                                        "en",
                                        0)))
                .isTrue();
        return accounts.byLogin(name).orElseThrow();
    }
}
