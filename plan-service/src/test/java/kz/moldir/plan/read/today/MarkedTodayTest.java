package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.register.ShownAppeal;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What somebody typed is marked on a page in another language. */
class MarkedTodayTest extends TodayCase {

    @Test
    void anAnswerAndTheTitleOfARegisterAre() {
        PlannedActivity answered =
                row(
                        RealPlan.planned(RealPlan.zhetysu()),
                        new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST),
                        new AnswerReceived(
                                RealPlan.ZHETYSU,
                                RealPlan.REQUEST.id(),
                                RealPlan.TODAY,
                                "Согласны на любой день",
                                null));
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/today",
                                "",
                                Map.of(
                                        "drafts",
                                        List.of(),
                                        "late",
                                        Late.of(ShownAppeal.overdue(), TestCouncil.ALMATY.terms()),
                                        "plan",
                                        ShownActivities.PLAN,
                                        "most",
                                        9,
                                        "key",
                                        "k",
                                        "today",
                                        at(RealPlan.TODAY, answered)));

        assertThat(pages.get(Language.KK))
                .contains("lang=\"ru\">Согласны на любой день</span>")
                .contains("lang=\"ru\">О тарифе на воду</a>");
        assertThat(pages.get(Language.RU))
                .contains("<span class=\"asread\">Согласны на любой день</span>");
    }
}
