package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.settings.Term;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.read.activities.Doubt;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.register.ShownAppeal;
import kz.moldir.plan.read.today.PassedTerms.Passed;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class TodayTest extends TodayCase {

    private static final VisitNotFollowed NOT_FOLLOWED =
            new VisitNotFollowed(
                    RealPlan.FIRE_STATION,
                    "v-1",
                    "v-1",
                    new Visited(LocalDate.of(2026, 4, 10), null),
                    new Visited(LocalDate.of(2026, 4, 14), null),
                    "Описка",
                    "activity-closed-on-it");

    @Test
    void sortsRowsByWhatTheyWaitFor() {
        Today today = at(RealPlan.TODAY, UNDATED, HELD, APRIL);

        assertThat(today.tasks()).extracting(Today.Task::code).containsExactly("dates", "publish");
        assertThat(today.tasks().getLast().rows()).containsExactly(HELD);
        assertThat(today.soon()).as("the end of April is 17 days away").isEmpty();
    }

    /** To whom a letter went may be a person: the press reads of no such one. */
    @Test
    void tellsThePressOfNoLetters() {
        LetterSent letter =
                new LetterSent(
                        RealPlan.ZHETYSU,
                        new Letter("p", "Ким А.А.", null, null, RealPlan.TODAY, true));
        PlannedActivity open = row(RealPlan.planned(RealPlan.zhetysu()), letter);
        PlannedActivity answered =
                row(
                        RealPlan.planned(RealPlan.zhetysu()),
                        letter,
                        new AnswerReceived(
                                RealPlan.ZHETYSU,
                                "p",
                                RealPlan.TODAY,
                                null,
                                null,
                                true,
                                null,
                                null));
        assertThat(at(RealPlan.TODAY, open).requests()).hasSize(1);
        assertThat(at(RealPlan.TODAY, answered).answers()).hasSize(1);

        Today press = at(RealPlan.TODAY, ShownActivities.seenBy("press", open));
        assertThat(press.requests()).isEmpty();
        assertThat(codes(press)).isEqualTo(codes(at(RealPlan.TODAY, UNDATED)));
        assertThat(at(RealPlan.TODAY, ShownActivities.seenBy("press", answered)).answers())
                .isEmpty();
    }

    @Test
    void whatTookPlaceStandsByDayWhateverWasRecordedLast() {
        Occurrence earlier =
                new Occurrence(
                        "earlier",
                        RealPlan.VISIT.date().minusDays(7),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(
                        row(
                                        RealPlan.planned(RealPlan.fireStation()),
                                        new OccurrenceRecorded(
                                                RealPlan.FIRE_STATION, RealPlan.VISIT),
                                        new OccurrenceRecorded(RealPlan.FIRE_STATION, earlier))
                                .occurrences())
                .containsExactly(earlier, RealPlan.VISIT);
    }

    @Test
    void asksForASocialNetworkWhereAResultIsOnNone() {
        assertThat(at(RealPlan.TODAY, published(Publication.Medium.SITE)).tasks())
                .extracting(Today.Task::code)
                .containsExactly("social");
        assertThat(at(RealPlan.TODAY, published((Publication.Medium) null)).tasks())
                .extracting(Today.Task::code)
                .containsExactly("social");
        assertThat(
                        at(
                                        RealPlan.TODAY,
                                        published(
                                                Publication.Medium.SITE, Publication.Medium.SOCIAL))
                                .tasks())
                .isEmpty();
    }

    @Test
    void asksForNoSocialNetworkWhereThePlanPromisesNone() {
        assertThat(
                        Today.of(
                                        List.of(published(Publication.Medium.SITE)),
                                        List.of(),
                                        RealPlan.TODAY,
                                        name -> name,
                                        row -> Passed.NONE,
                                        asked -> asked,
                                        row -> false)
                                .tasks())
                .isEmpty();
    }

    @Test
    void asksForARecordOnceTheDayHasCome() {
        Today today = at(LAST_OF_APRIL, APRIL);

        assertThat(today.tasks())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.code()).isEqualTo("record");
                            assertThat(task.action()).isEqualTo("occurrences");
                        });
        assertThat(at(LAST_OF_APRIL.minusDays(1), APRIL).soon()).containsExactly(APRIL);
    }

    @Test
    void asksForAScheduleThatTheTermSpeaksOf() {
        assertThat(at(RealPlan.TODAY, APRIL, BUILDINGS).tasks())
                .singleElement()
                .returns("schedule", Today.Task::code)
                .returns(List.of(BUILDINGS), Today.Task::rows);
        assertThat(at(RealPlan.TODAY, scheduled(LATER)).tasks()).isEmpty();
    }

    @Test
    void putsTheEarlierDayFirst() {
        LocalDate later = LAST_OF_APRIL.plusDays(4);
        PlannedActivity agreed =
                row(
                        RealPlan.planned(RealPlan.zhetysu()),
                        new ActivityDateAgreed(RealPlan.ZHETYSU, later, null, null));
        assertThat(agreed.number()).isLessThan(APRIL.number());

        assertThat(at(later, agreed, APRIL).tasks())
                .singleElement()
                .extracting(Today.Task::rows)
                .isEqualTo(List.of(APRIL, agreed));
    }

    @Test
    void showsRequestsWithoutAnAnswer() {
        assertThat(at(RealPlan.TODAY, WAITING).requests())
                .extracting(open -> open.asked().request())
                .containsExactly(RealPlan.REQUEST);
    }

    @Test
    void goesOnWithWhatOtherPlansLeftOpenButAsksForNoScheduleOfTheirs() {
        Today today =
                Today.of(
                        List.of(UNDATED),
                        List.of(APRIL, HELD, BUILDINGS),
                        LAST_OF_APRIL,
                        name -> name,
                        row -> Passed.NONE,
                        asked -> asked,
                        row -> true);

        assertThat(codes(today)).containsExactly("record", "dates", "publish");
    }

    @Test
    void expectsTheAnswerToWhatWasAskedAfterTheResultOnlyAsLongAsAnyAnswer() {
        LocalDate sent = RealPlan.TODAY.plusDays(2);
        AnswerRequested letter =
                new AnswerRequested(
                        RealPlan.FIRE_STATION,
                        new Request(
                                "late",
                                Request.Channel.LETTER,
                                "Акимат",
                                "7",
                                "О результатах",
                                sent));
        PlannedActivity held =
                row(
                        RealPlan.planned(RealPlan.fireStation()),
                        new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                        new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"),
                        letter);
        PlannedActivity open = row(RealPlan.planned(RealPlan.fireStation()), letter);

        assertThat(at(sent.plusDays(14), held).requests()).hasSize(1);
        assertThat(at(sent.plusDays(15), held).requests()).isEmpty();
        assertThat(at(sent.plusDays(15), open).requests()).hasSize(1);
    }

    @Test
    void namesTheTermsThatPassed() {
        Today today =
                Today.of(
                        List.of(APRIL),
                        List.of(HELD),
                        RealPlan.TODAY,
                        name -> name,
                        row ->
                                row.equals(HELD)
                                        ? new Passed(Set.of("protocol", "publication"), "o-1")
                                        : Passed.NONE,
                        asked -> asked,
                        row -> true);

        assertThat(today.tasks())
                .extracting(Today.Task::code)
                .containsExactly("publish", "protocol", "publication");
        assertThat(today.tasks().getLast().rows()).containsExactly(HELD);
    }

    @Test
    void asksForTheDecisionsOfTheOccurrenceWhereTheyAreInternal() {
        Today today =
                at(
                        LATER,
                        row -> new Passed(Set.of("decisions"), null, "o-1", Map.of()),
                        published());
        assertThat(today.tasks())
                .filteredOn(task -> task.code().equals("decisions"))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.form(task.rows().getFirst()))
                                    .isEqualTo("carrying-out/publish-decisions?occurrence=o-1");
                            assertThat(task.anchor()).isEqualTo("telling");
                        });
    }

    @Test
    void marksWhatIsNotTold() {
        PlannedActivity marked = ShownActivities.marked(Disclosure.RESTRICTED);
        Map<String, Object> model =
                Map.of(
                        "drafts",
                        List.of(),
                        "late",
                        List.of(),
                        "plan",
                        ShownActivities.PLAN,
                        "most",
                        9,
                        "key",
                        "k",
                        "today",
                        at(LATER, marked));

        assertThat(TestCouncil.renderer().render("plan/today", Language.RU, "", model))
                .contains("<b>Ограниченный доступ</b>");
    }

    @Test
    void isAPageInEveryLanguage() throws IOException {
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
                                        1,
                                        "key",
                                        "k",
                                        "visits",
                                        List.of(new UnfollowedVisit(HELD, NOT_FOLLOWED)),
                                        "doubts",
                                        List.of(
                                                new Doubt(
                                                        UNDATED,
                                                        new Continues(
                                                                "earlier",
                                                                2025,
                                                                2,
                                                                9,
                                                                Continues.Reason.NOT_DONE),
                                                        "kept")),
                                        "today",
                                        at(
                                                LAST_OF_APRIL,
                                                row ->
                                                        row.equals(HELD)
                                                                ? new Passed(
                                                                        Set.of(
                                                                                "hearingNotice",
                                                                                "protocol",
                                                                                "decisions",
                                                                                "publication",
                                                                                "appealForward"),
                                                                        "o-1")
                                                                : Passed.NONE,
                                                WAITING,
                                                UNDATED,
                                                UNDATED,
                                                HELD,
                                                APRIL,
                                                BUILDINGS),
                                        "terms",
                                        Map.of("protocol", Term.ofDays(3))));

        ShownActivities.write(pages, "today");
        assertThat(pages.get(Language.KK))
                .contains("Жауабы келмеген сұратулар", "Күні белгіленбеген", "/kk/activities/")
                .contains("жоспар ілесе алмаған шығулар");
        assertThat(pages.get(Language.RU))
                .contains("День в плане: 10 апреля 2026 г.; по данным мониторинга: 14 апреля")
                .contains("Причина, указанная там: Описка", "снимите закрытие");
        assertThat(pages.get(Language.EN))
                .contains("/carrying-out/set-schedule#do-set-schedule", "Set the schedule")
                .contains(
                        "Goes on with row 9",
                        "Is this one still wanted?",
                        UNDATED.id() + "/wanted",
                        "/amendment")
                .contains("id=\"visits\"", HELD.id() + "#visits", "Settle")
                .contains("Overdue in the registers", "Working days: 15")
                .contains("/activities/a/register?entry=e#e-e")
                .contains("Term: 3 working days. Source: not verified, not shown as law.")
                .contains(
                        "/carrying-out/write-minutes?occurrence=o-1#do-write-minutes",
                        "Open the register")
                .contains("To publish", "Record the answer", "Show 1 more", "?page=all#");
    }
}
