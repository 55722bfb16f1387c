package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import org.junit.jupiter.api.Test;

/** Whoever was invited can come until the invitation ends, and then has come. */
class InvitedIT {

    private static final String LINK = "link=([A-Za-z0-9_-]+)";

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");

    @Test
    void comesByTheSameLinkAfterTheNameWasPutRight() {
        invite("invited-named", "press");
        String link = Visitor.found(provider.lastMail(), LINK);
        int mails = provider.mail.mails().size();

        contact("invited-named", "Invited By Another Name", "invited-named@example.org");

        assertThat(provider.mail.mails()).hasSize(mails);
        assertThat(new Visitor(provider.address()).get("/en/password?link=" + link).body())
                .contains("name=\"password\"");
    }

    @Test
    void isInvitedAnewWhereTheAddressWasWrong() throws IOException {
        invite("invited-astray", "press");
        String wrong = Visitor.found(provider.lastMail(), LINK);

        contact("invited-astray", "invited-astray", "invited-right@example.org");

        Visitor nobody = new Visitor(provider.address());
        assertThat(nobody.get("/en/password?link=" + wrong).body()).contains("no longer valid");
        assertThat(Files.readString(provider.mail.mails().getLast()))
                .contains("To: invited-right@example.org");
        String link = Visitor.found(provider.lastMail(), LINK);
        assertThat(nobody.get("/en/password?link=" + link).body()).contains("name=\"password\"");
    }

    /** It would lead to a sign-in that is refused. */
    @Test
    void isNotInvitedAnewWhereTheTermIsOver() throws IOException {
        invite("invited-over", "press");
        Account invited = account("invited-over");
        accounts.change(
                invited, invited.with(invited.roles(), null, null, LocalDate.of(2025, 12, 31)));
        int mails = provider.mail.mails().size();

        contact("invited-over", "invited-over", "invited-over-2@example.org");

        assertThat(account("invited-over").email()).isEqualTo("invited-over-2@example.org");
        for (Path mail : provider.mail.mails().subList(mails, provider.mail.mails().size())) {
            assertThat(provider.text(mail)).doesNotContain("/password?link=");
        }
    }

    @Test
    void hasComeAlsoByACodeAndIsNotInvitedAgain() {
        invite("invited-coded", "press");
        String page = "/en/people/" + account("invited-coded").id();
        assertThat(secretary.get(page).body())
                .contains("has not come yet", "Send the invitation again");

        byCode("invited-coded");

        assertThat(secretary.get(page).body())
                .contains("May sign in")
                .doesNotContain("has not come yet", "Send the invitation again");
        assertThat(Visitor.path(secretary.submit(page, page + "/invitation", Map.of())))
                .endsWith("?fault=invited");
    }

    private void byCode(String name) {
        Visitor person = new Visitor(provider.address());
        person.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", name));
        String code = Visitor.found(provider.lastMail(), "code: ([0-9]+)");
        assertThat(Visitor.location(person.signIn(name, code))).doesNotContain("sign-in");
    }

    private void contact(String whose, String name, String email) {
        String page = "/en/people/" + account(whose).id();
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("seen.email", whose + "@example.org");
        fields.put("mails", "en");
        assertThat(Visitor.path(secretary.submit(page, page + "/contact", fields)))
                .endsWith("?saved");
    }

    private void invite(String username, String role) {
        Map<String, String> fields = new HashMap<>();
        fields.put("username", username);
        fields.put("name", username);
        fields.put("email", username + "@example.org");
        fields.put("role", role);
        fields.put("mails", "en");
        assertThat(Visitor.path(secretary.submit("/en/people", "/en/people", fields)))
                .endsWith("?saved");
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
