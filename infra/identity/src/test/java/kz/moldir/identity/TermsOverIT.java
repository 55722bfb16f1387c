package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.DrawnSecrets;
import kz.moldir.identity.people.TermsOver;
import kz.moldir.identity.signin.Audit;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A term that becomes shorter in the roster ends access, and no wrong roster takes it for good. */
class TermsOverIT {

    private static final String LATER = "2097-06-30";
    private static final String OVER = "2026-01-31";
    private static final String WORDS = "Your term of office ended on 31 January 2026";

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");
    private final String entry = UUID.randomUUID().toString();
    private final String who = "over-" + entry.substring(0, 8);

    @AfterEach
    void silent() {
        SharedProvider.service().roster("");
    }

    @Test
    void endsAccessAndGivesItBackWhereTheRosterIsPutRight() {
        add(null);
        compare(LATER);
        assertThat(account().until()).isNull();
        Visitor member = signIn();
        assertThat(member.get("/en").body()).contains(who);

        compare(OVER);
        assertThat(account().until()).isEqualTo(OVER);
        assertThat(provider.lastMail()).contains("ended on 31 January 2026", "User name: " + who);
        assertThat(provider.bean(Audit.class).of(account().id()).getFirst())
                .returns("byRoster", Audit.Entry::what)
                .returns("press – → press –2026-01-31", Audit.Entry::detail);
        provider.bean(Upkeep.class).now();
        member.get("/en");
        assertThat(Visitor.location(member.get("/en"))).contains("sign-in");
        assertThat(answer(who)).contains(WORDS);
        assertThat(answer("not " + who)).doesNotContain("31 January");
        compare(OVER);
        assertThat(changes()).as("once").isEqualTo(1);

        compare(LATER);
        assertThat(account().until()).isNull();
        assertThat(provider.lastMail()).contains("you have access to Moldir again", "/en/sign-in");
        signIn();
    }

    @Test
    void givesBackTheLastDayThatWasEntered() {
        add(LocalDate.of(2090, 1, 1));
        compare(OVER);
        assertThat(account().until()).isEqualTo(OVER);
        compare("2026-02-01");
        assertThat(account().until()).isEqualTo("2026-02-01");
        compare(LATER);
        assertThat(account().until()).isEqualTo("2090-01-01");
    }

    /** The secretariat decides; of another term it has not. */
    @Test
    void endsNothingOfWhichItWasSaidThatItLastsLonger() {
        add(null);
        compare(OVER);
        String page = "/en/people/" + account().id();
        Map<String, String> longer =
                Map.of("role", "press", "roster", entry, "until", "2090-01-01");
        assertThat(save(page, longer)).endsWith("?fault=termOver");
        compare(OVER);
        assertThat(account().until()).as("as it was asked").isEqualTo(OVER);
        Map<String, String> sure = new HashMap<>(longer);
        sure.put("sure", "true");
        assertThat(save(page, sure)).endsWith("?saved");
        compare(OVER);
        assertThat(account().until()).isEqualTo("2090-01-01");
        compare("2026-03-31");
        assertThat(account().until()).isEqualTo("2026-03-31");
    }

    @Test
    void endsNothingOfWhoWasInvitedAllTheSame() {
        tell(OVER);
        Map<String, String> typed = new HashMap<>();
        typed.put("username", who);
        typed.put("name", who);
        typed.put("email", who + "@example.org");
        typed.put("role", "commission-6-member");
        typed.put("mails", "en");
        typed.put("roster", entry);
        typed.put("sure", "true");
        assertThat(Visitor.path(secretary.submit("/en/people", "/en/people", typed)))
                .endsWith("?saved");
        compare(OVER);
        assertThat(account().until()).isNull();
    }

    @Test
    void endsNothingOfWhoWasLetInForAnotherTermOrByTheOwner() throws IOException {
        add(null);
        Account seen = account();
        LocalDate from = LocalDate.of(2026, 2, 1);
        assertThat(accounts.change(seen, seen.with(seen.roles(), entry, from, null))).isTrue();
        compare(OVER);
        assertThat(account().until()).isNull();
        compare("2026-03-31");
        assertThat(account().until()).isEqualTo("2026-03-31");
        assertThat(provider.ordered("open " + who)).isEqualTo("ok");
        compare("2026-03-31");
        assertThat(account().until()).as("opened").isNull();
    }

    @Test
    void endsNothingWhereTheRosterIsNotKnown() {
        add(null);
        SharedProvider.service().roster("");
        provider.bean(TermsOver.class).now();
        SharedProvider.service().behind(true);
        try {
            compare(OVER);
        } finally {
            SharedProvider.service().behind(false);
        }
        assertThat(account().until()).isNull();
    }

    /** It is a program for plan-service, and never one of two people. */
    @Test
    void isAskedByTheProviderItselfInARoleThatDecidesNothing() throws ParseException {
        add(null);
        compare(LATER);
        JWTClaimsSet claims = SharedProvider.service().askedForTheRoster().getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(claims.getStringClaim("client_id"));
        assertThat(claims.getStringListClaim("roles")).containsExactly("commission-1-member");
    }

    /** A wrong import cannot shut out everybody who could put it right. */
    @Test
    void leavesTheLastOneOfTheSecretariat(@TempDir Path folder) {
        try (RunningProvider alone =
                new RunningProvider(
                        folder,
                        TestServers.freshDatabase(TermsOverIT.class),
                        FreePort.forLater(),
                        SharedProvider.service().address())) {
            Accounts all = alone.bean(Accounts.class);
            List<String> both = List.of("secretariat-1", "secretariat-2");
            List<String> entries = List.of(UUID.randomUUID().toString(), entry);
            for (int i = 0; i < both.size(); i++) {
                assertThat(all.roster(all.byLogin(both.get(i)).orElseThrow().id(), entries.get(i)))
                        .isTrue();
            }
            SharedProvider.service()
                    .roster(
                            "{\"items\": [%s, %s]}"
                                    .formatted(
                                            item(entries.getFirst(), OVER),
                                            item(entries.getLast(), OVER)));
            alone.bean(TermsOver.class).now();
            alone.bean(TermsOver.class).now();
            assertThat(
                            both.stream()
                                    .map(one -> all.byLogin(one).orElseThrow().until())
                                    .flatMap(Stream::ofNullable))
                    .containsExactly(LocalDate.parse(OVER));
        }
    }

    private void compare(String until) {
        tell(until);
        provider.bean(TermsOver.class).now();
    }

    private void tell(String until) {
        SharedProvider.service().roster("{\"items\": [" + item(entry, until) + "]}");
    }

    private static String item(String entry, String until) {
        return "{\"id\": \"%s\", \"name\": {\"ru\": \"Нуртаев Т.Т.\"}, \"until\": \"%s\"}"
                .formatted(entry, until);
    }

    private void add(LocalDate until) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
                                        who,
                                        who,
                                        who + "@example.org",
                                        List.of("press"),
                                        entry,
                                        DrawnSecrets.hash(who),
                                        false,
                                        null,
                                        until,
                                        "en",
                                        0)))
                .isTrue();
    }

    private Visitor signIn() {
        Visitor visitor = new Visitor(provider.address());
        assertThat(Visitor.location(visitor.signIn(who, who))).doesNotContain("sign-in");
        return visitor;
    }

    /** What a sign-in is answered. */
    private String answer(String password) {
        Visitor visitor = new Visitor(provider.address());
        return visitor.get(Visitor.path(visitor.signIn(who, password))).body();
    }

    private long changes() {
        return provider.bean(Audit.class).of(account().id()).stream()
                .filter(line -> line.what().equals("byRoster"))
                .count();
    }

    private String save(String page, Map<String, String> fields) {
        return Visitor.path(secretary.submit(page, page + "/access", fields));
    }

    private Account account() {
        return accounts.byLogin(who).orElseThrow();
    }
}
