package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.testkit.IndexedQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs of one browser wait for a sign-in. */
@ExtendWith(IndexedQueries.class)
class TabsIT {

    /** Nobody else's: a wrong password is remembered. */
    private static final String WHO = "tabs-own";

    private final RunningProvider provider = SharedProvider.running();
    private final Visitor browser = new Visitor(provider.address());
    private String first = "";
    private String second = "";

    @BeforeEach
    void open() {
        provider.bean(Accounts.class)
                .add(
                        new Account(
                                WHO,
                                WHO,
                                WHO,
                                WHO + "@example.org",
                                List.of("press"),
                                null,
                                Hashes.quick(WHO),
                                false,
                                null,
                                null,
                                "en",
                                0));
        first = form("/en/people", "/en/sign-in");
        second = form("/kk/people", "/kk/sign-in");
    }

    @Test
    void eachGoesOnToItsOwnPage() {
        assertThat(Visitor.path(sent(first, WHO))).isEqualTo("/en/people");
        assertThat(Visitor.path(sent(second, WHO)))
                .as("signed in by the other one, whatever this form says of its browser")
                .isEqualTo("/kk/people");
    }

    @Test
    void aFormThatIsTooOldSignsNobodyElseIn() {
        sent(first, WHO);
        assertThat(Visitor.path(sent(second, "chair"))).isEqualTo("/en/sign-in?open");
    }

    @Test
    void aFormLeadsToNoOtherSite() {
        String evil = first.replaceFirst("wanted=[^&]*", "wanted=https%3A%2F%2Fevil.example%2F");
        assertThat(evil).isNotEqualTo(first);
        assertThat(Visitor.path(sent(evil, WHO))).as("what was asked for last").startsWith("/kk/");
    }

    @Test
    void aWrongPasswordForgetsNoPage() {
        String wrong =
                Visitor.path(browser.post("/sign-in", first + "&username=" + WHO + "&password=x"));
        assertThat(wrong).isEqualTo("/en/sign-in?wrong");
        assertThat(browser.get(wrong).body()).contains("value=\"/en/people\"");
    }

    private HttpResponse<String> sent(String form, String who) {
        String password = who.equals(WHO) ? WHO : provider.secret(who);
        return browser.post(
                "/sign-in",
                form + "&" + Visitor.form(Map.of("username", who, "password", password)));
    }

    /** What the sign-in form of a page that needs one sends back by itself. */
    private String form(String page, String signIn) {
        assertThat(Visitor.path(browser.get(page))).startsWith(signIn);
        String body = browser.get(signIn).body();
        return Visitor.form(
                Map.of(
                        "language", "en",
                        "_csrf", Visitor.found(body, "name=\"_csrf\"[^>]*value=\"([^\"]+)\""),
                        "wanted", Visitor.found(body, "name=\"wanted\"[^>]*value=\"([^\"]+)\"")));
    }
}
