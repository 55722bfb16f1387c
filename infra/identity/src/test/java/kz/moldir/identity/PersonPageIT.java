package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page of one person offers, and what services hear of it. */
class PersonPageIT {

    private static final Listening SERVICE = SharedProvider.service();

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);

    @AfterEach
    void nobodyStandsIn() {
        for (String name : List.of("chair", "expert", "commission-2-lead")) {
            accounts.absencesOf(account(name).id())
                    .forEach(each -> accounts.takeBack(each, provider.bean(Times.class).today()));
        }
    }

    /** What is always refused is not offered. */
    @Test
    void onesOwnPageOffersNoRolesNoTermAndNoEntry() {
        Visitor secretary = provider.signedIn("secretariat-1");
        assertThat(secretary.get("/en/people/" + account("secretariat-1").id()).body())
                .doesNotContain("type=\"checkbox\"", "id=\"until\"", "name=\"roster\"")
                .contains("changed by somebody else of the secretariat");
        assertThat(secretary.get("/en/people/" + account("secretariat-2").id()).body())
                .contains("type=\"checkbox\"")
                .doesNotContain("changed by somebody else of the secretariat");
    }

    /** Else a role that was taken away comes back with whatever somebody else changes. */
    @Test
    void aPageThatWasOpenBringsNoRoleBack() {
        Visitor first = provider.signedIn("secretariat-1");
        Visitor second = provider.signedIn("secretariat-2");
        String page = "/en/people/" + account("commission-3-member").id();
        String version =
                Visitor.found(first.get(page).body(), "name=\"version\" value=\"([0-9]+)\"");
        assertThat(changed(second, "commission-3-member", "/access", access("expert", "")))
                .endsWith("?saved");

        Map<String, String> open = new HashMap<>(access("commission-3-member", "2098-01-01"));
        open.put("version", version);
        String answer = changed(first, "commission-3-member", "/access", open);
        assertThat(answer).endsWith("?fault=changed");
        assertThat(first.get(answer).body()).contains("somebody else has changed this access");
        assertThat(account("commission-3-member").roles()).containsExactly("expert");

        open.put("version", String.valueOf(account("commission-3-member").version()));
        open.put("until", "");
        assertThat(changed(first, "commission-3-member", "/access", open)).endsWith("?saved");
        assertThat(account("commission-3-member").roles()).containsExactly("commission-3-member");
    }

    @Test
    void whoHasNoContentToLookAfterStandsInForNobodyWhoHas() {
        Visitor secretary = provider.signedIn("secretariat-1");
        String chair = "/en/people/" + account("chair").id();
        for (String deputy : List.of("expert", "operator", "press")) {
            assertThat(secretary.get(chair).body())
                    .doesNotContain("<option value=\"" + account(deputy).id());
            assertThat(changed(secretary, "chair", "/absences", absence(deputy)))
                    .as(deputy)
                    .endsWith("?fault=beside");
        }
        assertThat(changed(secretary, "expert", "/absences", absence("operator")))
                .endsWith("?saved");
        assertThat(changed(secretary, "chair", "/absences", absence("commission-1-lead")))
                .endsWith("?saved");
        assertThat(provider.signedIn("commission-1-lead").get("/en").body())
                .contains(
                        "until the end of "
                                + until().format(
                                                DateTimeFormatter.ofPattern(
                                                        "d MMMM uuuu", Locale.ENGLISH)));
    }

    private Map<String, String> absence(String deputy) {
        return Map.of(
                "deputy",
                account(deputy).id(),
                "from",
                until().minusMonths(7).toString(),
                "to",
                until().toString());
    }

    /** Within the year that an absence lasts at most. */
    private LocalDate until() {
        return provider.bean(Times.class).today().plusMonths(5);
    }

    /** Calendars at secret addresses tell what their owner could read, whoever is signed in. */
    @Test
    void servicesHearOnceOfWhoMayNoLongerAlsoOfWhoIsNotSignedIn() throws Exception {
        Account over = account("commission-2-lead");
        Account deputy = account("commission-6-member");
        LocalDate yesterday = provider.bean(Times.class).today().minusDays(1);
        provider.bean(Upkeep.class).now();
        SERVICE.forget();

        accounts.change(over, over.with(over.roles(), null, null, yesterday));
        provider.bean(Upkeep.class).now();
        assertThat(heardOfAccess()).containsExactly(over.id());

        accounts.absence(
                new Absence(
                        UUID.randomUUID().toString(),
                        over.id(),
                        deputy.id(),
                        yesterday,
                        yesterday));
        provider.bean(Upkeep.class).now();
        provider.bean(Upkeep.class).now();
        assertThat(heardOfAccess()).as("once").containsExactly(deputy.id());

        Visitor secretary = provider.signedIn("secretariat-2");
        assertThat(changed(secretary, "press", "/disabled", Map.of("disabled", "true")))
                .endsWith("?saved");
        assertThat(heardOfAccess()).containsExactly(account("press").id());
        changed(secretary, "press", "/disabled", Map.of("disabled", "false"));
        accounts.open(over.id());
    }

    /** Whose; the end of what they are signed in at is told beside it. */
    private static List<String> heardOfAccess() throws Exception {
        List<String> whose = new ArrayList<>();
        while (SERVICE.heard() > 0) {
            var token = SERVICE.first().getJWTClaimsSet();
            if (Boolean.TRUE.equals(token.getBooleanClaim("access_ended"))) {
                whose.add(token.getSubject());
            }
        }
        return whose;
    }

    private static Map<String, String> access(String role, String until) {
        return Map.of("role", role, "until", until);
    }

    private String changed(Visitor visitor, String whose, String what, Map<String, String> fields) {
        String page = "/en/people/" + account(whose).id();
        return Visitor.path(visitor.submit(page, page + what, fields));
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
