package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Absence;
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
        save(page, Map.of("role", "chair", "until", "2020-12-31", "ending", "true"));
        int before = provider.mail.mails().size();
        save(page, Map.of("role", "chair", "until", "2099-12-31"));
        assertThat(told(before)).contains("office-keeps@", "office-chairs@");
        int again = provider.mail.mails().size();
        save(page, Map.of("role", "chair", "until", "2098-12-31"));
        assertThat(told(again)).isEmpty();
    }

    /** It would outlast the absence, and who is absent is told with the others. */
    @Test
    void areToldOfWhateverRoleADeputyGives() {
        LocalDate today = provider.bean(Times.class).today();
        Account absent = accounts.byLogin("office-keeps").orElseThrow();
        Account deputy = added("office-stands", "commission-1-lead");
        accounts.absence(new Absence("office-1", absent.id(), deputy.id(), today, today));
        Visitor stands = new Visitor(provider.address());
        stands.signIn("office-stands", "office-stands");

        int before = provider.mail.mails().size();
        invite(stands, "office-lead", "commission-2-lead");
        assertThat(told(before))
                .containsOnlyOnce("office-keeps@", "office-chairs@", "office-gives@")
                .doesNotContain("office-stands@", "office-lead@", "press@");
        assertThat(provider.mail.mails().stream().skip(before).map(provider::text))
                .anyMatch(
                        mail ->
                                mail.contains("does not end with the absence")
                                        && mail.contains("Office office-lead, head of commission")
                                        && mail.contains("Given by: office-stands"));

        String page = page(added("office-longer", "press"));
        save(page, Map.of("role", "press", "until", "2098-12-31"));
        int longer = provider.mail.mails().size();
        save(page, Map.of("role", "press", "until", "2099-12-31"));
        save(stands, page, Map.of("role", "press", "until", "2098-12-31"));
        assertThat(told(longer)).as("by the secretariat; and less").isEmpty();
        save(stands, page, Map.of("role", "press", "until", "2099-12-31"));
        assertThat(told(longer)).containsOnlyOnce("office-keeps@", "office-chairs@");

        String both = page(added("office-both", "commission-2-lead"));
        save(both, Map.of("role", "commission-2-lead", "until", "2098-12-31"));
        int more = provider.mail.mails().size();
        save(stands, both, Map.of("role", "commission-2-lead,press", "until", "2099-12-31"));
        assertThat(provider.mail.mails().stream().skip(more).map(provider::text))
                .as("what lasts longer is told beside what is new")
                .anyMatch(
                        mail ->
                                mail.contains("office-both, head of commission")
                                        && mail.contains("press service"));

        int office = provider.mail.mails().size();
        save(stands, page, Map.of("role", "chair", "until", "2099-12-31"));
        assertThat(told(office)).containsOnlyOnce("office-keeps@", "office-chairs@");
    }

    private static String page(Account account) {
        return "/en/people/" + account.id();
    }

    private List<String> did(Account account) {
        return provider.bean(Audit.class).of(account.id()).stream().map(Audit.Entry::what).toList();
    }

    private void save(String page, Map<String, String> fields) {
        save(secretary, page, fields);
    }

    private static void save(Visitor who, String page, Map<String, String> fields) {
        assertThat(Visitor.path(who.submit(page, page + "/access", fields))).endsWith("?saved");
    }

    private void disable(String page, boolean disabled) {
        Map<String, String> fields = Map.of("disabled", String.valueOf(disabled));
        assertThat(Visitor.path(secretary.submit(page, page + "/disabled", fields)))
                .endsWith("?saved");
    }

    private void invite(String username, String role) {
        invite(secretary, username, role);
    }

    private void invite(Visitor who, String username, String role) {
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
        assertThat(Visitor.path(who.submit("/en/people", "/en/people", fields))).endsWith("?saved");
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
            List.of(
                    "can record decisions",
                    "может записывать решения",
                    "does not end with the absence",
                    "этот доступ не закончится");

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
