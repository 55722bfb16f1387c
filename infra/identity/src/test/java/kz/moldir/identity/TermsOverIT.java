package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.DrawnSecrets;
import kz.moldir.identity.people.TermsOver;
import kz.moldir.identity.signin.Audit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A term that becomes shorter in the roster ends access, and no wrong roster takes it for good. */
class TermsOverIT {

    private static final String LATER = "2097-06-30";
    private static final String OVER = "2026-01-31";
    private static final String WORDS = "Your term of office ended on 31 January 2026";

    /** Who gave the office, in each language of a mail. */
    private static final Pattern ROSTER =
            Pattern.compile("given by: the council|состав совета|Рөлді берген: кеңес құрамы");

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

    /** Somebody else of the secretariat says it, and what is refused was not said. */
    @Test
    void endsWhatSomebodyWantedToProlongThemselves() {
        add(null, "secretariat");
        tell(OVER);
        Visitor own = signIn();
        String page = "/en/people/" + account().id();
        assertThat(own.get(page).body())
                .contains("It ends with this day")
                .doesNotContain("tick that below");
        Map<String, String> sure = sure("secretariat", null);
        Map<String, String> later = sure("secretariat", "2090-01-01");
        for (Map<String, String> typed : List.of(sure, later)) {
            assertThat(Visitor.path(own.submit(page, page + "/access", typed)))
                    .endsWith("?fault=own");
        }
        later.put("version", "-1");
        assertThat(save(page, later)).endsWith("?fault=changed");
        later.remove("version");
        later.put("from", "2095-01-01");
        assertThat(save(page, later)).endsWith("?fault=dates");
        assertThat(save(page, sure("none", "2090-01-01"))).endsWith("?fault=roles");
        compare(OVER);
        assertThat(account().until()).isEqualTo(OVER);
    }

    /** What was said of access that was there before is said where it is read. */
    @Test
    void endsNothingOfWhichItWasSaidWithoutAChange() throws IOException {
        add(null);
        tell(OVER);
        String page = "/en/people/" + account().id();
        assertThat(secretary.get(page).body()).contains("It ends with this day", "name=\"sure\"");
        assertThat(save(page, sure("press", null))).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .contains("so it goes on")
                .doesNotContain("It ends with this day", "name=\"sure\"");
        compare(OVER);
        assertThat(account().until()).isNull();
        assertThat(provider.ordered("open " + who)).isEqualTo("ok");
        assertThat(save(page, sure("press", null))).endsWith("?saved");
        compare("2026-03-31");
        assertThat(account().until()).as("opened, whatever was said since").isNull();
    }

    /** As of anybody who is given an office. */
    @Test
    void tellsOthersThatSomebodyHasAnOfficeAgain() {
        add(null, "chair");
        compare(OVER);
        int before = provider.mail.mails().size();
        compare(LATER);
        compare(OVER);
        assertThat(provider.mail.mails().stream().skip(before).map(provider::text))
                .anyMatch(mail -> mail.contains(who) && ROSTER.matcher(mail).find());
    }

    /** Also for those who stand in for whom it ends. */
    @Test
    void endsNothingOnTheLastDayItself() {
        add(null);
        String id = account().id();
        LocalDate today = provider.bean(Times.class).today();
        String deputy = accounts.byLogin("press").orElseThrow().id();
        accounts.absence(
                new Absence(UUID.randomUUID().toString(), id, deputy, today, today.plusDays(9)));
        compare(today.toString());
        assertThat(account().until()).isNull();
        assertThat(accounts.actingFor(deputy, today)).extracting(Account::id).contains(id);
        compare(today.minusDays(1).toString());
        assertThat(account().until()).isEqualTo(today.minusDays(1));
        assertThat(accounts.actingFor(deputy, today)).extracting(Account::id).doesNotContain(id);
    }

    @Test
    void saysOfAnEntryThatWasTakenOutThatAccessDoesNotComeBack() {
        add(null);
        compare(OVER);
        SharedProvider.service().roster("{\"items\": []}");
        provider.bean(TermsOver.class).now();
        String page = "/en/people/" + account().id();
        assertThat(secretary.get(page).body()).contains("does not come back by itself");
        SharedProvider.service().roster("");
        Map<String, String> later = sure("press", "2090-01-01");
        assertThat(save(page, later)).endsWith("?fault=termUnknown");
        assertThat(account().until()).isEqualTo(OVER);
        assertThat(secretary.get(page + "?fault=termUnknown").body())
                .contains("it was not said that access lasts longer", "name=\"sure\"");
        later.remove("sure");
        assertThat(save(page, later)).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .contains("counts only until the plan service answers again")
                .doesNotContain("does not come back by itself");
    }

    /** The process may stop between the end and the mail; and what is kept of one may be broken. */
    @Test
    void goesOnAfterOneThatFailsAndTellsWhatWasNotTold() {
        MongoCollection<Document> kept =
                provider.bean(MongoDatabase.class).getCollection("roster-terms");
        Account broken = accounts.byLogin("commission-4-member").orElseThrow();
        String other = UUID.randomUUID().toString();
        assertThat(accounts.roster(broken.id(), other)).isTrue();
        kept.insertOne(new Document("_id", broken.id()).append("ended", "no day"));
        try {
            add(null);
            SharedProvider.service()
                    .roster(
                            "{\"items\": [%s, %s]}"
                                    .formatted(item(other, OVER), item(entry, OVER)));
            provider.bean(TermsOver.class).now();
            assertThat(account().until()).isEqualTo(OVER);
        } finally {
            kept.deleteOne(Filters.eq("_id", broken.id()));
            Account tied = accounts.byLogin("commission-4-member").orElseThrow();
            accounts.change(tied, tied.with(tied.roles(), null, tied.from(), tied.until()));
        }
        assertThat(changes()).isEqualTo(1);
        kept.updateOne(Filters.eq("_id", account().id()), Updates.set("told", false));
        compare(OVER);
        compare(OVER);
        assertThat(changes()).as("told once more").isEqualTo(2);
        assertThat(provider.lastMail()).contains("ended on 31 January 2026");
    }

    /** The process stopped at the second end, of the same term. */
    @Test
    void tellsOfTheSameEndOnceMore() {
        add(null);
        compare(OVER);
        compare(LATER);
        tell(OVER);
        TermsOver whole = provider.bean(TermsOver.class);
        new TermsOver(accounts, whole.last(), whole.roster(), null, whole.letters(), whole.times())
                .now();
        assertThat(account().until()).isEqualTo(OVER);
        assertThat(changes()).as("not of the second").isEqualTo(2);
        whole.now();
        whole.now();
        assertThat(changes()).isEqualTo(3);
        assertThat(provider.lastMail()).contains("ended on 31 January 2026");
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
        assertThat(secretary.get("/en/people/" + account().id()).body())
                .doesNotContain("It ends with this day");
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

    private Map<String, String> sure(String role, String until) {
        Map<String, String> typed = new HashMap<>();
        typed.put("role", role);
        typed.put("roster", entry);
        typed.put("sure", "true");
        if (until != null) {
            typed.put("until", until);
        }
        return typed;
    }

    private void compare(String until) {
        tell(until);
        provider.bean(TermsOver.class).now();
    }

    private void tell(String until) {
        SharedProvider.service().roster("{\"items\": [" + item(entry, until) + "]}");
    }

    static String item(String entry, String until) {
        return "{\"id\": \"%s\", \"name\": {\"ru\": \"Нуртаев Т.Т.\"}, \"until\": \"%s\"}"
                .formatted(entry, until);
    }

    private void add(LocalDate until) {
        add(until, "press");
    }

    private void add(LocalDate until, String role) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
                                        who,
                                        who,
                                        who + "@example.org",
                                        List.of(role),
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
