package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kz.moldir.council.Organiser;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Somebody else's event is not told of as the council's own. */
class OthersEventsTest extends PapersCase {

    private static final Organiser AKIMAT = new Organiser(Organiser.Kind.OTHER, "Акимат города");

    @Test
    void textsSayThatTheCouncilTakesPart() {
        assertThat(texts(row(AKIMAT), Language.RU))
                .contains("участвует в мероприятии", "Организатор: Акимат города")
                .doesNotContain("проводит");
        assertThat(texts(row(AKIMAT), Language.KK))
                .contains("мына іс-шараға қатысады", "Ұйымдастырушы: Акимат города")
                .doesNotContain("өткізеді");
        ActivityView held = row(AKIMAT, new OccurrenceRecorded(RealPlan.ZHETYSU, RealPlan.VISIT));
        assertThat(texts(held, Language.RU))
                .contains("участвовал в мероприятии")
                .doesNotContain("провёл");
        assertThat(texts(held, Language.KK)).contains("мына іс-шараға қатысты");
        assertThat(texts(held, Language.EN)).contains("took part in");
    }

    @Test
    void theNoticeInvitesNobodyToIt() {
        assertThat(notice(AKIMAT, Language.RU))
                .contains("сообщает об участии в мероприятии № 10", "Акимат города")
                .doesNotContain("о проведении", "Приглашаются");
        assertThat(notice(AKIMAT, Language.KK)).contains("қатысатынын хабарлайды");
        assertThat(notice(AKIMAT, Language.EN)).contains("takes part in activity No. 10");
    }

    @Test
    void whatIsHeldTogetherIsTheCouncilsOwn() {
        Organiser joint = new Organiser(Organiser.Kind.JOINT, "Маслихат");
        assertThat(texts(row(joint), Language.RU))
                .contains("проводит мероприятие")
                .doesNotContain("Организатор");
        assertThat(notice(joint, Language.RU)).contains("о проведении", "Приглашаются");
    }

    private static String texts(ActivityView view, Language language) {
        return drafts(view, language).stream()
                .map(CoverageDrafts.Draft::text)
                .collect(Collectors.joining("\n"));
    }

    private static String notice(Organiser organiser, Language language) {
        Letter letter =
                new Papers(facts(row(organiser), language), RealPlan.TODAY, null, null, NOBODY)
                        .of(Paper.NOTICE);
        return letter.body().stream()
                .map(part -> part.heading() + " " + part.text())
                .collect(Collectors.joining("\n"));
    }

    private static ActivityView row(Organiser organiser, ActivityEvent... more) {
        Row own = RealPlan.zhetysu();
        Row row =
                new Row(
                        own.id(),
                        own.number(),
                        own.title(),
                        own.kinds(),
                        own.timeframe(),
                        own.responsible(),
                        own.subjects(),
                        organiser,
                        own.external(),
                        own.note());
        ActivityEvent[] events = new ActivityEvent[more.length + 1];
        events[0] = RealPlan.planned(row);
        System.arraycopy(more, 0, events, 1, more.length);
        return ShownActivities.after(events);
    }
}
