package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class OverlapsTemplateTest {

    private static final PlanSummary NEXT =
            new PlanSummary(
                    "p-2026-2",
                    2026,
                    2,
                    "approved",
                    4,
                    0,
                    RealPlan.FILE.name(),
                    RealPlan.DECISION,
                    Instant.parse("2026-04-13T04:00:00Z"),
                    1);

    private static final String TITLE =
            TestCouncil.messages().text(Language.RU.locale(), "plan.title", "2026", "2");

    @Test
    void ofManyOverlapsAFewAreNamedAndTheRestCounted() {
        LocalDate day = LocalDate.of(2026, 4, 22);
        ActivityView here = ShownActivities.after(RealPlan.planned(RealPlan.fireStation()));
        PlannedActivity one = ShownActivities.today(here).only(day, null);
        PlannedActivity other =
                ShownActivities.today(
                                ShownActivities.after(
                                        RealPlan.planned(RealPlan.fireStation().identified("o"))))
                        .only(day, null);
        Map<String, Object> overlaps =
                Map.of(
                        "overlaps",
                        List.of(
                                new Overlap(
                                        day, one, other, List.of("Нуртаев Т.Т."), List.of("3"))),
                        "overlapDays",
                        2L,
                        "overlapsMore",
                        3);
        Map<Language, String> told = ActivityTemplateTest.page(here, overlaps);

        assertThat(told.get(Language.RU))
                .containsPattern("22 апреля: <a href=\"/ru/activities/o\">")
                .contains("Нуртаев Т.Т., Комиссия №3")
                .contains("Других пересечений по времени: ещё 3.");
        assertThat(told.get(Language.KK)).contains("тағы 3.");
        assertThat(ActivityTemplateTest.page(here).get(Language.EN))
                .doesNotContain("id=\"overlaps\"");

        Map<String, Object> turn = new HashMap<>(overlaps);
        turn.put("others", Map.of(other.planId(), NEXT));
        assertThat(told.get(Language.RU).split("id=\"overlaps\"")[1].split("</div>")[0])
                .doesNotContain(TITLE);
        assertThat(
                        ActivityTemplateTest.page(here, turn)
                                .get(Language.RU)
                                .split("id=\"overlaps\"")[1]
                                .split("</div>")[0])
                .as("two plans have a row of this number at the turn")
                .contains(TITLE);
    }
}
