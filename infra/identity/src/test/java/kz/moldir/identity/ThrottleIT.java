package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.signin.Throttle.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and keeps nobody else out; time stands still, so that pauses do not end. */
class ThrottleIT {

    private static final String WRONG = "wrong-wrong-wrong";
    private static final String ELSEWHERE = "198.51.100.7";

    private final RunningProvider provider = SharedProvider.running();
    private final Throttle throttle = provider.bean(Throttle.class);

    @BeforeEach
    void stand() {
        RunningProvider.still = Instant.now();
    }

    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @Test
    void wrongPasswordsMakeOneWaitWhoeverIsMeantAndNobodyForGood() {
        for (String name : List.of("commission-1-lead", "nobody-of-this-name")) {
            Visitor guessing = from("192.0.2.1");
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(answer(guessing, name, WRONG)).endsWith("/en/sign-in?wrong");
            }
            assertThat(answer(guessing, name, WRONG)).endsWith("/en/sign-in?wait=1");
        }
        String right = provider.secret("commission-1-lead");
        assertThat(answer(from("192.0.2.1"), "commission-1-lead", right)).contains("wait=");
        RunningProvider.ahead = Duration.ofMinutes(16);
        assertThat(answer(from("192.0.2.1"), "commission-1-lead", right)).doesNotContain("sign-in");
    }

    @Test
    void nobodyElseKeepsTheOwnerOut() {
        Visitor guessing = from("192.0.2.2");
        for (int hour = 0; hour < 8; hour++) {
            RunningProvider.ahead = Duration.ofHours(hour);
            for (int attempt = 0; attempt < 6; attempt++) {
                guessing.signIn("commission-2-lead", WRONG);
            }
        }
        assertThat(answer(guessing, "commission-2-lead", WRONG)).contains("wait=");
        assertThat(
                        answer(
                                from(ELSEWHERE),
                                "commission-2-lead",
                                provider.secret("commission-2-lead")))
                .doesNotContain("sign-in");
    }

    @Test
    void aLinkOfAMailEndsThePausesOfTheAccount() {
        Visitor owner = from("192.0.2.3");
        for (int attempt = 0; attempt < 6; attempt++) {
            owner.signIn("commission-3-lead", WRONG);
        }
        owner.submit("/en/forgotten", "/en/forgotten", Map.of("username", "commission-3-lead"));
        String link = Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
        String password = "river candle monkey tuesday";
        owner.submit(
                "/en/password?link=" + link,
                "/en/password",
                Map.of("link", link, "password", password));
        assertThat(answer(owner, "commission-3-lead", password)).doesNotContain("sign-in");
    }

    @Test
    void aCodeOfAMailEndsThePausesOfTheAccountAndTakesItsRequestBack() {
        Visitor owner = from("192.0.2.4");
        for (int attempt = 0; attempt < 6; attempt++) {
            owner.signIn("commission-4-lead", WRONG);
        }
        for (int day = 0; day < 6; day++) {
            owner.submit(
                    "/en/sign-in", "/en/sign-in/code", Map.of("username", "commission-4-lead"));
            String code = Visitor.found(provider.lastMail(), "[0-9]{8}");
            assertThat(answer(owner, "commission-4-lead", code)).doesNotContain("sign-in");
            owner = from("192.0.2.4");
        }
        assertThat(answer(owner, "commission-4-lead", provider.secret("commission-4-lead")))
                .doesNotContain("sign-in");
    }

    @Test
    void mailsAreAskedForAFewTimesAndThenOneIsToldToWait() {
        int before = provider.mail.mails().size();
        Visitor asking = from("192.0.2.5");
        for (String form : List.of("/en/forgotten", "/en/sign-in/code")) {
            String page = form.replace("/code", "");
            HttpResponse<String> answer = null;
            for (int attempt = 0; attempt < 6; attempt++) {
                answer = asking.submit(page, form, Map.of("username", "commission-6-lead"));
            }
            assertThat(Visitor.location(answer)).endsWith(page + "?wait=1");
            assertThat(asking.get(page + "?wait=1").body()).contains("again in 1 second.");
        }
        assertThat(provider.mail.mails()).hasSize(before + 10);
    }

    @Test
    void aNetworkWaitsHoweverManyNamesItTries() {
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(may("name-" + attempt, "2001:db8:0:1::" + attempt)).isTrue();
        }
        assertThat(may("another", "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(may("another", "2001:db8:0:2::1")).isTrue();
        RunningProvider.ahead = Duration.ofHours(8);
        for (int attempt = 0; attempt < 25; attempt++) {
            assertThat(may("name-" + attempt, "2001:db8:0:1::1")).isTrue();
        }
    }

    /** Who rents a line has all networks of a site, and asks in the name of somebody else. */
    @Test
    void nobodyKeepsMailsFromTheOwnerByTheNetworksOfOneSite() {
        for (What mail : List.of(What.CODE_MAIL, What.RESET_MAIL)) {
            int sent = 0;
            for (int network = 0; network < 200; network++) {
                String address = "2001:db8:7:" + Integer.toHexString(network) + "::1";
                sent += throttle.attempt(mail, "owner-of-mails", address).isOver() ? 1 : 0;
            }
            assertThat(sent).as("%s to one name", mail).isEqualTo(10);
            assertThat(throttle.attempt(mail, "owner-of-mails", "2001:db8:8::1").isOver()).isTrue();
            assertThat(throttle.attempt(mail, "somebody", "2001:db8:7:ffff::1").isOver()).isTrue();
        }
    }

    /** Whoever has many sites makes the owner wait, and not for long. */
    @Test
    void mailsOfOneNameWaitNoLongerThanFiveMinutesElsewhere() {
        for (int site = 0; site < 60; site++) {
            triedInTime(What.CODE_MAIL, "of-many-sites", "2001:db8:" + (100 + site) + "::1");
        }
        assertThat(throttle.attempt(What.CODE_MAIL, "of-many-sites", ELSEWHERE).left())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    /** Whoever guesses from many networks has no second count by the mail address. */
    @Test
    void anAccountIsCountedWhicheverOfItsNamesIsTyped() {
        String mail = provider.bean(Accounts.class).byLogin("press").orElseThrow().email();
        for (int attempt = 0; attempt < 100; attempt++) {
            String name = attempt % 2 == 0 ? "press" : mail;
            String network = "198.18." + attempt + ".1";
            assertThat(throttle.attempt(What.PASSWORD, name, "press", network).isOver()).isTrue();
        }
        assertThat(answer(from("198.19.1.1"), mail, WRONG)).contains("wait=");
        assertThat(answer(from("198.19.1.1"), "press", WRONG)).contains("wait=");
        throttle.cleared(List.of("press", mail));
        for (int site = 0; site < 30; site++) {
            String name = site % 2 == 0 ? "press" : mail;
            assertThat(throttle.attempt(What.CODE_MAIL, name, "press", "198.18." + site + ".2"))
                    .matches(Throttle.Pause::isOver);
        }
        assertThat(throttle.attempt(What.CODE_MAIL, mail, "press", ELSEWHERE).isOver()).isFalse();
        throttle.cleared(List.of("press", mail));
    }

    /** A pause would tell whoever tried six times that both names are one account's. */
    @Test
    void aPauseOfAFewAttemptsTellsNobodyWhoseAMailAddressIs() {
        String mail = provider.bean(Accounts.class).byLogin("expert").orElseThrow().email();
        Visitor guessing = from("192.0.2.77");
        for (int attempt = 0; attempt < 5; attempt++) {
            guessing.signIn("expert", WRONG);
        }
        assertThat(answer(guessing, "expert", WRONG)).contains("wait=");
        assertThat(answer(guessing, mail, WRONG)).endsWith("?wrong");
        throttle.cleared(List.of("expert", mail));
    }

    @Test
    void aNameThatIsTriedFromEverywhereWaitsAMinuteAtMost() {
        for (int network = 0; network < 100; network++) {
            assertThat(may("from-everywhere", "198.18." + network + ".3")).isTrue();
        }
        Duration longest = Duration.ZERO;
        for (int network = 0; network < 20; network++) {
            Throttle.Pause pause =
                    throttle.attempt(What.PASSWORD, "from-everywhere", "198.19." + network + ".3");
            assertThat(pause.isOver()).as("%d more", network).isFalse();
            longest = pause.left().compareTo(longest) > 0 ? pause.left() : longest;
            triedInTime(What.PASSWORD, "from-everywhere", "198.19." + network + ".3");
        }
        assertThat(longest).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void anOfficeBehindOneAddressKeepsSigningIn() {
        for (int member = 0; member < 150; member++) {
            String name = "member-" + member;
            assertThat(throttle.attempt(What.CODE_MAIL, name, ELSEWHERE).isOver()).isTrue();
            throttle.succeeded(What.CODE_MAIL, name, ELSEWHERE);
        }
    }

    /** However often somebody tries, in their own name or another's. */
    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 30; attempt++) {
            Duration pause = throttle.attempt(What.PASSWORD, "tried-for-long", "192.0.2.13").left();
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            RunningProvider.ahead = RunningProvider.ahead.plus(pause);
            throttle.attempt(What.PASSWORD, "tried-for-long", "192.0.2.13");
        }
        assertThat(longest).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
    }

    /** Else whoever tried before would wait for the hour that it was set back. */
    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        String office = "192.0.2.12";
        RunningProvider.ahead = Duration.ofHours(1);
        for (int attempt = 0; attempt < 8; attempt++) {
            triedInTime(What.PASSWORD, "set-back", office);
        }
        RunningProvider.ahead = Duration.ZERO;
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(may("set-back", office)).isTrue();
        }
        assertThat(may("set-back", office)).as("counted anew").isFalse();
    }

    /** The wrong ones are one phone's, with a password of before. */
    @Test
    void aRightPasswordMakesNobodyOfItsNetworkWait() {
        String office = "192.0.2.10";
        for (int attempt = 0; attempt < 36; attempt++) {
            triedInTime(What.PASSWORD, "wrong-" + attempt, office);
        }
        assertThat(may("right-1", office)).isFalse();
        RunningProvider.ahead = RunningProvider.ahead.plusSeconds(65);
        for (String name : List.of("right-1", "right-2")) {
            assertThat(may(name, office)).as(name).isTrue();
            throttle.succeeded(What.PASSWORD, name, office);
        }
    }

    @Test
    void whoPressesWhileWaitingDoesNotWaitLonger() {
        for (int network = 0; network < 27; network++) {
            triedInTime(What.RESET_MAIL, "pressed", "198.51.100." + (100 + network));
        }
        for (int attempt = 0; attempt < 7; attempt++) {
            triedInTime(What.RESET_MAIL, "pressed", "192.0.2.11");
        }
        RunningProvider.ahead = RunningProvider.ahead.plusSeconds(15);
        assertThat(throttle.attempt(What.RESET_MAIL, "pressed", "192.0.2.11").left())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
        RunningProvider.ahead = RunningProvider.ahead.plusSeconds(1);
        assertThat(throttle.attempt(What.RESET_MAIL, "pressed", "192.0.2.11").isOver()).isTrue();
    }

    private void triedInTime(What what, String name, String address) {
        Throttle.Pause pause = throttle.attempt(what, name, address);
        while (!pause.isOver()) {
            RunningProvider.ahead = RunningProvider.ahead.plus(pause.left());
            pause = throttle.attempt(what, name, address);
        }
    }

    @Test
    void whoHasToWaitCostsTheNetworkNothingAndTheLogOneLine() {
        Visitor pressing = from("192.0.2.6");
        for (int attempt = 0; attempt < 60; attempt++) {
            pressing.signIn("commission-5-lead", WRONG);
        }
        assertThat(answer(from("192.0.2.6"), "expert", provider.secret("expert")))
                .doesNotContain("sign-in");
        assertThat(remembered("commission-5-lead"))
                .containsOnlyOnce("throttled")
                .filteredOn("refused"::equals)
                .hasSize(5);
        assertThat(remembered("expert")).contains("signedIn");
    }

    /** The newest first. */
    private List<String> remembered(String name) {
        String id = provider.bean(Accounts.class).byLogin(name).orElseThrow().id();
        return provider.bean(Audit.class).of(id).stream().map(Audit.Entry::what).toList();
    }

    /** Before anything is looked up, and for whoever is not signed in alone. */
    @Test
    void whoAsksTooOftenIsRefused() {
        Visitor owner = from("192.0.2.9");
        owner.signIn("commission-4-member", provider.secret("commission-4-member"));
        Visitor asking = from("192.0.2.9");
        int asked = 0;
        while (asking.get("/actuator/health/liveness").statusCode() != 429) {
            assertThat(asked++).isLessThan(3000);
        }
        assertThat(owner.get("/en").statusCode()).isEqualTo(200);
        assertThat(from(ELSEWHERE).get("/en/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void spacesAroundAPasswordAreNotOfIt() {
        Visitor owner = from("192.0.2.8");
        owner.signIn("commission-5-member", provider.secret("commission-5-member"));
        String copied = " river candle monkey tuesday  ";
        String answer =
                Visitor.location(
                        owner.submit(
                                "/en",
                                "/en/change-password",
                                Map.of(
                                        "current",
                                        " " + provider.secret("commission-5-member"),
                                        "password",
                                        copied)));
        assertThat(answer).endsWith("?changed");
        for (String typed : List.of(copied, copied.strip())) {
            assertThat(answer(from("192.0.2.8"), "commission-5-member", typed))
                    .as(typed)
                    .doesNotContain("sign-in");
        }
    }

    /** Of an open screen, or a session that was stolen. */
    @Test
    void whoIsSignedInGuessesThePresentPasswordNoFaster() {
        String right = provider.secret("operator");
        Visitor open = from("192.0.2.15");
        open.signIn("operator", right);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(asChange(open, WRONG)).contains("fault=current");
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(asChange(open, right)).as("nor by the right one").contains("?wait=1");
        }
        assertThat(open.get("/en?wait=1").body()).contains("again in 1 second.");
        assertThat(answer(from("192.0.2.15"), "operator", WRONG))
                .as("counted with those of signing in")
                .contains("wait=");
        assertThat(remembered("operator"))
                .containsOnlyOnce("throttled")
                .filteredOn("passwordRefused"::equals)
                .hasSize(5);
    }

    private static String asChange(Visitor visitor, String current) {
        return Visitor.location(
                visitor.submit(
                        "/en",
                        "/en/change-password",
                        Map.of("current", current, "password", "river candle monkey tuesday")));
    }

    /** Whoever looks for a new password that is taken has not guessed at the current one. */
    @Test
    void aRightPasswordIsNoWrongTryWhateverTheNewOneIs() {
        Visitor owner = from("192.0.2.14");
        String right = provider.secret("commission-1-member");
        owner.signIn("commission-1-member", right);
        for (int attempt = 0; attempt < 8; attempt++) {
            HttpResponse<String> answer =
                    owner.submit(
                            "/en",
                            "/en/change-password",
                            Map.of("current", right, "password", "qwertyuiop12"));
            assertThat(Visitor.location(answer)).contains("fault=easy");
        }
    }

    private boolean may(String name, String address) {
        return throttle.attempt(What.PASSWORD, name, address).isOver();
    }

    private Visitor from(String address) {
        return new Visitor(provider.address(), address);
    }

    private static String answer(Visitor visitor, String name, String password) {
        return Visitor.location(visitor.signIn(name, password));
    }
}
