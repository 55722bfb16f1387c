package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.junit.jupiter.api.Test;

/** Histories of all services name people as their accounts do, also in what is long ago. */
class NamesIT {

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Visitor secretary = provider.signedIn("secretariat-2");

    @Test
    void ofOnesOwnIsChangedByAColleague() {
        Account own = accounts.byLogin("secretariat-2").orElseThrow();
        assertThat(named(own, "Quite Another")).endsWith("?fault=own");
        assertThat(accounts.byId(own.id()).orElseThrow().name()).isEqualTo(own.name());
        assertThat(secretary.get("/en/people/" + own.id()).body())
                .contains("a colleague of the secretariat changes it", "readonly");
        assertThat(named(own, own.name())).as("the language alone").endsWith("?saved");
    }

    @Test
    void isNoOtherPersonsHoweverItIsWritten() {
        added("name-of-before", "Хасенов М.К.");
        Account another = added("name-taken", "Somebody Untaken");
        for (String same : List.of("Хасенов М.К.", " ХАСЕНОВ  М. К", "Xасенов M.К.")) {
            assertThat(named(another, same)).as(same).endsWith("?fault=name");
            assertThat(invited("name-invited", same)).as(same).contains("?fault=name");
        }
        assertThat(secretary.get("/en/people/" + another.id() + "?fault=name").body())
                .contains("histories could not tell them apart");
        assertThat(accounts.byLogin("name-invited")).isEmpty();
        assertThat(named(another, "Хасенов Марат Кайратович")).endsWith("?saved");
        assertThat(named(another, "Хасенов Марат Кайратович")).as("as before").endsWith("?saved");
    }

    /** Whoever was called so would act as that program, or be taken for it. */
    @Test
    void toSignInWithAreNoPrograms() {
        for (String name :
                List.of(
                        "moldir-script-chair",
                        "service-account-moldir-script-chair",
                        "moldir-identity",
                        "moldir-plan")) {
            assertThat(invited(name, "One More")).as(name).endsWith("?fault=username#invite");
            assertThat(accounts.byLogin(name)).isEmpty();
        }
        assertThat(invited("moldir-a", "Moldir A.")).as("a woman's name").endsWith("?saved");
    }

    private String named(Account whose, String name) {
        String page = "/en/people/" + whose.id();
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("email", whose.email());
        fields.put("seen.email", whose.email());
        fields.put("mails", "en");
        return Visitor.path(secretary.submit(page, page + "/contact", fields));
    }

    private String invited(String username, String name) {
        Map<String, String> fields =
                Map.of(
                        "username",
                        username,
                        "name",
                        name,
                        "email",
                        username + "@example.org",
                        "role",
                        "press",
                        "mails",
                        "en");
        return Visitor.path(secretary.submit("/en/people", "/en/people", fields));
    }

    private Account added(String username, String name) {
        Account account =
                new Account(
                        UUID.randomUUID().toString(),
                        username,
                        name,
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
