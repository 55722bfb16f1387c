package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What two people put right of one visit, where the sign-in of the second one ended meanwhile. */
@Order(9)
@ExtendWith({SharedMoldir.class, InChromium.class})
class UnsentCorrectionIT {

    @Test
    void takesBackNothingOfWhatSomebodyElseRecorded(Moldir moldir, Chromium chromium) {
        String visit = made(moldir);
        JsonNode found = recorded(moldir, visit).get("findings");
        String ramp = found.get(0).get("id").asString();
        String lamp = found.get(1).get("id").asString();
        String address = moldir.monitoring().address("/ru/visits/" + visit);
        try (Window window = chromium.window(Chromium.WIDE, true)) {
            window.signIn(address, moldir.account("secretariat"));
            Page page = window.page();
            Locator form = page.locator("#correct form");
            page.locator("#correct summary").click();
            form.locator("[name=text]").nth(1).fill("Темно у входа");
            form.locator("[name=reason]").fill("Уточнено");
            signOutInAnotherTab(page, moldir);
            form.locator("button").click();
            page.locator("[data-unsent] [data-kept]").waitFor();

            correctedMeanwhile(moldir, visit, lamp);
            window.signIn(address, moldir.account("secretariat"));
            assertThat(form.locator("[name=text]").nth(1).inputValue()).isEqualTo("Темно у входа");
            assertThat(form.locator("[name='seen.finding']").nth(0).inputValue()).isEqualTo(ramp);
            form.locator("button").click();
            page.locator("#correct .note:has-text('Нет пандуса')").waitFor();
            assertThat(form.locator("[name=date]").inputValue()).isEqualTo("2026-04-12");
            assertThat(form.locator("[name=text]").nth(0).inputValue()).isEqualTo("Темно у входа");

            form.locator("button").click();
            page.waitForURL(reached -> reached.startsWith(address + "?"));
            JsonNode now = recorded(moldir, visit);
            assertThat(now.get("date").asString()).isEqualTo("2026-04-12");
            assertThat(now.get("findings")).hasSize(1);
            assertThat(now.at("/findings/0/id").asString()).isEqualTo(lamp);
            assertThat(now.at("/findings/0/text").asString()).isEqualTo("Темно у входа");
        }
    }

    private static void signOutInAnotherTab(Page page, Moldir moldir) {
        try (Page other = page.context().newPage()) {
            other.navigate(moldir.monitoring().address("/ru"));
            other.locator(".visitor button").click();
            other.waitForURL(moldir.monitoring().address("/ru/signed-out"));
        }
    }

    /** Of row 65, with a ramp and a lamp. */
    private static String made(Moldir moldir) {
        Answer planned =
                moldir.monitoring()
                        .post(
                                "/api/visits",
                                """
                                {"activityId":"%s","date":"2026-04-13","object":"Досуговый центр"}"""
                                        .formatted(AlmatyPlan.idOf(moldir.reporting(), 65)),
                                "Idempotency-Key",
                                UUID.randomUUID().toString());
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        String visit = planned.text("id");
        taken(
                moldir.monitoring()
                        .post(
                                "/api/visits/" + visit + "/complete",
                                """
                                {"date":"2026-04-13","findings":[
                                 {"text":"Нет пандуса","severity":"HIGH"},
                                 {"text":"Темно","severity":"LOW"}]}"""));
        await().atMost(Moldir.PATIENCE)
                .until(() -> recorded(moldir, visit).path("findings").size() == 2);
        return visit;
    }

    private static void correctedMeanwhile(Moldir moldir, String visit, String lamp) {
        taken(
                moldir.monitoring()
                        .post(
                                "/api/visits/" + visit + "/correct",
                                """
                                {"date":"2026-04-12","object":"Досуговый центр","reason":"Описка",
                                 "findings":[{"id":"%s","text":"Темно","severity":"LOW"}]}"""
                                        .formatted(lamp)));
        await().atMost(Moldir.PATIENCE)
                .until(() -> recorded(moldir, visit).path("date").asString().equals("2026-04-12"));
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode recorded(Moldir moldir, String visit) {
        return moldir.monitoring().get("/api/visits/" + visit).json();
    }
}
