package kz.moldir.plan.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenPlanAmendedThenAmendItsActivitiesTest {

    private static final String WHY = "Изменение бюджета города";

    private final SentCommands sent =
            new SentCommands(AmendActivity.class, ExcludeActivity.class, PlanActivity.class);

    @AfterEach
    void close() {
        sent.close();
    }

    @Test
    void eachChangedRowTellsItsActivity() {
        List<Row> before = List.of(RealPlan.fireStation(), RealPlan.buildings());
        List<Row> after = List.of(RealPlan.zhetysu(), RealPlan.laterFireStation());
        PlanAmended amended =
                new PlanAmended(
                        RealPlan.PLAN,
                        2026,
                        1,
                        2,
                        WHY,
                        RealPlan.AMENDING,
                        after,
                        RowChange.between(before, after).stream()
                                .map(change -> change.because("Почему " + change.row().number()))
                                .toList());

        new WhenPlanAmendedThenAmendItsActivities(sent.commands())
                .on(RealPlan.recorded(amended, "plan.amended", RealPlan.PLAN, 4));

        assertThat(sent.payloads())
                .isEqualTo(
                        List.of(
                                new PlanActivity(
                                        RealPlan.ZHETYSU,
                                        RealPlan.PLAN,
                                        2026,
                                        1,
                                        RealPlan.TODAY,
                                        RealPlan.zhetysu(),
                                        null,
                                        2,
                                        "Почему " + RealPlan.zhetysu().number()),
                                new AmendActivity(
                                        RealPlan.FIRE_STATION,
                                        2,
                                        RealPlan.TODAY,
                                        "21",
                                        WHY,
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation(),
                                        "Почему 26"),
                                new ExcludeActivity(
                                        RealPlan.BUILDINGS,
                                        RealPlan.TODAY,
                                        WHY,
                                        "21",
                                        2,
                                        "Почему " + RealPlan.buildings().number())));
    }
}
