package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.ui.access.AccessContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Every endpoint in every role, as {@code access-plan.txt} says, and every link and form. */
class AccessIT extends ApprovedPlan {

    private static final String NOT_YOURS = "Вам эта запись недоступна";

    private static boolean withheld;

    @Autowired private ApplicationContext service;

    /** Another's: a draft, and a row of commission 2 that is told to nobody outside. */
    @Test
    void isWhatTheTableSays() {
        withheldBesideAnother();
        String draft = submitted(2027, 1);
        TestIssuer issuer = TestIssuer.shared();
        AccessContract access =
                AccessContract.of(
                                service,
                                issuer::bearer,
                                objects(activity(HEARING), planId(), "1"),
                                objects(activity(WITHHELD), draft, "2"))
                        .withDeputies(issuer::bearer, issuer::bearerOfADeputy);
        assertThat(access.faults()).isEmpty();
    }

    /** Over an approved plan with an amendment in the making, and a draft at the commissions. */
    @Test
    void noPageOffersWhatIsRefused() {
        AccessContract access = AccessContract.of(service, TestIssuer.shared()::bearer);
        String draft = submitted(2026, 2);
        String member = member();
        withheldBesideAnother();
        Map<String, String> why = Map.of("reason", "Бюджет уточнён");
        String start = "/ru" + after(done("/api/plans/" + planId() + "/amendment", why));
        String version = "/ru/plans/" + planId() + "/versions/1";
        String beside = "/ru/activities/" + activity(BESIDE);
        for (String role : List.of("chair", "commission-1-lead", "commission-2-member")) {
            assertThat(access.refused(role, start, "/ru/plans", "/ru/roster/" + member)).isEmpty();
        }
        assertThat(access.refused("press", start, "/ru/plans", version, beside)).isEmpty();
        formsAreOfferedToThoseWhoMaySendThem();
        for (String each : List.of("/ru", "/ru/plans", "/api/plans")) {
            assertThat(seen("chair", each)).as(each).contains(draft);
            assertThat(seen("press", each)).as(each).doesNotContain(draft);
        }
    }

    /** Somebody of the roster who is named in the draft, too. */
    private String member() {
        String members = "/api/roster" + after(done("/api/roster/proposals", Map.of()));
        return http.tree(members + "&kind=MEMBER&q=нуртаев").at("/items/0/id").asString();
    }

    /** Two rows of one day and the same persons, one of which is not announced. */
    private void withheldBesideAnother() {
        if (withheld) {
            return;
        }
        withheld = true;
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(14).toString();
        for (int each : List.of(WITHHELD, BESIDE)) {
            done(
                    "/api/activities/" + activity(each) + "/postpone",
                    Map.of("date", day, "reason", "Карантин"));
        }
        done(
                "/api/activities/" + activity(WITHHELD) + "/disclosure",
                Map.of("disclosure", "unannounced", "reason", "Проверка"));
    }

    /** The page of a form is open to whoever may read the row. */
    private void formsAreOfferedToThoseWhoMaySendThem() {
        String own = activity(HEARING) + "/agree-date";
        String form = "/ru/activities/" + own;
        for (String role : List.of("secretariat", "commission-1-lead", "commission-1-member")) {
            assertThat(seen(role, "/ru")).as(role).contains(own);
            assertThat(seen(role, form)).as(role).doesNotContain(NOT_YOURS);
        }
        for (String role : List.of("chair", "commission-2-lead", "press")) {
            assertThat(seen(role, "/ru")).as(role).doesNotContain(own);
            assertThat(seen(role, form)).as(role).contains(NOT_YOURS);
        }
    }

    @Test
    void whoIsOfACommissionHasItsRowsOnATab() {
        String plan = "/ru/plans/" + planId();
        String tab = "<a href=\"" + plan + "?commission=2\"";
        for (String role : List.of("commission-2-lead", "commission-2-member")) {
            assertThat(seen(role, plan)).as(role).contains(tab + ">Моя комиссия</a>");
            assertThat(seen(role, plan + "?commission=2"))
                    .as(role)
                    .contains(tab + " aria-current=\"true\">Моя комиссия</a>")
                    .contains(activity(MOVED))
                    .doesNotContain(activity(HEARING));
        }
        for (String role : List.of("secretariat", "chair")) {
            assertThat(seen(role, plan)).as(role).doesNotContain("Моя комиссия");
        }
    }

    /**
     * What belongs to an account is tried elsewhere: DailyViews.calendarsOfOthersAreNotThere and
     * filtersOfOthersAreNotThere, ProposalTest.isTakenBackByWhoMadeItBeforeItIsDecided.
     */
    private static Map<String, String> objects(String activity, String plan, String commission) {
        String proposal =
                "title=a&timeframe=b&responsible=c&who=d&year=2032&half=1&commission=" + commission;
        return Map.of(
                "/activities/{id}",
                activity,
                "{planId}",
                plan,
                "POST /api/plans/{planId}/remarks",
                "{\"commission\":\"%s\",\"text\":\"a\"}".formatted(commission),
                "POST /{lang:kk|ru|en}/plans/{planId}/approval/remarks",
                "text=a&commission=" + commission,
                "POST /api/proposals",
                """
                {"title":"a","timeframe":"b","responsible":"c","who":"d","year":2032,"half":1,
                 "commission":"%s"}"""
                        .formatted(commission),
                "POST /{lang:kk|ru|en}/proposals",
                proposal);
    }

    private String submitted(int year, int half) {
        JsonNode begun = done("/api/plans", Map.of("year", year, "half", half));
        String plan = "/api/plans/" + begun.get("planId").asString();
        seen("secretariat", plan + "/rows" + after(begun));
        done(
                plan + "/rows",
                Map.of(
                        "title",
                        "Приём граждан",
                        "timeframe",
                        half == 1 ? "Март" : "Август",
                        "responsible",
                        "2 комиссия Нуртаев Т.Т.",
                        "sure",
                        List.of("plan-person-unknown:Нуртаев Т.Т.")));
        done(plan + "/submit", Map.of("remarksUntil", "2099-01-01"));
        return begun.get("planId").asString();
    }

    /** Whoever agrees days cannot move one without a reason, and a member cannot move any. */
    @Test
    void aPlannedDayIsMovedByNobodyWhoAgreesOne() {
        String path = "/api/activities/" + activity(MOVED);
        JsonNode row = tree(http.get(path));
        LocalDate later = LocalDate.parse(row.at("/timeframe/end").asString()).plusDays(1);
        for (String role : List.of("secretariat", "commission-2-lead", "commission-2-member")) {
            ResponseEntity<String> answer =
                    http.as(role).post(path + "/agree-date", Map.of("date", later.toString()));
            assertThat(answer.getStatusCode().value()).as(role).isEqualTo(409);
            assertThat(answer.getBody()).contains("activity-postpone-it");
        }
        assertThat(moved("commission-2-member", path, later)).isEqualTo(403);
        assertThat(moved("commission-2-lead", path, later)).isEqualTo(200);
    }

    private int moved(String role, String path, LocalDate day) {
        return http.as(role)
                .post(path + "/postpone", Map.of("date", day.toString(), "reason", "Карантин"))
                .getStatusCode()
                .value();
    }
}
