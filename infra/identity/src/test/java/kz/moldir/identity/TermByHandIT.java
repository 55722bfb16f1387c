package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.junit.jupiter.api.Test;

/** A last day that is over, entered under People, ends access: asked first, said, and told. */
class TermByHandIT {

    private static final String ROLE = "commission-1-member";

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final LocalDate today = provider.bean(Times.class).today();
    private final Visitor secretary = provider.signedIn("secretariat-1");

    @Test
    void isAskedWithWhatEnds() throws Exception {
        Account member = added("hand-asked");
        Visitor person = new Visitor(provider.address());
        person.signIn("hand-asked", "hand-asked");
        person.idToken(SharedProvider.service().redirect());
        int mails = provider.mail.mails().size();

        String asks = typed(member, today.minusDays(1), Map.of());

        assertThat(asks).isEqualTo(page(member) + "?asks=end#asked-end");
        assertThat(secretary.get(asks.replace("#asked-end", "")).body())
                .contains("End the access of hand-asked?", "id=\"asked-end\"", "role=\"alert\"")
                .contains("The person is signed in now", "A mail to hand-asked@example.org")
                .contains("name=\"ending\" value=\"true\"", "name=\"role\" value=\"" + ROLE)
                .contains("name=\"until\" value=\"" + today.minusDays(1))
                .contains("name=\"version\" value=\"" + member.version())
                .doesNotContain("name=\"disabled\"");
        assertThat(now(member).until()).as("nothing is saved yet").isNull();
        assertThat(provider.mail.mails()).hasSize(mails);
        assertThat(secretary.get(asks.replace("#asked-end", "")).body())
                .as("opened again, nothing is typed")
                .doesNotContain("End the access of");
    }

    @Test
    void isSaidAndToldToThePerson() {
        Account member = added("hand-told");
        LocalDate last = today.minusDays(1);

        assertThat(saved(member, last, Map.of("ending", "true")))
                .contains("The term has ended: all sign-ins have ended")
                .doesNotContain("The person signs in again.");
        assertThat(provider.lastMail())
                .contains("hand-told, your term of office in Moldir ended on")
                .contains(
                        "The last day was entered by: "
                                + accounts.byLogin("secretariat-1").orElseThrow().name());

        int mails = provider.mail.mails().size();
        assertThat(saved(member, last.minusDays(1), Map.of()))
                .as("nothing is asked of what is over")
                .contains("The term has ended: the person cannot sign in.");
        assertThat(provider.mail.mails()).hasSize(mails);
        assertThat(saved(member, today.plusDays(9), Map.of()))
                .contains("The person can sign in again. A mail tells the person.");
        assertThat(provider.lastMail()).contains("your access to Moldir is enabled again");
    }

    @Test
    void isToldToNobodyWhereAccessGoesOnOrIsDisabled() {
        Account member = added("hand-goes-on");
        int mails = provider.mail.mails().size();
        assertThat(saved(member, today, Map.of())).contains("The person signs in again.");
        assertThat(saved(member, today.plusDays(9), Map.of("from", "" + today.plusDays(3))))
                .contains("The term has not begun")
                .doesNotContain("The person signs in again.");
        accounts.change(now(member), now(member).with(true));
        assertThat(saved(member, today.minusDays(1), Map.of()))
                .contains("Access stays disabled.")
                .doesNotContain("The person signs in again.");
        assertThat(provider.mail.mails()).hasSize(mails);
    }

    @Test
    void isAskedInTheLanguageOfThePage() {
        Account member = added("hand-words");
        for (var words :
                Map.of("ru", "Завершить доступ: hand-words?", "kk", "аяқтау керек пе: hand-words?")
                        .entrySet()) {
            String page = page(member).replace("/en/", "/" + words.getKey() + "/");
            Map<String, String> fields = Map.of("role", ROLE, "until", "2020-12-31");
            secretary.submit(page, page + "/access", fields);
            assertThat(secretary.get(page + "?asks=end").body()).contains(words.getValue());
        }
    }

    private String saved(Account whose, LocalDate until, Map<String, String> more) {
        String path = typed(whose, until, more);
        assertThat(path).endsWith("?saved");
        return secretary.get(path).body();
    }

    private String typed(Account whose, LocalDate until, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("role", ROLE);
        fields.put("until", until.toString());
        return Visitor.path(secretary.submit(page(whose), page(whose) + "/access", fields));
    }

    private Account now(Account account) {
        return accounts.byId(account.id()).orElseThrow();
    }

    private static String page(Account account) {
        return "/en/people/" + account.id();
    }

    private Account added(String name) {
        String id = UUID.randomUUID().toString();
        assertThat(
                        accounts.add(
                                new Account(
                                        id,
                                        name,
                                        name,
                                        name + "@example.org",
                                        List.of(ROLE),
                                        null,
                                        Hashes.quick(name),
                                        false,
                                        null,
                                        null,
                                        "en",
                                        0)))
                .isTrue();
        return accounts.byId(id).orElseThrow();
    }
}
