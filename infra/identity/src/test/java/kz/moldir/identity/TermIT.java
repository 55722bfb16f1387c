package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import org.junit.jupiter.api.Test;

/** Access ends with the term of office where somebody entered it, and whose does not is said. */
class TermIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");

    @Test
    void isEnteredWithTheInvitation() {
        String entry = UUID.randomUUID().toString();
        assertThat(
                        invite(
                                "term-whole",
                                "commission-3-member",
                                Map.of(
                                        "from", "2026-01-01",
                                        "until", "2097-12-31",
                                        "roster", "https://plan.example.org/kk/roster/" + entry)))
                .endsWith("?saved");
        Account invited = account("term-whole");
        assertThat(invited.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(invited.until()).isEqualTo(LocalDate.of(2097, 12, 31));
        assertThat(invited.roster()).isEqualTo(entry);
        assertThat(page("/en/people/" + invited.id()))
                .contains("– → its name is not known just now", "Invited")
                .doesNotContain("No last day of the term is entered", "is not tied");
        assertThat(row("term-whole")).contains("31 December 2097").doesNotContain("no entry in");
    }

    @Test
    void isAskedForNowhereButMissedWhereAnOfficeHasOne() {
        assertThat(invite("term-none", "commission-3-lead", Map.of())).endsWith("?saved");
        assertThat(invite("term-press", "press", Map.of())).endsWith("?saved");
        assertThat(page("/en/people")).contains("it does not end by itself");
        assertThat(row("term-none")).contains("Not entered", "no entry in the roster");
        assertThat(row("term-press")).doesNotContain("Not entered", "no entry in the roster");
        assertThat(page("/en/people/" + account("term-none").id()))
                .contains("it does not end by itself", "is not tied to an entry");
        Account disabled = account("term-none");
        accounts.change(disabled, disabled.with(true));
        assertThat(row("term-none")).doesNotContain("Not entered", "no entry in the roster");
    }

    @Test
    void ofAnInvitationIsRefusedAsElsewhere() {
        String entry = UUID.randomUUID().toString();
        assertThat(invite("term-tied", "press", Map.of("roster", entry))).endsWith("?saved");
        Map<Map<String, String>, String> faults =
                Map.of(
                        Map.of("from", "2027-01-01", "until", "2026-12-31"), "dates",
                        Map.of("until", "31.12.2027"), "dates",
                        Map.of("until", "2025-12-31"), "dates",
                        Map.of("roster", "Somebody"), "entry",
                        Map.of("roster", entry), "roster");
        faults.forEach(
                (typed, fault) ->
                        assertThat(invite("term-refused", "press", typed))
                                .as(typed.toString())
                                .isEqualTo("/en/people?fault=" + fault + "#invite"));
        assertThat(accounts.byLogin("term-refused")).isEmpty();
        Account over = account("term-tied");
        accounts.change(over, over.with(over.roles(), entry, null, LocalDate.of(2025, 12, 31)));
        String page = "/en/people/" + over.id();
        assertThat(Visitor.path(secretary.submit(page, page + "/invitation", Map.of())))
                .endsWith("?fault=dates");
    }

    @Test
    void staysTypedWhereItIsRefused() {
        String refused =
                invite("term-typed", "press", Map.of("until", "2027-12-31", "from", "2028-01-01"));
        assertThat(page(refused.replace("#invite", ""))).contains("value=\"2027-12-31\"");
    }

    /** Without one an expert sees no visit. */
    @Test
    void anExpertIsInvitedWithAnEntryOrKnowingly() {
        assertThat(page("/en/people")).doesNotContain("name=\"sure\"");
        assertThat(invite("term-expert", "expert", Map.of()))
                .isEqualTo("/en/people?fault=noEntry#invite");
        assertThat(page("/en/people?fault=noEntry")).contains("name=\"sure\"", "term-expert");
        assertThat(accounts.byLogin("term-expert")).isEmpty();
        assertThat(invite("term-expert", "expert", Map.of("sure", "true"))).endsWith("?saved");
        assertThat(row("term-expert")).contains("no entry in the roster");
    }

    private String invite(String username, String role, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("username", username);
        fields.put("name", username);
        fields.put("email", username + "@example.org");
        fields.put("role", role);
        fields.put("mails", "en");
        return Visitor.path(secretary.submit("/en/people", "/en/people", fields));
    }

    private String page(String path) {
        return secretary.get(path).body();
    }

    private String row(String username) {
        return Pattern.compile("<tr>")
                .splitAsStream(page("/en/people"))
                .filter(row -> row.contains("/people/" + account(username).id() + "\""))
                .findFirst()
                .orElseThrow();
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
