package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.Accounts;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in, one's own account, and the pages on which the secretariat looks after people. */
@Order(8)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPagesIT {

    private static final Pattern LINK = Pattern.compile("/password\\?link=[A-Za-z0-9_-]+");
    private static final String DEPUTY = "commission-3-lead";
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Moldir moldir;
    private final Api plan;
    private final Api identity;
    private final Api notification;
    private final Accounts accounts;
    private final Chromium chromium;

    SignInPagesIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        plan = moldir.plan();
        identity = moldir.identity();
        notification = moldir.notification();
        accounts = moldir.accounts();
        this.chromium = chromium;
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void whoIsNotSignedInSees(String language, int width) {
        String nobody = "nobody-%s-%d".formatted(language, width);
        try (Window window = chromium.window(width, true)) {
            Page page = window.page();
            window.open(identity.address("/" + language + "/people"));
            look(window, "sign-in", language);
            page.fill("#username", nobody);
            page.fill("#password", "not the password");
            page.click("main button:not(.quiet)");
            assertThat(page.inputValue("#username")).isEqualTo(nobody);
            look(window, "wrong", language);
            page.click("main button.quiet");
            look(window, "code-sent", language);
            open(window, "sign-in-wait", language, "/sign-in?wait=30");
            open(window, "forgotten", language, "/forgotten");
            page.fill("#username", nobody);
            page.click("main button");
            look(window, "link-sent", language);
            open(window, "link-ended", language, "/password?link=ended");
            open(window, "signed-out", language, "/signed-out");
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void theSecretariatSees(String language, int width) {
        try (Window window = chromium.window(width, true)) {
            signIn(window, language, "secretariat-1", accounts.secret("secretariat-1"));
            look(window, "account", language);
            open(window, "account-fault", language, "?fault");
            open(window, "people", language, "/people");
            open(window, "people-fault", language, "/people?fault");
            window.page().click("tbody th a >> nth=0");
            String person = window.page().url();
            look(window, "person", language);
            window.open(person + "?saved");
            look(window, "person-saved", language);
            window.open(person + "?fault");
            look(window, "person-fault", language);
            assertThat(window.faults()).isEmpty();
            window.open(identity.address("/" + language + "/nothing-here"));
            refused(window, "not-found", language, "404");
            window.open(identity.address("/oauth2/authorize?client_id=unknown"));
            // No language is in that address, so it is the browser's.
            refused(window, "not-a-service", "en", "400");
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void othersAreRefusedInWords(String language, int width) {
        try (Window window = chromium.window(width, true)) {
            signIn(window, language, "press", accounts.secret("press"));
            window.open(identity.address("/" + language + "/people"));
            refused(window, "not-allowed", language, "403");
        }
    }

    @Test
    void aCommissionThatWasEnteredInTheSettingsHasRoles() {
        try (Window secretariat = chromium.window(Chromium.WIDE, true)) {
            signIn(secretariat, "en", "secretariat-1", accounts.secret("secretariat-1"));
            assertThat(roles(secretariat)).doesNotContain("head of commission No. 19");
            entered(
                    plan.put(
                            "/api/settings/commissions/19",
                            """
                            {"name": {"ru": "Комиссия по паркам"}, "version": %d}"""
                                    .formatted(version())));
            await().pollInSameThread()
                    .atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(roles(secretariat))
                                            .contains(
                                                    "head of commission No. 19",
                                                    "member of commission No. 19"));
            look(secretariat, "people-of-a-new-commission", "en");
        } finally {
            entered(plan.delete("/api/settings/commissions/19?version=" + version()));
        }
    }

    private List<String> roles(Window window) {
        window.open(identity.address("/en/people"));
        return window.page().locator("#role option").allTextContents();
    }

    private int version() {
        return plan.get("/api/settings").json().get("version").asInt();
    }

    private static void entered(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The roster is the plan service's, which is asked in the name of who invites. */
    @Test
    void aTermThatIsOverInTheRosterIsAskedAbout() {
        Api.Answer entered =
                plan.post(
                        "/api/roster/entries",
                        """
                        {"kind": "EXPERT", "name": {"ru": "Бывший Б.Б."},
                         "from": "2020-01-01", "until": "2021-12-31"}""");
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        moldir.awaitOwnViews();
        String entry = entered.text("id");
        try (Window secretariat = chromium.window(Chromium.NARROW, true)) {
            signIn(secretariat, "kk", "secretariat-1", accounts.secret("secretariat-1"));
            Page page = secretariat.page();
            page.navigate(identity.address("/kk/people"));
            page.fill("#name", "Бывший");
            page.fill("#username", "former");
            page.fill("#email", "former@example.org");
            page.selectOption("#role", "expert");
            page.fill("#roster", plan.address("/kk/roster/" + entry));
            page.click("#invite ~ form button");
            look(secretariat, "term-over", "kk");
            assertThat(page.locator("main").innerText())
                    .contains("Бывший Б.Б.", "2021 жылғы 31 желтоқсан");
            assertThat(page.inputValue("#username")).isEqualTo("former");
            assertThat(page.locator("#sure").count()).isEqualTo(1);
        } finally {
            int version = entered.json().get("version").asInt();
            String query = "?version=" + version + "&reason=rehearsal";
            entered(plan.delete("/api/roster/entries/" + entry + query));
        }
    }

    @Test
    void aPersonIsInvitedChoosesAPasswordAndStandsIn() {
        try (Window secretariat = chromium.window(Chromium.WIDE, true);
                Window person = chromium.window(Chromium.NARROW, true)) {
            signIn(secretariat, "ru", "secretariat-2", accounts.secret("secretariat-2"));
            Page page = secretariat.page();
            page.navigate(identity.address("/ru/people"));
            page.fill("#name", Accounts.PERSON);
            page.fill("#username", "aliya");
            page.fill("#email", "aliya@example.org");
            page.selectOption("#role", "commission-3-member");
            page.selectOption("#mails", "kk");
            page.click("main form button");
            look(secretariat, "invited", "ru");
            String address = page.url().replaceFirst("\\?.*", "");

            person.open(
                    identity.address("/kk" + found(LINK, accounts.mailTo("aliya@example.org"))));
            look(person, "invitation", "kk");
            person.page().fill("#password", Accounts.PASSWORD);
            person.page().click("main button");
            look(person, "password-set", "kk");
            person.page().fill("#username", "aliya");
            person.page().click("main button.quiet");
            person.page().fill("#password", found(CODE, accounts.mailTo("aliya@example.org")));
            person.page().click("main button:not(.quiet)");
            look(person, "account-of-a-member", "kk");
            // Who reads reminders cannot become somebody else by the mails of the provider.
            assertThat(notification.get("/ru/mailbox").body())
                    .contains("</html>")
                    .doesNotContain("aliya@example.org");

            page.navigate(address);
            page.selectOption("#deputy", new SelectOption().setLabel(DEPUTY));
            page.fill("#first", "2026-01-01");
            page.fill("#last", "2026-12-31");
            page.click("form[action$=absences] button");
            look(secretariat, "absence", "ru");
            assertThat(page.locator("main").innerText()).contains("31 декабря 2026");
            page.click("main a.danger");
            page.click("main button.danger");
            assertThat(page.locator(".hero").innerText()).contains("Отключён");
            person.page().reload();
            assertThat(person.page().url()).contains("/sign-in");
        }
    }

    private void signIn(Window window, String language, String name, String secret) {
        window.open(identity.address("/" + language + "/sign-in"));
        window.page().fill("#username", name);
        window.page().fill("#password", secret);
        window.page().click("main button:not(.quiet)");
        window.open(identity.address("/" + language));
    }

    private void open(Window window, String name, String language, String path) {
        window.open(identity.address("/" + language + path));
        look(window, name, language);
    }

    private static void refused(Window window, String name, String language, String status) {
        assertThat(window.faults().toString()).contains(status);
        window.faults().clear();
        look(window, name, language);
    }

    private static void look(Window window, String name, String language) {
        window.look("identity-" + name, language);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }
}
