package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.FirstAccounts;
import kz.moldir.identity.owner.Orders;
import kz.moldir.testkit.IndexedQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the secretariat cannot do to itself, and what the owner of the folder can. */
@ExtendWith(IndexedQueries.class)
class PeopleIT {

    private static final int ROUNDS = 10;

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);

    @AfterEach
    void asBefore() {
        RunningProvider.ahead = Duration.ZERO;
        for (String name : List.of("secretariat-1", "secretariat-2")) {
            Account account = account(name);
            accounts.change(
                    account, account.with(List.of("secretariat"), null, null, null).with(false));
        }
    }

    @Test
    void nobodyGivesThemselvesRolesATermOrAnAbsence() {
        Visitor secretary = provider.signedIn("secretariat-1");
        for (Map<String, String> asked :
                List.of(access("chair", ""), access("secretariat", "2000-01-01"))) {
            assertThat(changed(secretary, "secretariat-1", "/access", asked))
                    .endsWith("?fault=own");
        }
        assertThat(
                        changed(
                                secretary,
                                "chair",
                                "/absences",
                                Map.of(
                                        "deputy", account("secretariat-1").id(),
                                        "from", "2026-01-01",
                                        "to", "2030-01-01")))
                .endsWith("?fault=deputy");
        assertThat(account("secretariat-1").roles()).containsExactly("secretariat");
        assertThat(provider.signedIn("secretariat-1").get("/en/people").body())
                .contains("secretariat-2");
    }

    @Test
    void somebodyOfTheSecretariatKeepsAccess() {
        Visitor first = provider.signedIn("secretariat-1");
        assertThat(changed(first, "secretariat-2", "/access", access("secretariat", "2099-12-31")))
                .endsWith("?saved");
        first.submit(
                "/en/people",
                "/en/people",
                Map.of(
                        "username", "secretariat-3",
                        "name", "Somebody Invited",
                        "email", "invited@example.org",
                        "role", "secretariat",
                        "mails", "en"));
        assertThat(account("secretariat-3").password()).isNull();
        Visitor second = provider.signedIn("secretariat-2");
        for (Map<String, String> asked :
                List.of(access("press", ""), access("secretariat", "2099-12-31"))) {
            assertThat(changed(second, "secretariat-1", "/access", asked)).endsWith("?fault=last");
        }
        assertThat(changed(second, "secretariat-1", "/disabled", Map.of("disabled", "true")))
                .endsWith("?fault=last");
        assertThat(changed(second, "press", "/access", access("press", "2099-12-31")))
                .endsWith("?saved");
    }

    /** Each would see that the other one is left, were it not for the one that comes first. */
    @Test
    void twoAtOnceDoNotShutEachOtherOut() throws Exception {
        List<String> both = List.of("secretariat-1", "secretariat-2");
        try (ExecutorService threads = Executors.newFixedThreadPool(both.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(both.size());
                List<Callable<String>> disabling = new ArrayList<>();
                for (String name : both) {
                    Visitor visitor = provider.signedIn(name);
                    String other = "/en/people/" + account(theOther(both, name)).id();
                    String form = "disabled=true&_csrf=" + Visitor.encoded(visitor.token(other));
                    disabling.add(
                            () -> {
                                together.await();
                                return Visitor.path(visitor.post(other + "/disabled", form));
                            });
                }
                List<String> answers = new ArrayList<>();
                for (Future<String> each : threads.invokeAll(disabling)) {
                    answers.add(each.get());
                }
                assertThat(both.stream().filter(name -> !account(name).disabled()))
                        .as("round %d: %s", round, answers)
                        .hasSize(1);
                asBefore();
            }
        }
    }

    private static String theOther(List<String> both, String name) {
        return both.get(1 - both.indexOf(name));
    }

    @Test
    void bothAddressesHearThatOneBecameTheOther() throws IOException {
        int before = provider.mail.mails().size();
        assertThat(
                        changed(
                                provider.signedIn("secretariat-1"),
                                "commission-6-member",
                                "/contact",
                                Map.of(
                                        "name", "Somebody",
                                        "email", "somebody.else@example.org",
                                        "mails", "en")))
                .endsWith("?saved");
        List<Path> mails = provider.mail.mails();
        assertThat(mails).hasSize(before + 2);
        assertThat(Files.readString(mails.get(before)))
                .contains("To: commission-6-member@example.org");
        assertThat(Files.readString(mails.get(before + 1)))
                .contains("To: somebody.else@example.org");
    }

    @Test
    void aRefusedInvitationKeepsWhatWasTyped() {
        Visitor secretary = provider.signedIn("secretariat-1");
        Map<String, String> typed =
                Map.of(
                        "username", "press",
                        "name", "Another Person",
                        "email", "another@example.org",
                        "role", "expert",
                        "mails", "kk");
        String back = Visitor.path(secretary.submit("/en/people", "/en/people", typed));
        assertThat(back).isEqualTo("/en/people?fault=takenUsername#invite");
        assertThat(secretary.get(back.replace("#invite", "")).body())
                .contains("another account has this user name", "value=\"Another Person\"")
                .contains("another@example.org");
    }

    /** None is an address, and the second one would make another line of the mail. */
    @Test
    void mailsGoToOneAddressAndHaveNoLinesOfOthers() {
        Visitor secretary = provider.signedIn("secretariat-1");
        int before = provider.mail.mails().size();
        for (String address :
                List.of("nobody", "a@example.org\r\nBcc: b@example.org", "a@b.org, c@d.org")) {
            Map<String, String> typed =
                    Map.of(
                            "username", "one-more",
                            "name", "One More",
                            "email", address,
                            "role", "expert",
                            "mails", "kk");
            assertThat(Visitor.path(secretary.submit("/en/people", "/en/people", typed)))
                    .as(address)
                    .isEqualTo("/en/people?fault=fields#invite");
        }
        assertThat(accounts.byLogin("one-more")).isEmpty();
        assertThat(provider.mail.mails()).hasSize(before);
    }

    /** The provider's own file names six; what the council enters is public. */
    @Test
    void aCommissionOfTheSettingsHasRoles() throws Exception {
        Listening service = SharedProvider.service();
        Visitor secretary = provider.signedIn("secretariat-1");
        String offered = "value=\"commission-19-lead\"";
        assertThat(secretary.get("/en/people").body())
                .contains("value=\"commission-1-lead\"")
                .doesNotContain(offered);

        service.commissions(
                """
                {"items": [{"number": "2", "name": {"en": "Two"}}, {"number": "19"}, {"number": "<b>"}]}""");
        RunningProvider.ahead = Duration.ofSeconds(10);
        assertThat(secretary.get("/en/people").body()).contains(offered, "of commission No. 19");
        Map<String, String> fields =
                Map.of(
                        "username", "of-the-nineteenth",
                        "name", "Somebody of the Nineteenth",
                        "email", "nineteenth@example.org",
                        "role", "commission-19-lead",
                        "mails", "en");
        assertThat(Visitor.path(secretary.submit("/en/people", "/en/people", fields)))
                .endsWith("?saved");
        assertThat(account("of-the-nineteenth").roles()).containsExactly("commission-19-lead");

        service.commissions("");
        RunningProvider.ahead = Duration.ofSeconds(20);
        assertThat(secretary.get("/en/people").body()).as("while nobody tells").contains(offered);
    }

    @Test
    void aRoleThatSomebodyHasIsOffered() {
        Visitor secretary = provider.signedIn("secretariat-1");
        String whose = "commission-4-member";
        for (String role :
                List.of(
                        "commission-0-lead",
                        "commission-04-lead",
                        "commission-100-member",
                        "commission-4-chair",
                        "administrator")) {
            assertThat(changed(secretary, whose, "/access", access(role, "")))
                    .as(role)
                    .endsWith("?fault=roles");
        }
        assertThat(changed(secretary, whose, "/access", access("commission-77-member", "")))
                .as("a commission that the council does not have")
                .endsWith("?fault=roles");
        Accounts accounts = provider.bean(Accounts.class);
        Account held = account(whose);
        assertThat(
                        accounts.change(
                                held, held.with(List.of("commission-77-member"), null, null, null)))
                .isTrue();
        assertThat(secretary.get("/en/people/" + account(whose).id()).body())
                .contains("value=\"commission-77-member\" checked");
        assertThat(secretary.get("/en/people").body())
                .doesNotContain("value=\"commission-77-member\"");
        assertThat(changed(secretary, whose, "/access", access(whose, ""))).endsWith("?saved");
    }

    @Test
    void theOwnerMakesAProgramOfAnotherCommission() throws Exception {
        String name = "moldir-script-commission-19-member";
        assertThat(ordered("renew commission-19-member")).isEqualTo("ok");
        HttpResponse<String> answer =
                new Visitor(provider.address()).programsToken(name, provider.secret(name));
        assertThat(
                        Visitor.jwt(answer.body(), "access_token")
                                .getJWTClaimsSet()
                                .getStringListClaim("roles"))
                .containsExactly("commission-19-member");
        assertThat(ordered("renew commission-100-member")).startsWith("no role");
    }

    @Test
    void theOwnerOpensAnAccountAgain() throws IOException {
        Account locked = account("secretariat-2");
        accounts.change(locked, locked.with(true));
        String before = provider.secret("secretariat-2");

        assertThat(ordered("open secretariat-2")).isEqualTo("ok");

        assertThat(provider.secret("secretariat-2")).isNotEqualTo(before);
        assertThat(provider.signedIn("secretariat-2").get("/en/people").statusCode())
                .isEqualTo(200);
        assertThat(ordered("open nobody")).isEqualTo("no account nobody");
        assertThat(ordered("anything")).isEqualTo("no such order");
    }

    @Test
    void theOwnerRenewsAProgramsSecret() throws IOException {
        String name = "moldir-script-operator";
        String before = provider.secret(name);
        assertThat(ordered("renew operator")).isEqualTo("ok");
        Visitor program = new Visitor(provider.address());
        assertThat(program.programsToken(name, before).statusCode()).isEqualTo(401);
        assertThat(program.programsToken(name, provider.secret(name)).statusCode()).isEqualTo(200);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(FirstAccounts.file(provider.folder))))
                .isEqualTo("rw-------");
    }

    @Test
    void theOwnerLetsAnotherKeySign() throws Exception {
        String before = keyOfAToken();
        assertThat(ordered("rotate-keys")).isEqualTo("ok");
        assertThat(keyOfAToken()).isNotEqualTo(before);
    }

    private String keyOfAToken() throws Exception {
        String name = "moldir-script-chair";
        return Visitor.jwt(
                        new Visitor(provider.address())
                                .programsToken(name, provider.secret(name))
                                .body(),
                        "access_token")
                .getHeader()
                .getKeyID();
    }

    /** Whoever handed out what stood in the file may have removed it. */
    @Test
    void everyOrderIsAnsweredAlsoWithoutTheFileOfAccounts() throws IOException {
        Path file = FirstAccounts.file(provider.folder);
        String before = Files.readString(file);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(ordered("renew press")).startsWith("no, ");
        Files.delete(file);
        assertThat(provider.ordered(new byte[] {'r', (byte) 0xff})).isEqualTo("no such order");
        assertThat(ordered("renew press")).isEqualTo("ok");
        String name = "moldir-script-press";
        assertThat(
                        new Visitor(provider.address())
                                .programsToken(name, provider.secret(name))
                                .statusCode())
                .isEqualTo(200);
        Files.writeString(file, before);
        assertThat(ordered("renew press")).isEqualTo("ok");
    }

    @Test
    void ordersOfOthersAreNotFollowed() throws IOException {
        Path folder = Files.createDirectories(provider.folder.resolve("orders"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path order = folder.resolve("of-somebody.order");
        Files.writeString(order, "rotate-keys\n");
        provider.bean(Orders.class).look();
        assertThat(order).exists();
        Files.delete(order);
    }

    private String ordered(String line) throws IOException {
        return provider.ordered(line);
    }

    private static Map<String, String> access(String role, String until) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", role);
        fields.put("until", until);
        return fields;
    }

    private String changed(Visitor visitor, String whose, String what, Map<String, String> fields) {
        String page = "/en/people/" + account(whose).id();
        return Visitor.path(visitor.submit(page, page + what, fields));
    }

    private Account account(String name) {
        return accounts.byLogin(name).orElseThrow();
    }
}
