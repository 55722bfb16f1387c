package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.signin.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gives access could make the second pair of eyes: the others who have it hear of each. */
class OfficesIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final List<Account> added = new ArrayList<>();
    private final Visitor secretary = new Visitor(provider.address());

    /** Of its own: others disable those of the first start. */
    @BeforeEach
    void sitThere() {
        added("office-chairs", "chair");
        added("office-keeps", "secretariat");
        added("office-gives", "secretariat");
        secretary.signIn("office-gives", "office-gives");
    }

    /** Nobody else's tests have mails or a last secretary of these. */
    @AfterEach
    void leave() {
        for (Account each : added) {
            Account now = accounts.byId(each.id()).orElseThrow();
            assertThat(accounts.change(now, now.with(true))).isTrue();
        }
    }

    @Test
    void areToldOfToTheChairAndTheOtherSecretariesWhenSomebodyIsInvited() {
        int before = provider.mail.mails().size();
        invite("office-chair", "chair");
        assertThat(told(before))
                .contains("office-keeps@", "office-chairs@")
                .doesNotContain("office-gives@", "office-chair@", "press@");
        assertThat(provider.mail.mails().stream().skip(before).map(provider::text))
                .anyMatch(
                        mail ->
                                mail.contains("Office office-chair")
                                        && mail.contains("chair")
                                        && mail.contains("office-gives"));
        assertThat(provider.lastMail()).as("the invitation is the last").contains("link=");

        int member = provider.mail.mails().size();
        invite("office-member", "commission-1-member");
        assertThat(told(member)).isEmpty();
    }

    @Test
    void areToldOfWhenARoleIsAddedOrAccessOpensAgain() {
        String page = page(added("office-added", "press"));
        int before = provider.mail.mails().size();
        Map<String, String> role = Map.of("role", "secretariat", "until", "2099-12-31");
        save(page, role);
        assertThat(told(before))
                .contains("office-keeps@", "office-chairs@")
                .doesNotContain("office-added@");
        int again = provider.mail.mails().size();
        save(page, role);
        disable(page, true);
        assertThat(told(again)).as("nothing is given").isEmpty();
        disable(page, false);
        assertThat(told(again)).contains("office-keeps@", "office-chairs@");
    }

    /** From a page that was opened before somebody else did it, or sent twice. */
    @Test
    void areNotToldOfWhereAccessWasOpenOrStaysOver() {
        Account person = added("office-twice", "secretariat");
        String page = page(person);
        int before = provider.mail.mails().size();
        disable(page, false);
        assertThat(told(before)).isEmpty();
        assertThat(did(person)).doesNotContain("enabled");

        disable(page, true);
        disable(page, true);
        assertThat(did(person)).containsOnlyOnce("disabled");
        save(page, Map.of("role", "secretariat", "until", "2020-12-31"));
        disable(page, false);
        assertThat(did(person)).contains("enabled");
        assertThat(told(before)).as("its term is over").isEmpty();
    }

    @Test
    void areToldOfWhereATermThatWasOverGoesOn() {
        String page = page(added("office-over", "chair"));
        save(page, Map.of("role", "chair", "until", "2020-12-31"));
        int before = provider.mail.mails().size();
        save(page, Map.of("role", "chair", "until", "2099-12-31"));
        assertThat(told(before)).contains("office-keeps@", "office-chairs@");
        int again = provider.mail.mails().size();
        save(page, Map.of("role", "chair", "until", "2098-12-31"));
        assertThat(told(again)).isEmpty();
    }

    private static String page(Account account) {
        return "/en/people/" + account.id();
    }

    private List<String> did(Account account) {
        return provider.bean(Audit.class).of(account.id()).stream().map(Audit.Entry::what).toList();
    }

    private void save(String page, Map<String, String> fields) {
        assertThat(Visitor.path(secretary.submit(page, page + "/access", fields)))
                .endsWith("?saved");
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
        added.add(accounts.byLogin(username).orElseThrow());
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

    private Account added(String username, String role) {
        accounts.byLogin(username).ifPresent(one -> accounts.change(one, one.with(false)));
        Account account =
                new Account(
                        UUID.randomUUID().toString(),
                        username,
                        username,
                        username + "@example.org",
                        List.of(role),
                        null,
                        Hashes.quick(username),
                        false,
                        null,
                        null,
                        "en",
                        0);
        accounts.add(account);
        Account known = accounts.byLogin(username).orElseThrow();
        added.add(known);
        return known;
    }
}
