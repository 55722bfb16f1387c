package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The pages of a plan's life: begun from an earlier one, written, amended, version by version. */
@Order(9)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanLifePagesIT {

    private final Moldir moldir;
    private final Chromium chromium;
    private String sample = "";
    private String draft = "";

    PlanLifePagesIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    @BeforeAll
    void begin() {
        Api plan = moldir.plan();
        sample = AlmatyPlan.planId(plan);
        JsonNode begun =
                plan.post(
                                "/api/plans",
                                "{\"year\":2027,\"half\":1,\"from\":\"%s\"}".formatted(sample))
                        .json();
        draft = begun.get("planId").asString();
        JsonNode amending =
                plan.post("/api/plans/" + sample + "/amendment", "{\"reason\":\"Бюджет города\"}")
                        .json();
        JsonNode rows =
                plan.get("/api/plans/" + sample + "/rows?after=" + amending.get("position"))
                        .json()
                        .get("items");
        JsonNode late = rows.get(25);
        String change =
                """
                {"change":"TIMEFRAME","value":"до 20 июня","count":%d,
                 "rows":[{"row":"%s","version":"%s"}]}
                """;
        String row = late.at("/row/id").asString();
        String version = late.get("version").asString();
        Api.Answer other =
                plan.post("/api/plans/" + sample + "/bulk", change.formatted(2, row, version));
        assertThat(other.status()).as("it is not what was shown: " + other.body()).isEqualTo(422);
        Api.Answer same =
                plan.post("/api/plans/" + sample + "/bulk", change.formatted(1, row, version));
        assertThat(same.status()).as("it changed nothing: " + same.body()).isEqualTo(200);
        plan.post(
                "/api/proposals",
                """
                {"year":2027,"half":1,"title":"Приём граждан","timeframe":"Март",
                 "responsible":"1 комиссия","who":"Нуртаев Т.Т.","commission":"1"}
                """);
    }

    @AfterAll
    void dropTheAmendment() {
        moldir.plan().post("/api/plans/" + sample + "/amendment/drop", "{\"reason\":\"Отложено\"}");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void areWholeReadableAndWithoutBarriers(String language, int width) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("next", "/plans/new");
        pages.put("next-preview", "/plans/new?year=2027&half=2&from=" + sample);
        pages.put("draft", "/plans/" + draft + "/rows");
        pages.put("amendment", "/plans/" + sample + "/amendment");
        pages.put("amended-rows", "/plans/" + sample + "/rows");
        pages.put("versions", "/plans/" + sample + "/versions");
        pages.put("version", "/plans/" + sample + "/versions/1");
        pages.put("proposals", "/proposals");
        try (Window window = chromium.signedIn(moldir, "secretariat", width)) {
            pages.forEach(
                    (name, path) -> {
                        window.open(moldir.plan().address("/" + language + path));
                        window.look("life-" + name, language);
                    });
        }
    }

    @Test
    void severalRowsAreChangedAfterAPreviewAndTakenBackByKeyboard() {
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.WIDE)) {
            var page = window.page();
            window.open(moldir.plan().address("/ru/plans/" + draft + "/rows"));
            String before = page.locator("#rows tbody tr td").nth(4).innerText();
            page.locator("input[name=row]").nth(0).check();
            page.locator("input[name=row]").nth(1).check();
            page.locator("details.bulk > summary").click();
            page.selectOption("#bulk [name=change]", "COMMISSION");
            page.selectOption("#bulk [name=commission]", "6");
            page.locator("#bulk button").click();
            window.look("life-bulk", "ru");
            page.getByRole(AriaRole.BUTTON).filter(text("Изменить")).click();
            page.locator(".note.done button:focus").waitFor();
            assertThat(page.locator("#rows tbody tr td").nth(4).innerText()).contains("6 комиссия");
            window.look("life-undo", "ru");

            page.keyboard().press("Enter");
            page.locator(".note.done:focus").waitFor();
            assertThat(page.locator("#rows tbody tr td").nth(4).innerText()).isEqualTo(before);
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}
