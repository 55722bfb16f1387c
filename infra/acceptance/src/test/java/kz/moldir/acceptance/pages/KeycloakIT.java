package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Keycloak;
import kz.moldir.acceptance.platform.Moldir;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The same platform with a real Keycloak as its provider; nothing is set but the issuer, and that
 * it is asked again sooner ({@code MOLDIR_OIDC_ASKED_AGAIN}).
 */
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

    /** How often services ask whether somebody is still let in. */
    private static final Duration ASKED = Duration.ofSeconds(15);

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
        moldir.askAgainEach(ASKED);
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

    static Stream<String> commissions() {
        return IntStream.rangeClosed(1, 6).mapToObj(String::valueOf);
    }

    /** A lead and a member of each commission act for what is theirs, and for nothing else. */
    @ParameterizedTest
    @MethodSource("commissions")
    void commissionsOfTheRealmActForTheirOwn(String number) {
        List<String> theirs = activities("[\"" + number + "\"]");
        List<String> others = activities(number.equals("1") ? "[\"2\"]" : "[\"1\"]");
        for (String kind : List.of("lead", "member")) {
            Api plan = moldir.plan().as("commission-" + number + "-" + kind);
            String own = "/api/activities/" + theirs.getFirst() + "/agree-date";
            Api.Answer agreed = plan.post(own, "{\"date\":\"" + day(kind) + "\"}");
            assertThat(agreed.status()).as(kind + ": " + agreed.body()).isEqualTo(200);
            String foreign = "/api/activities/" + others.getFirst() + "/agree-date";
            assertThat(plan.post(foreign, AGREED).status()).as(kind).isEqualTo(403);
        }
    }

    private static String day(String kind) {
        return kind.equals("lead") ? "2026-04-28" : "2026-04-29";
    }

    /** Of one commission alone, which a day in April can still be agreed for. */
    private List<String> activities(String whose) {
        return AlmatyPlan.rows(moldir.reporting(), 1000).stream()
                .filter(row -> row.get("state").asString().equals("planned"))
                .filter(row -> row.at("/timeframe/end").asString("").compareTo("2026-04-30") >= 0)
                .filter(row -> row.at("/responsible/commissions").toString().equals(whose))
                .sorted(Comparator.comparing(row -> row.at("/timeframe/end").asString("")))
                .map(row -> row.get("id").asString())
                .toList();
    }

    static Stream<String> people() {
        return Stream.concat(
                Stream.of("secretariat-2", "chair", "expert", "operator", "press"),
                commissions()
                        .flatMap(
                                number ->
                                        Stream.of("lead", "member")
                                                .map(kind -> "commission-" + number + "-" + kind)));
    }

    /** Each once, by the form of Keycloak: a page that is theirs, and one that is not. */
    @ParameterizedTest
    @MethodSource("people")
    void eachOfTheRealmSignsInAndIsRefusedTheRest(String who) {
        String own =
                switch (who) {
                    case "operator" -> moldir.plan().address("/ru/operations");
                    case "expert" -> moldir.monitoring().address("/ru");
                    default -> moldir.plan().address("/ru/plans");
                };
        boolean decides = who.startsWith("secretariat");
        String foreign = moldir.plan().address(decides ? "/ru/operations" : "/ru/import");
        try (Window window = chromium.window(Chromium.NARROW, true)) {
            signIn(window, own, who);
            assertThat(window.faults()).isEmpty();
            assertThat(window.page().locator("header").innerText())
                    .contains("испытательная учётная запись");
            assertThat(Objects.requireNonNull(window.page().navigate(foreign)).status())
                    .isEqualTo(403);
            assertThat(window.page().locator("main").innerText()).contains("У вас нет доступа");
        }
    }

    /** An expert sees a visit by the entry in the roster, which the token brings. */
    @Test
    void theEntryInTheRosterArrives() {
        Api.Answer entered =
                moldir.plan()
                        .post(
                                "/api/roster/entries",
                                """
                                {"kind": "EXPERT", "name": {"ru": "Экспертов Э.Э."},
                                 "from": "2026-01-01", "until": "2027-12-31"}""");
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String entry = entered.text("id");
        String visit =
                AlmatyPlan.items(moldir.monitoring().get("/api/visits?size=200").json())
                        .getFirst()
                        .get("id")
                        .asString();
        String invite = "/api/visits/" + visit + "/experts";
        String body = "{\"expertId\": \"" + entry + "\"}";
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(moldir.monitoring().post(invite, body).status())
                                        .isEqualTo(200));
        String page = moldir.monitoring().address("/ru/visits/" + visit);
        assertThat(opened(page)).as("without an entry").isEqualTo(403);
        keycloak.console().tie("expert", entry);
        assertThat(opened(page)).as("with the entry").isEqualTo(200);
    }

    private int opened(String page) {
        try (Window window = chromium.window(Chromium.NARROW, true)) {
            signIn(window, moldir.monitoring().address("/ru"), "expert");
            return Objects.requireNonNull(window.page().navigate(page)).status();
        }
    }

    /** Keycloak ends no session by that; services hear of it from the next refresh token. */
    @Test
    void whoIsDisabledIsOutSoon() {
        String address = moldir.plan().address("/ru/plans");
        try (Window window = chromium.window(Chromium.NARROW, true)) {
            signIn(window, address, "commission-5-member");
            String session = session(window);
            for (int time = 0; time < 2; time++) {
                window.page().waitForTimeout(ASKED.plusSeconds(1).toMillis());
                window.open(address);
            }
            window.page().waitForTimeout(2000);
            window.open(address);
            // Else the browser would have been led to Keycloak and back, and nobody sees it.
            assertThat(session(window)).as("still let in").isEqualTo(session);
            keycloak.console().disable("commission-5-member");
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> {
                                window.open(address);
                                assertThat(window.page().url()).startsWith(keycloak.issuer());
                            });
        } finally {
            keycloak.console().enable("commission-5-member");
        }
    }

    /** In this order, as the README of the realm says: disabling alone ends no session. */
    @Test
    void whoIsSignedOutInTheConsoleAndDisabledIsOutAtOnce() {
        String address = moldir.plan().address("/ru/plans");
        try (Window window = chromium.window(Chromium.NARROW, true)) {
            signIn(window, address, "commission-6-member");
            long signedIn = System.nanoTime();
            keycloak.console().signOut("commission-6-member");
            keycloak.console().disable("commission-6-member");
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> {
                                window.open(address);
                                assertThat(window.page().url()).startsWith(keycloak.issuer());
                            });
            assertThat(Duration.ofNanos(System.nanoTime() - signedIn))
                    .as("before anybody asks")
                    .isLessThan(ASKED);
            enter(window.page(), "commission-6-member");
            assertThat(window.page().url()).startsWith(keycloak.issuer());
        } finally {
            keycloak.console().enable("commission-6-member");
        }
    }

    private static String session(Window window) {
        return window.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-moldir-plan"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Window window, String address, String name) {
        window.open(address);
        Page page = window.page();
        assertThat(page.url()).startsWith(keycloak.issuer());
        enter(page, name);
        page.waitForURL(Pattern.compile("^" + Pattern.quote(address) + "([?#].*)?$"));
    }

    private void enter(Page page, String name) {
        page.fill("#username", name);
        page.fill("#password", moldir.accounts().secret(name));
        page.click("#kc-login");
    }
}
