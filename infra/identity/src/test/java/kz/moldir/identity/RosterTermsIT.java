package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose access would outlast the term that the roster has is asked about, and said. */
class RosterTermsIT {

    private static final LocalDate TERM = LocalDate.of(2097, 6, 30);

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");
    private final String entry = UUID.randomUUID().toString();
    private final String over = UUID.randomUUID().toString();

    @BeforeEach
    void tell() {
        SharedProvider.service()
                .roster(
                        """
                        {"items": [
                          {"id": "%s", "name": {"ru": "Нуртаев Т.Т.", "kk": "Нұртаев Т.Т."},
                           "from": "2025-01-01", "until": "%s", "terms": [], "version": 1},
                          {"id": "%s", "name": {"ru": "Исмагулов М.Б."}, "until": "2025-12-31"},
                          {"id": "endless", "name": {"ru": "Кенесов А."}, "until": null}
                        ], "next": null}
                        """
                                .formatted(entry, TERM, over));
    }

    @AfterEach
    void silent() {
        SharedProvider.service().roster("");
    }

    @Test
    void isAskedOfAnInvitation() {
        String name = "rosterterm-invited";
        String later = TERM.plusDays(1).toString();
        for (Map<String, String> typed :
                List.of(Map.of("roster", entry), Map.of("roster", entry, "until", later))) {
            assertThat(invite(name, typed)).isEqualTo("/en/people?fault=term#invite");
            assertThat(secretary.get("/en/people?fault=term").body())
                    .contains("Нуртаев Т.Т.", "30 June 2097", "name=\"sure\"", name);
            assertThat(accounts.byLogin(name)).isEmpty();
        }
        assertThat(invite(name, Map.of("roster", over, "until", later)))
                .isEqualTo("/en/people?fault=termOver#invite");
        assertThat(accounts.byLogin(name)).isEmpty();

        assertThat(invite(name, Map.of("roster", entry, "until", TERM.toString())))
                .endsWith("?saved");
        assertThat(row(name)).doesNotContain("in the roster the term ends earlier");
        assertThat(
                        invite(
                                "rosterterm-longer",
                                Map.of("roster", over, "until", later, "sure", "true")))
                .endsWith("?saved");
        assertThat(row("rosterterm-longer"))
                .contains("in the roster the term ends earlier: 31 December 2025");
        assertThat(secretary.get("/kk/people").body())
                .contains("құрамда мерзім ертерек аяқталады: 2025 жылғы 31 желтоқсан");
    }

    @Test
    void isAskedOfATieAndWhatWasTypedStays() {
        String whose = "commission-6-member";
        String page = "/en/people/" + account(whose).id();
        Map<String, String> typed = Map.of("role", whose, "roster", entry, "from", "2026-01-01");
        assertThat(save(page, typed)).endsWith("?fault=term");
        assertThat(secretary.get(page + "?fault=term").body())
                .contains("Нуртаев Т.Т.", "name=\"sure\"", "value=\"2026-01-01\"", entry);
        assertThat(account(whose).roster()).isNull();

        Map<String, String> sure = new HashMap<>(typed);
        sure.put("sure", "true");
        assertThat(save(page, sure)).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .contains("Access lasts longer than the term in the roster: Нуртаев Т.Т.");
        assertThat(save(page, Map.of("role", "press", "roster", entry)))
                .as("of something else")
                .endsWith("?saved");
        assertThat(save(page, Map.of("role", whose, "roster", entry, "until", "2098-01-01")))
                .endsWith("?fault=term");
        assertThat(save(page, Map.of("role", whose, "roster", entry, "until", TERM.toString())))
                .endsWith("?saved");
        assertThat(secretary.get(page).body()).doesNotContain("Access lasts longer");
        assertThat(save(page, Map.of("role", whose))).endsWith("?saved");
    }

    /** A number tells nobody who it is. */
    @Test
    void anEntryIsCalledAsTheRosterDoesAndByItsNumberOnlyWhereItIsNotThere() {
        String whose = "commission-6-lead";
        String page = "/en/people/" + account(whose).id();
        String gone = UUID.randomUUID().toString();
        Map<String, String> sure = Map.of("role", whose, "roster", over, "sure", "true");
        assertThat(save(page, sure)).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .contains("/en/roster/" + over + "\">Entry in the roster: Исмагулов М.Б.")
                .contains("– → Исмагулов М.Б.");
        assertThat(save(page, Map.of("role", whose, "roster", gone))).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .contains("Entry in the roster: not in the roster (number " + gone + ")")
                .contains("Исмагулов М.Б. → not in the roster");
        assertThat(row(whose)).contains("no entry");
        Map<String, String> past =
                Map.of("role", whose, "roster", gone, "until", "2026-01-31", "ending", "true");
        assertThat(save(page, past)).endsWith("?saved");
        assertThat(row(whose)).as("over").doesNotContain("no entry");
        assertThat(save(page, Map.of("role", whose))).endsWith("?saved");
        assertThat(secretary.get(page).body())
                .as("of an account that has none any more")
                .contains("Исмагулов М.Б. → not in the roster");
        assertThat(secretary.get("/en/people?what=tied").body()).contains("– → Исмагулов М.Б.");
        SharedProvider.service().roster("");
        assertThat(secretary.get(page).body())
                .contains("its name is not known just now → –")
                .doesNotContain(gone, over);
    }

    /** "Saved" would be told of an answer that nobody keeps. */
    @Test
    void nobodySaysThatAccessOutlastsATermThatIsNotThere() {
        String gone = UUID.randomUUID().toString();
        String whose = "commission-5-lead";
        String page = "/en/people/" + account(whose).id();
        Map<String, String> sure = Map.of("role", whose, "roster", gone, "sure", "true");
        assertThat(save(page, sure)).endsWith("?fault=termNoEntry");
        assertThat(secretary.get(page + "?fault=termNoEntry").body())
                .contains("the roster has no such entry", gone);
        assertThat(account(whose).roster()).isNull();
        assertThat(invite("rosterterm-none", Map.of("roster", gone, "sure", "true")))
                .isEqualTo("/en/people?fault=termNoEntry#invite");
        assertThat(accounts.byLogin("rosterterm-none")).isEmpty();
    }

    /** In the name of whoever has the page open, for a minute. */
    @Test
    void isReadWithWhatTheReaderMay() throws ParseException {
        invite("rosterterm-reader", Map.of("roster", entry));
        SignedJWT token = SharedProvider.service().askedForTheRoster();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getSubject()).isEqualTo(account("secretariat-2").id());
        assertThat(claims.getStringListClaim("roles")).containsExactly("secretariat");
        assertThat(claims.getAudience()).containsExactly("moldir");
        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNotAskedWhereThePlanServiceDoesNotAnswerButSaidToBeUnknown() {
        SharedProvider.service().roster("");
        String unknown = UUID.randomUUID().toString();
        assertThat(invite("rosterterm-unknown", Map.of("roster", unknown, "sure", "true")))
                .as("what cannot be said now")
                .isEqualTo("/en/people?fault=termUnknown#invite");
        assertThat(secretary.get("/en/people?fault=termUnknown").body())
                .contains("it was not said that access lasts longer", "name=\"sure\"");
        assertThat(accounts.byLogin("rosterterm-unknown")).isEmpty();
        assertThat(invite("rosterterm-unknown", Map.of("roster", unknown))).endsWith("?saved");
        assertThat(secretary.get("/en/people").body())
                .contains("The plan service does not answer just now");
        SharedProvider.service().roster("no JSON");
        assertThat(secretary.get("/en/people/" + account("rosterterm-unknown").id()).body())
                .contains("The plan service does not answer just now");
    }

    /** Its terms are those of before somebody changed the roster just now. */
    @Test
    void isNotKnownWhereThePlanServiceIsBehind() {
        SharedProvider.service().behind(true);
        try {
            assertThat(invite("rosterterm-behind", Map.of("roster", entry))).endsWith("?saved");
            assertThat(secretary.get("/en/people").body())
                    .contains("it is not known whether access lasts longer");
        } finally {
            SharedProvider.service().behind(false);
        }
    }

    /** The page comes while the rest of the answer does not. */
    @Test
    @Timeout(60)
    void holdsNoPageWhereTheAnswerBeginsAndDoesNotEnd() {
        assertThat(invite("rosterterm-stalls", Map.of("roster", entry, "sure", "true")))
                .endsWith("?saved");
        CountDownLatch over = new CountDownLatch(1);
        SharedProvider.service().stalls(over);
        try {
            assertThat(secretary.get("/en/people").body())
                    .contains("The plan service does not answer just now");
        } finally {
            over.countDown();
        }
    }

    private String invite(String username, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("username", username);
        fields.put("name", username);
        fields.put("email", username + "@example.org");
        fields.put("role", "commission-6-member");
        fields.put("mails", "en");
        return Visitor.path(secretary.submit("/en/people", "/en/people", fields));
    }

    private String save(String page, Map<String, String> fields) {
        return Visitor.path(secretary.submit(page, page + "/access", fields));
    }

    private String row(String username) {
        return Pattern.compile("<tr>")
                .splitAsStream(secretary.get("/en/people").body())
                .filter(row -> row.contains("/people/" + account(username).id() + "\""))
                .findFirst()
                .orElseThrow();
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
