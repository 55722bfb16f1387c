package kz.moldir.plan.read.carrying.page;

import static kz.moldir.plan.read.carrying.page.RenderedCarrying.page;
import static kz.moldir.plan.read.carrying.page.RenderedCarrying.telling;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What the page of the carrying out says of decisions. */
class DecisionsTemplateTest {

    /** Everybody reads the same piece of a page. */
    @Test
    void showsWhatWasDecidedAsEverybodyWillReadIt() throws IOException {
        Map<Language, String> told =
                page(new ActivityInput("unpublish-decisions", Map.of(), List.of(), null));
        ShownActivities.write(told, "carrying-out-decisions");
        assertThat(told.get(Language.RU))
                .contains("Это исчезнет с публичной страницы")
                .contains("name=\"decisions\" value=\"x-1\"")
                .contains("<p class=\"outcome\">Рекомендовать открыть сквер</p>")
                .contains("<b>Принято.</b>", "За: 2, против: 0, воздержались: 1.")
                .contains("Акимат Жетысуского района</span>. Срок: 13 мая 2026 г.");
        assertThat(told.get(Language.KK))
                .contains("Қабылданды.", "Ұсыным:", "<p class=\"outcome\" lang=\"ru\">");
        assertThat(told.get(Language.EN)).contains("Passed.", "Due: 13 May 2026.");
        assertThat(page(ActivityInput.opened("correct-decision", Map.of("decision", "x-1"))))
                .allSatisfy((language, page) -> assertThat(page).contains("note warning"));
    }

    @Test
    void aDecisionOfAnotherDayThanItsSittingIsPointedOut() {
        Map<Language, String> told = page(ActivityInput.NONE);

        assertThat(told.get(Language.RU))
                .contains("Проведено 10 апреля 2026 г.: если тогда же и решено")
                .contains(
                        "когда вы их опубликуете – все", "рекомендации там видят все члены совета")
                .contains(
                        "На публичной странице (с 13 апреля)", "unpublish-decisions?decisions=x-1");
        assertThat(told.get(Language.KK)).contains("2026 жылғы 10 сәуір күні өткізілген");
        assertThat(told.get(Language.EN)).contains("It was held on 10 April 2026");
    }

    @Test
    void theAgencyIsCalledAsTheRosterSaysInTheLanguageOfThePage() {
        Map<Language, String> told = page(ActivityInput.NONE);
        assertThat(told.get(Language.KK))
                .contains("<b>Ұсыным: <span>Жетісу ауданының әкімдігі</span></b>");
        assertThat(told.get(Language.EN))
                .contains("<b>Recommendation: <span lang=\"ru\">Акимат Жетысуского района</span>");
    }

    @Test
    void theReadyTextsSayHowManyDecisionsTheyLeaveOut() {
        String id = RealPlan.FIRE_STATION;
        CarryingView view =
                CarryingCases.after(
                        id,
                        new OccurrenceRecorded(id, RealPlan.VISIT),
                        new DecisionTaken(id, CarryingCases.DECIDED, null));
        Map<Language, String> told =
                page(ActivityInput.NONE, ShownActivities.fireStation(), view, null, null);
        assertThat(told.get(Language.RU))
                .contains("не опубликованы и поэтому не вошли в тексты: 1");
        assertThat(told.get(Language.KK)).contains("енбеген шешімдер: 1");
        assertThat(told.get(Language.EN)).contains("since they are not published: 1");
        assertThat(page(ActivityInput.NONE).get(Language.RU)).doesNotContain("id=\"left-out\"");
    }

    @Test
    void opensADecisionToBePutRight() {
        assertThat(
                        page(ActivityInput.opened("correct-decision", Map.of("decision", "x-1")))
                                .get(Language.RU))
                .contains("name=\"decision\" value=\"x-1\"", "id=\"correct-decision-reason\"")
                .containsPattern("id=\"correct-decision-agency\"[^>]*value=\"Акимат Жетысуского")
                .containsPattern("id=\"correct-decision-agency\"[^>]*list=\"roster-names\"")
                .contains("/correct-decision?decision=x-1&amp;occurrence=o-1#correct-decision");
    }

    /** A decision is of the day of its session, not of the day on which it is written down. */
    @Test
    void aDecisionBeginsWithTheDayOfItsSession() {
        LocalDate held = RealPlan.TODAY.minusDays(14);
        for (LocalDate sat : List.of(held, RealPlan.TODAY)) {
            FormView form =
                    new CarryingFormsOf(
                                    TestCouncil.messages(),
                                    Language.RU.locale(),
                                    ShownActivities.today(ShownActivities.fireStation()),
                                    CarryingCases.full(RealPlan.FIRE_STATION),
                                    RealPlan.TODAY,
                                    null,
                                    ActivityInput.NONE,
                                    List.of(),
                                    "o-1",
                                    sat,
                                    telling(CarryingCases.full(RealPlan.FIRE_STATION)),
                                    true)
                            .all()
                            .get("take-decision");
            assertThat(form.fields())
                    .filteredOn(field -> field.name().equals("date"))
                    .singleElement()
                    .returns(sat.toString(), FormView.Field::value);
        }
    }

    @Test
    void saysWhetherThereWasAQuorumAndThatNothingWasAdoptedWithoutOne() {
        String id = RealPlan.FIRE_STATION;
        CarryingView few =
                CarryingCases.after(
                        id,
                        new OccurrenceRecorded(id, RealPlan.VISIT),
                        new AttendanceRecorded(
                                id,
                                new Attendance(List.of("Нуртаев Т.Т."), List.of(), 3, null, 50)),
                        new DecisionTaken(id, CarryingCases.DECIDED, null));
        assertThat(decisions(ShownActivities.fireStation(), few))
                .contains("Не принято, поэтому не публикуется")
                .doesNotContain("Опубликовать решения");
    }

    @Test
    void asksHowTheChairVotedWhereThatDecidesATie() {
        assertThat(page(ActivityInput.NONE).get(Language.RU))
                .contains("Если поровну, председательствующий")
                .containsPattern("name=\"chairInFavour\"");
    }

    /** Nothing is offered that is refused; what is not offered says why. */
    @Test
    void saysWhyWhatWasDecidedIsNotPublished() {
        String id = RealPlan.FIRE_STATION;
        var held = new OccurrenceRecorded(id, RealPlan.VISIT);
        CarryingView decided =
                CarryingCases.after(id, held, new DecisionTaken(id, CarryingCases.DECIDED, null));
        ActivityView open = ShownActivities.fireStation();
        ActivityView restricted =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new DisclosureChanged(
                                id, Disclosure.RESTRICTED, "Закрытое", null, null, null));
        assertThat(decisions(open, decided)).contains("Опубликовать решения: 1");
        assertThat(decisions(restricted, decided))
                .contains("не сообщается, поэтому решения не публикуются")
                .doesNotContain("Опубликовать решения");
        assertThat(
                        decisions(
                                open,
                                CarryingCases.after(
                                        id, new DecisionTaken(id, CarryingCases.DECIDED, null))))
                .contains("когда записано проведение");
        CarryingView inside =
                CarryingCases.after(id, held, new DecisionTaken(id, CarryingCases.DECIDED, true));
        assertThat(decisions(open, inside))
                .contains("сначала исправьте с причиной")
                .doesNotContain("Опубликовать решения");
        CarryingView filed =
                CarryingCases.after(id, new DocumentAttached(id, CarryingCases.LETTER));
        assertThat(decisions(open, filed)).contains("publish-document?document=d-1");
        assertThat(decisions(restricted, filed))
                .contains("поэтому документы не публикуются")
                .doesNotContain("publish-document?document=d-1");
    }

    private static String decisions(ActivityView activity, CarryingView view) {
        return page(ActivityInput.NONE, activity, view, null, null).get(Language.RU);
    }
}
