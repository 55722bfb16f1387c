package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.papers.CoverageDrafts.Draft;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What is offered to say of an activity on the site, in networks and to the press. */
class DraftTextsTest extends PapersCase {

    @Test
    void draftTextsTellWhatComesAndWhatWasHeld() {
        assertThat(drafts(ShownActivities.zhetysu(), Language.KK))
                .extracting(Draft::channel)
                .containsExactly("site", "social", "press");
        assertThat(drafts(ShownActivities.zhetysu(), Language.KK).getFirst().text())
                .contains("мына іс-шараны өткізеді", "Орны: Акимат", "https://example.kz/live");
        assertThat(drafts(ShownActivities.fireStation(), Language.RU).getLast().text())
                .contains("ПРЕСС-РЕЛИЗ", "10 апреля 2026 г.", "Итог: Дано пять рекомендаций")
                .contains("– Рекомендовать открыть сквер");
    }

    /** Who reads them does not read the carrying out: what nobody published is not among them. */
    @Test
    void draftTextsTellOfNoDecisionThatNobodyPublished() {
        ActivityView held = ShownActivities.fireStation();
        String id = held.id();
        Decided back = decided("x-3", "Наградить Ахметова");
        Decided told = decided("x-4", "Посадить клёны");
        CarryingView carrying =
                CarryingCases.after(
                        id,
                        new DecisionTaken(id, decided("x-1", "Открыть сквер"), null),
                        new DecisionTaken(id, decided("x-2", "Снести ларьки"), true),
                        new DecisionTaken(id, back, null),
                        new DecisionPublished(id, back, RealPlan.TODAY, null),
                        new DecisionUnpublished(id, "x-3", "Имя", true),
                        new DecisionTaken(id, told, null),
                        new DecisionPublished(id, told, RealPlan.TODAY, null));

        assertThat(
                        new CoverageDrafts(facts(held, Language.RU, carrying), RealPlan.TODAY)
                                .all()
                                .getLast()
                                .text())
                .contains("– Посадить клёны")
                .doesNotContain("Открыть сквер", "Снести ларьки", "Наградить Ахметова");
    }

    private static Decided decided(String id, String text) {
        return new Decided(id, text, RealPlan.TODAY, null, null);
    }

    @Test
    void draftTextsTellWhatWillNotTakePlaceAndAnnounceNothingThatIsPast() {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        LocalDate may = LocalDate.of(2026, 5, 13);
        ActivityView moved =
                ShownActivities.after(
                        planned,
                        new ActivityDateAgreed(id, LocalDate.of(2026, 4, 22), null, null),
                        new ActivityPostponed(id, LocalDate.of(2026, 4, 22), may, "Командировка"));
        ActivityView cancelled =
                ShownActivities.after(
                        planned,
                        new ActivityCancelled(
                                id, RealPlan.TODAY, "Объект сдан", "Протокол 7", null));
        ActivityView past =
                ShownActivities.after(
                        planned,
                        new ActivityDateAgreed(id, RealPlan.TODAY.minusDays(1), null, null));

        var wentOn = new ActivityCarriedOver(id, RealPlan.TODAY, RealPlan.CARRIED_OVER.next());

        assertThat(drafts(moved, Language.RU).getFirst().text())
                .contains("перенесено. Новая дата: 13 мая 2026 г.", "Причина: Командировка");
        assertThat(drafts(cancelled, Language.RU).getLast().text())
                .contains("отменено", "Причина: Объект сдан", "Решение: Протокол 7")
                .doesNotContain("проводит", "Место");
        assertThat(drafts(cancelled, Language.KK).getFirst().text()).contains("өткізілмейді");
        assertThat(drafts(ShownActivities.after(planned, wentOn), Language.RU))
                .first()
                .satisfies(draft -> assertThat(draft.text()).contains("перешло в следующий план"));
        assertThat(drafts(past, Language.RU)).isEmpty();
        assertThat(drafts(january(), Language.RU)).as("before the approval").isEmpty();
    }

    @Test
    void draftTextsTellNothingThatIsNotToldYet() {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        var once = new OccurrenceRecorded(id, RealPlan.VISIT);
        var closed = new ActivityClosed(id, RealPlan.TODAY, "Итог");
        var unannounced = marked(id, Disclosure.UNANNOUNCED);
        var restricted = marked(id, Disclosure.RESTRICTED);

        assertThat(drafts(ShownActivities.after(planned), Language.RU)).isNotEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced), Language.RU)).isEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced, once), Language.RU))
                .as("not closed yet")
                .isEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced, once, closed), Language.RU))
                .isNotEmpty();
        assertThat(drafts(ShownActivities.after(planned, restricted), Language.RU)).isEmpty();
        assertThat(drafts(ShownActivities.after(planned, restricted, once, closed), Language.RU))
                .as("what was said there is told to nobody")
                .isEmpty();
    }

    private static DisclosureChanged marked(String id, Disclosure disclosure) {
        return new DisclosureChanged(id, disclosure, "Проверка", null, null, null);
    }

    /** A row of January in a plan that was approved in March. */
    private static ActivityView january() {
        Row row = RealPlan.housing();
        return ShownActivities.after(
                RealPlan.planned(
                        new Row(
                                row.id(),
                                row.number(),
                                row.title(),
                                row.kinds(),
                                new Timeframe(
                                        "Январь",
                                        TimeframeKind.MONTH,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 1, 31)),
                                row.responsible(),
                                row.subjects(),
                                row.organiser(),
                                row.external(),
                                row.note())));
    }
}
