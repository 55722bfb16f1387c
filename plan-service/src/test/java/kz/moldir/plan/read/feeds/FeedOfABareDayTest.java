package kz.moldir.plan.read.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.feeds.Feed.Scope;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** A term of digits alone is in no language. */
class FeedOfABareDayTest {

    @Test
    void namesNoLanguageOfIt() {
        LocalDate day = LocalDate.of(2026, 2, 12);
        Timeframe term = new Timeframe("12.02.2026", TimeframeKind.EXACT_DAY, day, day);
        PlannedActivity row =
                ShownActivities.today(
                        ShownActivities.after(RealPlan.planned(RealPlan.zhetysu().due(term))));
        Feed kazakh = new Feed("f", "l", Scope.PLAN, null, Language.KK, false, Instant.EPOCH);

        assertThat(
                        new FeedCalendar(TestCouncil.messages(), TestCouncil.ALMATY)
                                .of(kazakh, List.of(row), null)
                                .replace("\r\n ", ""))
                .contains("12.02.2026\\n", "(орыс тілінде)")
                .doesNotContain("12.02.2026 (");
    }
}
