package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Histories name whose entry an account is tied to: nobody chooses under whose name they act. */
class TieIT {

    private static final List<String> MINE = List.of("secretariat");

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final String entry = UUID.randomUUID().toString();

    @AfterEach
    void untied() {
        Account account = account("secretariat-1");
        accounts.change(account, account.with(MINE, null, null, null));
    }

    @Test
    void isNotOnesOwnToChange() {
        Visitor secretary = provider.signedIn("secretariat-1");
        assertThat(tied(secretary, "secretariat-1", "secretariat", entry)).endsWith("?fault=own");
        assertThat(account("secretariat-1").roster()).isNull();

        assertThat(tied(provider.signedIn("secretariat-2"), "secretariat-1", "secretariat", entry))
                .endsWith("?saved");
        Visitor again = provider.signedIn("secretariat-1");
        assertThat(tied(again, "secretariat-1", "secretariat", "")).endsWith("?fault=own");
        assertThat(again.get("/en/people/" + account("secretariat-1").id()).body())
                .contains("Entry in the roster: its name is not known just now")
                .doesNotContain("name=\"roster\"");
        assertThat(account("secretariat-1").roster()).isEqualTo(entry);
    }

    @Test
    void isRememberedWithTheOneBeforeAndSoAreRoles() {
        Visitor secretary = provider.signedIn("secretariat-2");
        String whose = "commission-4-lead";
        String other = UUID.randomUUID().toString();
        assertThat(tied(secretary, whose, whose, entry)).endsWith("?saved");
        assertThat(tied(secretary, whose, whose, other)).endsWith("?saved");
        assertThat(tied(secretary, whose, "press", "")).endsWith("?saved");
        assertThat(tied(secretary, whose, whose, "")).endsWith("?saved");
        assertThat(
                        provider.bean(Audit.class).of(account(whose).id()).stream()
                                .filter(line -> "secretariat-2".equals(line.by()))
                                .map(line -> line.what() + " " + line.detail()))
                .containsExactlyInAnyOrder(
                        "changed press – → commission-4-lead –",
                        "tied " + other + " → –",
                        "changed commission-4-lead – → press –",
                        "tied " + entry + " → " + other,
                        "tied – → " + entry);
        assertThat(secretary.get("/en/people/" + account(whose).id()).body())
                .contains(
                        "Entry in the roster changed",
                        "head of commission No. 4 – → press service");
    }

    /** Whoever may not read the roster would read for good that a name is not known just now. */
    @Test
    void isSaidOnOnesOwnPageWithoutTheNameOfTheEntry() {
        String whose = "commission-5-lead";
        assertThat(tied(provider.signedIn("secretariat-2"), whose, whose, entry))
                .endsWith("?saved");
        assertThat(provider.signedIn(whose).get("/en").body())
                .contains("Entry in the roster changed")
                .doesNotContain("not known just now", entry);
        assertThat(tied(provider.signedIn("secretariat-2"), whose, whose, "")).endsWith("?saved");
    }

    /** As it was tied before entries were looked at; other things are changed beside it. */
    @Test
    void ofBeforeStaysWhereNobodyChangesIt() {
        Visitor secretary = provider.signedIn("secretariat-2");
        String whose = "commission-4-member";
        accounts.roster(account(whose).id(), "r-4");
        assertThat(tied(secretary, whose, whose, "r-4")).endsWith("?saved");
        assertThat(tied(secretary, whose, whose, "r-5")).endsWith("?fault=entry");
        assertThat(tied(secretary, whose, whose, "")).endsWith("?saved");
    }

    /** No page shows the number of an entry, but the address of its page has it. */
    @Test
    void aPersonIsLinkedByTheAddressOfTheirPageInTheRoster() {
        Visitor secretary = provider.signedIn("secretariat-1");
        String whose = "commission-5-member";
        for (String typed :
                List.of(
                        entry,
                        "http://127.0.0.1:8081/ru/roster/" + entry + "?done=1&after=7",
                        " https://plan.example.org/kk/roster/" + entry + "/edit ")) {
            assertThat(tied(secretary, whose, whose, typed)).endsWith("?saved");
            assertThat(account(whose).roster()).as(typed).isEqualTo(entry);
            assertThat(secretary.get("/en/people/" + account(whose).id()).body())
                    .contains("/en/roster/" + entry + "\">Entry in the roster: its name is not")
                    .contains("No deputy is appointed.");
            assertThat(tied(secretary, whose, whose, "")).endsWith("?saved");
            assertThat(account(whose).roster()).isNull();
        }
        for (String typed :
                List.of(
                        "Талгат Нуртаев",
                        "entry-5",
                        "http://127.0.0.1:8081/ru/roster",
                        "http://127.0.0.1:8081/ru/roster?kind=MEMBER",
                        "http://127.0.0.1:8081/ru/roster/new")) {
            assertThat(tied(secretary, whose, whose, typed)).as(typed).endsWith("?fault=entry");
            assertThat(account(whose).roster()).isNull();
        }
    }

    /** Histories name whoever is tied to no entry as the account does. */
    @Test
    void ofNoneIsANameThatIsRememberedWithTheOneBefore() {
        Visitor secretary = provider.signedIn("secretariat-2");
        String page = "/en/people/" + account("commission-3-member").id();
        for (String name : List.of("One Name", "Another Name", "Another Name")) {
            Map<String, String> fields =
                    Map.of(
                            "name",
                            name,
                            "email",
                            account("commission-3-member").email(),
                            "mails",
                            "en");
            assertThat(Visitor.path(secretary.submit(page, page + "/contact", fields)))
                    .endsWith("?saved");
        }
        assertThat(
                        provider.bean(Audit.class).of(account("commission-3-member").id()).stream()
                                .filter(line -> line.what().equals("contact"))
                                .map(Audit.Entry::detail))
                .contains("One Name → Another Name", (String) null);
    }

    private String tied(Visitor visitor, String whose, String role, String roster) {
        String page = "/en/people/" + account(whose).id();
        Map<String, String> fields = Map.of("role", role, "roster", roster);
        return Visitor.path(visitor.submit(page, page + "/access", fields));
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
