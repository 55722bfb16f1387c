package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever disables access reads first what ends, and the person hears of it. */
class DisablingIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final LocalDate today = provider.bean(Times.class).today();
    private final Visitor secretary = provider.signedIn("secretariat-1");
    private final List<Account> added =
            Stream.of("ends-chair", "ends-lead", "ends-member").map(this::added).toList();

    @AfterEach
    void leave() {
        for (Account each : added) {
            Account now = accounts.byId(each.id()).orElseThrow();
            accounts.change(now, now.with(true));
        }
    }

    @Test
    void isAskedWithWhatEnds() throws Exception {
        Account chair = added.getFirst();
        absence(chair, added.get(1));
        absence(added.get(2), chair);
        assertThat(secretary.get(page(chair)).body())
                .contains("?asks=disable#asked-disable")
                .doesNotContain("name=\"disabled\"");
        assertThat(secretary.get(page(chair) + "?asks=disable").body())
                .contains("Disable the access of ends-chair?", "role=\"alert\"")
                .contains("name=\"disabled\" value=\"true\"")
                .contains("Codes and links that were sent by mail no longer hold.")
                .contains("ends-lead no longer stands in for this person")
                .contains("The person no longer stands in for ends-member")
                .contains("A mail to ends-chair@example.org")
                .doesNotContain("The invitation that was sent", "is signed in now");

        Visitor person = new Visitor(provider.address());
        person.signIn("ends-chair", "ends-chair");
        person.idToken(SharedProvider.service().redirect());
        assertThat(secretary.get(page(chair) + "?asks=disable").body())
                .contains("The person is signed in now")
                .contains("Codes and links that were sent by mail no longer hold.");
        assertThat(secretary.get(page("secretariat-1") + "?asks=disable").body())
                .as("nobody is asked of oneself")
                .doesNotContain("asked-disable");
    }

    /** An absence of next week ends with access as one of today does. */
    @Test
    void isAskedAlsoWithWhatIsYetToBegin() {
        Account chair = added.getFirst();
        LocalDate first = today.plusDays(7);
        accounts.absence(
                new Absence(
                        UUID.randomUUID().toString(),
                        added.get(1).id(),
                        chair.id(),
                        first,
                        first.plusDays(1)));
        String asked = page(chair) + "?asks=disable";
        assertThat(secretary.get(asked).body())
                .contains("The person no longer stands in for ends-lead (");
        Account lead = accounts.byId(added.get(1).id()).orElseThrow();
        accounts.change(lead, lead.with(true));
        assertThat(secretary.get(asked).body())
                .as("nobody who is disabled gives anything")
                .doesNotContain("stands in for ends-lead");
    }

    /** Enabled before the first day, nobody can sign in yet. */
    @Test
    void isNotToldToBeOpenBeforeTheTermBegins() {
        Account member = added.get(2);
        Map<String, String> term =
                Map.of("role", "commission-1-member", "from", "2097-01-01", "until", "2099-12-31");
        sent(member, "/access", term);
        sent(member, "/disabled", Map.of("disabled", "true"));
        int mails = provider.mail.mails().size();
        assertThat(sent(member, "/disabled", Map.of("disabled", "false")))
                .contains("but the term has not begun")
                .doesNotContain("A mail tells the person");
        assertThat(provider.mail.mails()).as("nothing is open").hasSize(mails);
    }

    @Test
    void isAskedInTheLanguageOfThePage() {
        String page = page(added.getFirst()).replace("/en/", "/");
        assertThat(secretary.get("/ru" + page + "?asks=disable").body())
                .contains("Отключить доступ: ends-chair?", "Отмена");
        assertThat(secretary.get("/kk" + page + "?asks=disable").body())
                .contains("Қолжетімділікті өшіру керек пе: ends-chair?");
    }

    @Test
    void isToldToThePersonAndSaidAfterwards() {
        Account lead = added.get(1);
        assertThat(sent(lead, "/disabled", Map.of("disabled", "true")))
                .contains("Access is disabled, and all sign-ins have ended.");
        assertThat(provider.lastMail())
                .contains("ends-lead, your access to Moldir was disabled")
                .contains("Disabled by: " + accounts.byLogin("secretariat-1").orElseThrow().name());
        assertThat(sent(lead, "/disabled", Map.of("disabled", "false")))
                .contains("Access is enabled. A mail tells the person.");
        assertThat(provider.lastMail())
                .contains("your access to Moldir is enabled again", "/en/sign-in");

        sent(lead, "/access", access("2020-12-31"));
        sent(lead, "/disabled", Map.of("disabled", "true"));
        int mails = provider.mail.mails().size();
        assertThat(sent(lead, "/disabled", Map.of("disabled", "false")))
                .contains("but the term has ended");
        assertThat(provider.mail.mails()).as("nothing is open").hasSize(mails);
    }

    /** Once: whoever opens the page again reads that it was saved. */
    @Test
    void eachFormOfPeopleSaysWhatItDid() {
        Account member = added.get(2);
        assertThat(sent(member, "/access", access("2099-12-31")))
                .contains("The roles, the term and the entry in the roster are saved.");
        assertThat(secretary.get(page(member) + "?saved").body()).contains(">Saved.<");
        Map<String, String> contact =
                Map.of("name", member.name(), "email", member.email(), "mails", "en");
        assertThat(sent(member, "/contact", contact)).contains("The name and the mail are saved.");
        Map<String, String> days =
                Map.of("deputy", added.get(1).id(), "from", "" + today, "to", "" + today);
        assertThat(sent(member, "/absences", days)).contains("The deputy is appointed.");
        String back = "/absences/" + accounts.absencesOf(member.id()).getFirst().id();
        assertThat(sent(member, back + "/take-back", Map.of())).contains("was taken back.");

        Map<String, String> invited =
                Map.of(
                        "username", "ends-invited",
                        "name", "Ends Invited",
                        "email", "ends-invited@example.org",
                        "role", "press",
                        "mails", "en");
        String page = Visitor.path(secretary.submit("/en/people", "/en/people", invited));
        assertThat(secretary.get(page).body()).contains("The person is invited:");
        Account newcomer = accounts.byLogin("ends-invited").orElseThrow();
        assertThat(secretary.get(page(newcomer) + "?asks=disable").body())
                .contains("The invitation that was sent can no longer be used");
        assertThat(sent(newcomer, "/invitation", Map.of())).contains("was sent again");
    }

    private String sent(Account whose, String form, Map<String, String> fields) {
        var answer = secretary.submit(page(whose), page(whose) + form, fields);
        assertThat(Visitor.path(answer)).endsWith("?saved");
        return secretary.get(Visitor.path(answer)).body();
    }

    private static Map<String, String> access(String until) {
        return Map.of("role", "commission-1-member", "until", until, "ending", "true");
    }

    private void absence(Account absent, Account deputy) {
        accounts.absence(
                new Absence(UUID.randomUUID().toString(), absent.id(), deputy.id(), today, today));
    }

    private String page(String username) {
        return page(accounts.byLogin(username).orElseThrow());
    }

    private static String page(Account account) {
        return "/en/people/" + account.id();
    }

    private Account added(String name) {
        accounts.byLogin(name)
                .ifPresentOrElse(
                        before -> accounts.change(before, open(before)),
                        () -> accounts.add(account(name)));
        return accounts.byLogin(name).orElseThrow();
    }

    private static Account open(Account before) {
        return before.with(before.roles(), null, null, null).with(false);
    }

    private static Account account(String name) {
        return new Account(
                UUID.randomUUID().toString(),
                name,
                name,
                name + "@example.org",
                List.of("commission-1-member"),
                null,
                Hashes.quick(name),
                false,
                null,
                null,
                "en",
                0);
    }
}
