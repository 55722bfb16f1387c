package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each role in a browser, signed in at the platform's own provider: what it may, and may not. */
@Order(8)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInIT {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private final Moldir moldir;
    private final Chromium chromium;

    SignedInIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    /** A role, and of each service's pages one that it may open and one that it may not. */
    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of(
                        "secretariat",
                        Map.of("plan", "/import", "monitoring", "", "notification", "/mailbox"),
                        Map.of("plan", "/operations", "reporting", "/operations")),
                Arguments.of(
                        "chair",
                        Map.of("plan", "/plans", "monitoring", ""),
                        Map.of("plan", "/import", "notification", "/operations")),
                Arguments.of(
                        "commission-1-lead",
                        Map.of("plan", "/calendar", "monitoring", ""),
                        Map.of("plan", "/import", "notification", "/mailbox")),
                Arguments.of(
                        "commission-1-member",
                        Map.of("plan", "/timeline", "monitoring", ""),
                        Map.of("plan", "/imports", "monitoring", "/operations")),
                Arguments.of(
                        "expert",
                        Map.of("monitoring", ""),
                        Map.of("plan", "/plans", "monitoring", "/recommendations")),
                Arguments.of(
                        "operator",
                        Map.of(
                                "plan",
                                "/operations",
                                "monitoring",
                                "/operations",
                                "notification",
                                "/operations",
                                "reporting",
                                "/operations"),
                        Map.of(
                                "plan",
                                "/plans",
                                "monitoring",
                                "/recommendations",
                                "notification",
                                "/mailbox")),
                Arguments.of("press", Map.of("plan", "/plans"), Map.of("plan", "/import")));
    }

    @ParameterizedTest(name = "{0}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("roles")
    void seesWhatItMayAndIsRefusedTheRestInWords(
            String role, Map<String, String> may, Map<String, String> mayNot) {
        try (Window window = chromium.signedIn(moldir, role, Chromium.WIDE)) {
            may.forEach(
                    (service, path) ->
                            assertThat(opened(window, service, "ru", path))
                                    .as("%s of %s", path, service)
                                    .isEqualTo(200));
            window.faults().clear();
            mayNot.forEach(
                    (service, path) -> {
                        assertThat(opened(window, service, "ru", path))
                                .as("%s of %s", path, service)
                                .isEqualTo(403);
                        assertThat(window.page().locator("main").innerText())
                                .contains("У вас нет доступа", "Это могут:");
                        assertThat(wayOut(window)).as("from %s", path).isEqualTo(200);
                    });
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void isRefusedOnAPageThatCanBeRead(String language, int width) {
        try (Window window = chromium.signedIn(moldir, "press", width)) {
            assertThat(opened(window, "plan", language, "/import")).isEqualTo(403);
            window.faults().clear();
            window.look("signed-in-refused", language);
            assertThat(opened(window, "plan", language, "")).isEqualTo(200);
            window.photograph("signed-in-press", language);
            window.keepsTheRules(language);
        }
    }

    @Nested
    class ALead {

        private static final String FORM = "form[action$='/agree-date']";

        @Test
        void agreesADateForItsOwnCommissionOnly() {
            try (Window window = chromium.signedIn(moldir, "commission-1-lead", Chromium.WIDE)) {
                String mine = own(true);
                String foreign = own(false);
                opened(window, "plan", "ru", "/activities/" + foreign + "/agree-date");
                assertThat(window.page().locator(FORM).count()).isZero();
                assertThat(agreeing(window, mine, foreign)).isEqualTo(403);
                window.page().getByText("У вас нет доступа").waitFor();
                assertThat(window.page().locator("main").innerText())
                        .contains("Это могут:", "секретариат");
                assertThat(agreeing(window, mine, mine)).isEqualTo(302);
                window.page().locator(".note.done:focus").waitFor();
            }
        }

        /** Sends the form of one activity to the address of another one, or to its own. */
        private int agreeing(Window window, String shown, String to) {
            Page page = window.page();
            opened(window, "plan", "ru", "/activities/" + shown + "/agree-date");
            Locator form = page.locator(FORM);
            form.evaluate(
                    "(form, ids) => form.setAttribute('action',"
                            + " form.getAttribute('action').replace(ids[0], ids[1]))",
                    List.of(shown, to));
            form.locator("input[name=date]").fill("2026-06-19");
            return page.waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> form.locator("button[type=submit]").first().click())
                    .status();
        }

        /** An activity that a day can be agreed for, of commission 1 alone or without it. */
        private String own(boolean ours) {
            return AlmatyPlan.rows(moldir.reporting(), 1000).stream()
                    .filter(row -> row.get("state").asString().equals("planned"))
                    .filter(
                            row ->
                                    row.at("/timeframe/end").asString("").compareTo("2026-06-19")
                                            > 0)
                    .filter(
                            row -> {
                                String whose = row.at("/responsible/commissions").toString();
                                return ours
                                        ? whose.equals("[\"1\"]")
                                        : !whose.contains("\"1\"") && !whose.equals("[]");
                            })
                    .map(row -> row.get("id").asString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class OneSignIn {

        @Test
        void servesAllServicesAndOneSignOutEndsAll() {
            try (Window window = chromium.window(Chromium.NARROW, true)) {
                window.signIn(moldir.plan().address("/kk"), moldir.account("secretariat"));
                for (Api service : List.of(moldir.monitoring(), moldir.notification())) {
                    window.open(service.address("/kk"));
                    assertThat(window.page().url()).isEqualTo(service.address("/kk"));
                    assertThat(window.page().locator(".visitor").innerText())
                            .contains("secretariat-1");
                }
                window.page().locator(".visitor button").click();
                window.page().waitForURL(moldir.notification().address("/kk/signed-out"));
                window.photograph("signed-out", "kk");
                for (Api service :
                        List.of(moldir.plan(), moldir.monitoring(), moldir.notification())) {
                    leadsToSignIn(window, service.address("/kk"));
                }
                assertThat(window.faults()).isEmpty();
            }
        }

        /** Also whoever is signed in already when they open it. */
        @Test
        void leadsAnOperatorFromTheFirstPageToTheOperations() {
            try (Window window = chromium.window(Chromium.NARROW, true)) {
                window.signIn(moldir.plan().address("/ru/operations"), moldir.account("operator"));
                for (Api service :
                        List.of(moldir.plan(), moldir.monitoring(), moldir.notification())) {
                    window.open(service.address("/ru"));
                    window.page().waitForURL(service.address("/ru/operations"));
                }
                assertThat(window.faults()).isEmpty();
            }
        }

        /** Whose pages are public otherwise. */
        @Test
        void endsFromThePublicPagesToo() {
            try (Window window = chromium.window(Chromium.NARROW, true)) {
                window.signIn(moldir.plan().address("/ru/operations"), moldir.account("operator"));
                window.open(moldir.reporting().address("/ru/operations"));
                window.page().locator(".visitor button").click();
                window.page().waitForURL(moldir.reporting().address("/ru/signed-out"));
                for (Api service : List.of(moldir.plan(), moldir.reporting())) {
                    leadsToSignIn(window, service.address("/ru/operations"));
                }
                assertThat(window.faults()).isEmpty();
            }
        }
    }

    /** The provider tells the services of an end one after another, right after the browser. */
    private static void leadsToSignIn(Window window, String address) {
        await().pollInSameThread()
                .atMost(TOLD_WITHIN)
                .untilAsserted(
                        () -> {
                            window.open(address);
                            assertThat(window.page().url()).contains("/sign-in");
                        });
    }

    /** What the first link of a refusal leads to. */
    private static int wayOut(Window window) {
        Page page = window.page();
        String link = page.locator("main a").first().getAttribute("href");
        Response answer = page.navigate(URI.create(page.url()).resolve(link).toString());
        return answer == null ? 0 : answer.status();
    }

    private int opened(Window window, String service, String language, String path) {
        Response answer = window.page().navigate(of(service).address("/" + language + path));
        return answer == null ? 0 : answer.status();
    }

    private Api of(String service) {
        return switch (service) {
            case "plan" -> moldir.plan();
            case "monitoring" -> moldir.monitoring();
            case "notification" -> moldir.notification();
            default -> moldir.reporting();
        };
    }
}
