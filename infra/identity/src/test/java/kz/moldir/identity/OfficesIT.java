package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.junit.jupiter.api.Test;

/** Whoever gives access could make the second pair of eyes: the others who have it hear of each. */
class OfficesIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");

    @Test
    void areToldOfToTheChairAndTheOtherSecretariesWhenSomebodyIsInvited() {
        int before = provider.mail.mails().size();
        invite("office-chair", "chair");
        assertThat(told(before))
                .contains("secretariat-1@", "chair@")
                .doesNotContain("secretariat-2@", "office-chair@", "press@");
        assertThat(provider.mail.mails().stream().skip(before).map(provider::text))
                .anyMatch(
                        mail ->
                                mail.contains("Office office-chair")
                                        && mail.contains("председатель")
                                        && mail.contains("secretariat-2"));
        assertThat(provider.lastMail()).as("the invitation is the last").contains("link=");

        int member = provider.mail.mails().size();
        invite("office-member", "commission-1-member");
        assertThat(told(member)).isEmpty();
    }

    @Test
    void areToldOfWhenARoleIsAddedOrAccessOpensAgain() {
        Account person = added("office-added");
        String page = "/en/people/" + person.id();
        int before = provider.mail.mails().size();
        Map<String, String> role = Map.of("role", "secretariat", "until", "2099-12-31");
        assertThat(Visitor.path(secretary.submit(page, page + "/access", role))).endsWith("?saved");
        assertThat(told(before))
                .contains("secretariat-1@", "chair@")
                .doesNotContain("office-added@");
        int again = provider.mail.mails().size();
        assertThat(Visitor.path(secretary.submit(page, page + "/access", role))).endsWith("?saved");
        disable(page, true);
        assertThat(told(again)).as("nothing is given").isEmpty();
        disable(page, false);
        assertThat(told(again)).contains("secretariat-1@", "chair@");
        disable(page, true);
    }

    private void disable(String page, boolean disabled) {
        Map<String, String> fields = Map.of("disabled", String.valueOf(disabled));
        assertThat(Visitor.path(secretary.submit(page, page + "/disabled", fields)))
                .endsWith("?saved");
    }

    private void invite(String username, String role) {
        Map<String, String> fields =
                Map.of(
                        "username",
                        username,
                        "name",
                        "Office " + username,
                        "email",
                        username + "@example.org",
                        "role",
                        role,
                        "mails",
                        "en");
        assertThat(Visitor.path(secretary.submit("/en/people", "/en/people", fields)))
                .endsWith("?saved");
    }

    /** To whom, up to the @. */
    private List<String> told(int after) {
        return provider.mail.mails().stream()
                .skip(after)
                .filter(mail -> OFFICES.stream().anyMatch(provider.text(mail)::contains))
                .map(mail -> Visitor.found(read(mail), "To: ([a-z0-9-]+@)"))
                .toList();
    }

    private static final List<String> OFFICES =
            List.of("can record decisions", "может записывать решения");

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Account added(String username) {
        Account account =
                new Account(
                        UUID.randomUUID().toString(),
                        username,
                        username,
                        username + "@example.org",
                        List.of("press"),
                        null,
                        Hashes.quick(username),
                        false,
                        null,
                        null,
                        "en",
                        0);
        assertThat(accounts.add(account)).isTrue();
        return account;
    }
}
