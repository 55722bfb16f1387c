package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What an activity's page marks as written in another language than its own. */
class ActivityLanguagesTest {

    @Test
    void marksWhatIsWrittenInAnotherLanguage() {
        String id = RealPlan.FIRE_STATION;
        ActivityView both =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new OccurrenceRecorded(id, RealPlan.VISIT),
                        new ActivityClosed(
                                id,
                                RealPlan.TODAY,
                                "Дано пять рекомендаций",
                                null,
                                "Бес ұсыным берілді"));

        assertThat(ActivityTemplateTest.page(both).get(Language.RU))
                .contains("<span>Дано пять рекомендаций</span>")
                .contains("<span class=\"asread\" lang=\"kk\">Бес ұсыным берілді</span>");
        assertThat(ActivityTemplateTest.page(both).get(Language.KK))
                .contains("<span>Бес ұсыным берілді</span>")
                .contains("<span class=\"asread\" lang=\"ru\">Дано пять рекомендаций</span>");
        assertThat(ActivityTemplateTest.page(ShownActivities.fireStation()).get(Language.KK))
                .contains("<span lang=\"ru\">Дано пять рекомендаций</span>")
                .contains("lang=\"ru\">Совет в Шугыле</a>")
                .doesNotContain("lang=\"kk\">Дано");
    }

    @Test
    void marksWordsOfItsHistoryByWhatIsWritten() {
        var pages = ActivityTemplateTest.page(ShownActivities.fireStation());
        assertThat(pages.get(Language.KK))
                .contains("<dd lang=\"ru\">Аким в командировке</dd>")
                .contains("<dd><span lang=\"ru\">Акимат</span> → <span>Әкімдік залы</span></dd>")
                .contains("<dd>2026 жылғы 13 сәуір</dd>");
        assertThat(pages.get(Language.RU))
                .contains("<dd>Аким в командировке</dd>")
                .contains("<dd><span>Акимат</span> → <span lang=\"kk\">Әкімдік залы</span></dd>");
    }
}
