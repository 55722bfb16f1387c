package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was typed in both languages is said in the one of the draft, else it is said in which. */
class WordsInBothLanguagesTest extends PapersCase {

    @Test
    void aDraftTellsTheResultInItsLanguage() {
        ActivityView both = closed("Дано пять рекомендаций", "Бес ұсыным берілді");

        assertThat(site(both, Language.KK))
                .contains("Бес ұсыным берілді")
                .doesNotContain("рекомендаций");
        assertThat(site(both, Language.RU))
                .contains("Итог: Дано пять рекомендаций")
                .doesNotContain("Бес ұсыным");
    }

    @Test
    void aDraftSaysInWhichLanguageTheOnlyResultIs() {
        assertThat(site(closed("Дано пять рекомендаций", null), Language.KK))
                .contains("Дано пять рекомендаций (орыс тілінде)");
        assertThat(site(closed("Бес ұсыным берілді", null), Language.RU))
                .contains("Бес ұсыным берілді (на казахском языке)");
    }

    @Test
    void aDraftTellsWhyItFellAwayInItsLanguage() {
        assertThat(site(cancelled("Нысан тапсырылды"), Language.KK))
                .contains("Нысан тапсырылды")
                .doesNotContain("Объект сдан");
        assertThat(site(cancelled("Нысан тапсырылды"), Language.RU))
                .contains("Причина: Объект сдан");
        assertThat(site(cancelled(null), Language.KK))
                .contains("Объект сдан (орыс тілінде)", "Протокол 7 (орыс тілінде)");
    }

    /** As on the pages: a Kazakh name among Russian words makes them no Kazakh ones. */
    @Test
    void aPlaceWithAKazakhNameIsInTheLanguageOfItsOtherWords() {
        String hall = "Большой зал имени Мұхтара в здании акимата";
        Session none = session(List.of(), null);

        assertThat(said(none, Language.KK, hall)).startsWith(hall + " (орыс тілінде) |");
        assertThat(said(none, Language.RU, hall)).startsWith(hall + " |");
    }

    private static ActivityView cancelled(@Nullable String kazakh) {
        return ShownActivities.after(
                RealPlan.planned(RealPlan.fireStation()),
                new ActivityCancelled(
                        RealPlan.FIRE_STATION,
                        RealPlan.TODAY,
                        "Объект сдан",
                        "Протокол 7",
                        null,
                        null,
                        kazakh));
    }

    private static ActivityView closed(String result, @Nullable String kazakh) {
        String id = RealPlan.FIRE_STATION;
        return ShownActivities.after(
                RealPlan.planned(RealPlan.fireStation()),
                new OccurrenceRecorded(id, RealPlan.VISIT),
                new ActivityClosed(id, RealPlan.TODAY, result, null, kazakh));
    }

    private static String site(ActivityView activity, Language language) {
        return drafts(activity, language).getFirst().text();
    }
}
