package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Keycloak;
import kz.moldir.acceptance.platform.Moldir;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The same platform with a real Keycloak as its provider; nothing but the issuer is set. */
@Order(2_000)
@EnabledIfSystemProperty(
        named = "moldir.keycloak",
        matches = ".+",
        disabledReason = "runs with -Pkeycloak")
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final String AGREED =
            "{\"date\":\"2026-06-18\",\"place\":\"Алматы, Республика алаңы\"}";

    private final Moldir moldir = Moldir.onAnEmptyFolder("--sample");
    private Keycloak keycloak;
    private final Chromium chromium;
    private String activity;

    KeycloakIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    void start() {
        keycloak =
                Keycloak.start(
                        Path.of(System.getProperty("moldir.keycloak")),
                        moldir.data().resolve("identity"),
                        moldir.addresses());
        moldir.signInAt(keycloak.issuer());
        moldir.start();
        moldir.awaitTheSample();
        activity = AlmatyPlan.idOf(moldir.reporting(), 10);
    }

    @AfterAll
    void stop() throws IOException {
        moldir.close();
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void programsOfTheRealmDoWhatTheirRolesMay() {
        // The sample was imported and approved by two of them before this.
        String plan = AlmatyPlan.planId(moldir.plan());
        JsonNode approval = moldir.plan().get("/api/plans/" + plan + "/approval").json();
        assertThat(approval.at("/decisions/0/eyes").asString()).isEqualTo("program");
        String order = "/api/activities/" + activity + "/agree-date";
        assertThat(moldir.plan().post(order, AGREED, "Authorization", "Bearer none").status())
                .isEqualTo(401);
        assertThat(
                        moldir.plan()
                                .post(
                                        order,
                                        AGREED,
                                        "Authorization",
                                        moldir.tokens().apply("press"))
                                .status())
                .isEqualTo(403);
        assertThat(moldir.plan().post(order, AGREED).status()).isEqualTo(200);
    }

    @Test
    void peopleOfTheRealmDoWhatTheirRolesMay() {
        String other = AlmatyPlan.idOf(moldir.reporting(), 11);
        try (Window window = chromium.window(Chromium.WIDE, true)) {
            signIn(window, moldir.plan().address("/ru"), "secretariat-1");
            Page page = window.page();
            assertThat(page.locator("header").innerText()).contains("испытательная учётная запись");
            window.open(moldir.plan().address("/ru/activities/" + other + "/agree-date"));
            page.fill("form[action$=agree-date] input[name=date]", "2026-06-19");
            page.click("form[action$=agree-date] button[type=submit]");
            assertThat(page.locator(".done").innerText()).isNotBlank();
            assertThat(moldir.plan().get("/api/activities/" + other).body()).contains("2026-06-19");
        }
    }

    @Test
    void peopleOfTheRealmAreRefusedInWords() {
        try (Window window = chromium.window(Chromium.NARROW, true)) {
            signIn(window, moldir.plan().address("/kk"), "press");
            window.open(moldir.plan().address("/kk/import"));
            assertThat(window.faults().toString()).contains("403");
            assertThat(window.page().locator("h1").innerText()).isNotBlank();
            window.photograph("keycloak-refused", "kk");
        }
    }

    @Test
    void oneSignInServesAllServicesAndOneSignOutEndsIt() {
        try (Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            signIn(window, moldir.plan().address("/en"), "chair");
            window.open(moldir.monitoring().address("/en"));
            assertThat(page.url()).isEqualTo(moldir.monitoring().address("/en"));
            window.open(moldir.plan().address("/en"));
            page.click("form[action$=logout] button");
            assertThat(page.url()).isEqualTo(moldir.plan().address("/en/signed-out"));
            window.open(moldir.monitoring().address("/en"));
            assertThat(page.url()).startsWith(keycloak.issuer());
            window.open(moldir.plan().address("/en"));
            assertThat(page.url()).startsWith(keycloak.issuer());
        }
    }

    private void signIn(Window window, String address, String name) {
        window.open(address);
        Page page = window.page();
        assertThat(page.url()).startsWith(keycloak.issuer());
        page.fill("#username", name);
        page.fill("#password", moldir.accounts().secret(name));
        page.click("#kc-login");
        page.waitForURL(Pattern.compile("^" + Pattern.quote(address) + "([?#].*)?$"));
    }
}
