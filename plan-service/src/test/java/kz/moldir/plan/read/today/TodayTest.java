package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.settings.Term;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.AnswerRequested;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.register.ShownAppeal;
import kz.moldir.plan.read.today.PassedTerms.Passed;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final PlannedActivity WAITING =
            row(
                    RealPlan.planned(RealPlan.zhetysu()),
                    new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));
    private static final PlannedActivity UNDATED = row(RealPlan.planned(RealPlan.zhetysu()));
    private static final PlannedActivity HELD =
            row(
                    RealPlan.planned(RealPlan.fireStation()),
                    new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                    new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"));
    private static final PlannedActivity APRIL = row(RealPlan.planned(RealPlan.housing()));
    private static final PlannedActivity BUILDINGS = row(RealPlan.planned(RealPlan.buildings()));
    private static final LocalDate LATER = LocalDate.of(2026, 4, 16);
    private static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void sortsRowsByWhatTheyWaitFor() {
        Today today = at(RealPlan.TODAY, UNDATED, HELD, APRIL);

        assertThat(today.tasks()).extracting(Today.Task::code).containsExactly("dates", "publish");
        assertThat(today.tasks().getLast().rows()).containsExactly(HELD);
        assertThat(today.soon()).as("the end of April is 17 days away").isEmpty();
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

    private static PlannedActivity published(Publication.Medium... media) {
        List<ActivityEvent> events =
                new ArrayList<>(
                        List.of(
                                RealPlan.planned(RealPlan.fireStation()),
                                new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                                new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог")));
        for (int each = 0; each < media.length; each++) {
            events.add(
                    new ActivityCovered(
                            RealPlan.FIRE_STATION,
                            new Publication(
                                    "https://example.kz/" + each,
                                    "Итоги",
                                    RealPlan.TODAY,
                                    Publication.Kind.RESULT,
                                    media[each])));
        }
        return row(events.toArray(ActivityEvent[]::new));
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

    @Nested
    class Answers {

        private static final LocalDate CAME = RealPlan.TODAY;
        private static final AnswerReceived ANSWER =
                new AnswerReceived(
                        RealPlan.ZHETYSU, RealPlan.REQUEST.id(), CAME, "Выбрали 22 апреля", null);

        @Test
        void standUntilTwoWeeksAreOverOrTheActivityTakesPlace() {
            PlannedActivity row = answered();

            assertThat(at(CAME, row).requests()).isEmpty();
            assertThat(at(CAME, row).answers())
                    .singleElement()
                    .satisfies(
                            each -> assertThat(each.asked().answer()).isEqualTo(ANSWER.summary()));
            assertThat(at(CAME.plusDays(14), row).answers()).hasSize(1);
            assertThat(at(CAME.plusDays(15), row).answers()).isEmpty();
            assertThat(at(CAME, answered(visitOn(CAME))).answers()).isEmpty();
            assertThat(at(CAME, answered(visitOn(CAME.minusDays(1)))).answers()).hasSize(1);
            assertThat(
                            at(CAME, answered(new ActivityClosed(RealPlan.ZHETYSU, CAME, "Итог")))
                                    .answers())
                    .isEmpty();
        }

        private static PlannedActivity answered(ActivityEvent... more) {
            return row(
                    Stream.concat(
                                    Stream.of(
                                            RealPlan.planned(RealPlan.zhetysu()),
                                            new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST),
                                            ANSWER),
                                    Stream.of(more))
                            .toArray(ActivityEvent[]::new));
        }

        private static ActivityEvent visitOn(LocalDate day) {
            return new OccurrenceRecorded(
                    RealPlan.ZHETYSU, new Occurrence("v", day, null, null, null, null, null, null));
        }
    }

    @Nested
    class AsksByFacts {

        private static final LocalDate SESSION = LocalDate.of(2026, 4, 22);

        @Test
        void forTheRecordOfADayThatHasComeAlsoWhileALetterWaits() {
            PlannedActivity waiting =
                    rowOn(
                            SESSION,
                            RealPlan.planned(RealPlan.zhetysu()),
                            new ActivityDateAgreed(RealPlan.ZHETYSU, SESSION, null, null),
                            new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));

            assertThat(waiting.state()).isEqualTo("waiting");
            assertThat(codes(at(SESSION, waiting))).containsExactly("record");
            assertThat(at(SESSION.minusDays(5), waiting).soon()).containsExactly(waiting);
        }

        @Test
        void forTheResultOfWhatTookPlaceBeforeItsMonthIsOver() {
            PlannedActivity met =
                    row(
                            RealPlan.planned(RealPlan.housing()),
                            new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT));
            PlannedActivity report = kinds(met, ActivityKind.HEARING);

            assertThat(codes(at(RealPlan.TODAY, report))).containsExactly("close");
            assertThat(codes(at(RealPlan.TODAY, kinds(met, ActivityKind.PUBLIC_MONITORING))))
                    .as("visits go on until the end of the month")
                    .isEmpty();
        }

        @Test
        void forAFurtherDayThatPassedWithoutARecord() {
            PlannedActivity further =
                    row(
                            RealPlan.planned(RealPlan.housing()),
                            new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT),
                            new ActivityDateAgreed(RealPlan.housing().id(), SESSION, null, null));

            assertThat(codes(at(SESSION, further))).containsExactly("record");
        }

        @Test
        void forTheAnswerToWhatWasAskedOfARowOnlyAfterItWasCancelled() {
            ActivityEvent gone = new ActivityCancelled(RealPlan.ZHETYSU, RealPlan.TODAY, "Снято");
            ActivityEvent letter = new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST);
            ActivityEvent planned = RealPlan.planned(RealPlan.zhetysu());

            assertThat(at(RealPlan.TODAY, row(planned, letter, gone)).requests()).isEmpty();
            assertThat(at(RealPlan.TODAY, row(planned, gone, letter)).requests()).hasSize(1);
        }
    }

    @Nested
    class ASchedule {

        @Test
        void asksForTheRecordOfItsDaysThatHaveCome() {
            Today today = at(LATER, scheduled(RealPlan.TODAY, LATER, LATER.plusDays(1)));

            assertThat(today.tasks())
                    .singleElement()
                    .returns("scheduled", Today.Task::code)
                    .extracting(Today.Task::rows)
                    .asInstanceOf(LIST)
                    .extracting("due")
                    .containsExactly(RealPlan.TODAY, LATER);
            assertThat(today.soon())
                    .singleElement()
                    .returns(LATER.plusDays(1), PlannedActivity::due)
                    .returns("Рынок «Алтын Орда»", PlannedActivity::place);
        }

        @Test
        void asksForNoneThatWasRecorded() {
            assertThat(
                            codes(
                                    at(
                                            LATER,
                                            row(
                                                    RealPlan.planned(RealPlan.buildings()),
                                                    days(RealPlan.VISIT.date()),
                                                    new OccurrenceRecorded(
                                                            RealPlan.BUILDINGS, RealPlan.VISIT)))))
                    .isEmpty();
        }
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
                                        Today.Late.of(
                                                ShownAppeal.overdue(), TestCouncil.ALMATY.terms()),
                                        "plan",
                                        ShownActivities.PLAN,
                                        "most",
                                        1,
                                        "today",
                                        at(
                                                LAST_OF_APRIL,
                                                row ->
                                                        row.equals(HELD)
                                                                ? new Passed(
                                                                        Set.of(
                                                                                "hearingNotice",
                                                                                "protocol",
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
                .contains("Жауабы келмеген сұратулар", "Күні белгіленбеген", "/kk/activities/");
        assertThat(pages.get(Language.EN))
                .contains("/carrying-out/set-schedule#do-set-schedule", "Set the schedule")
                .contains("Overdue in the registers", "Working days: 15")
                .contains("/activities/a/register?entry=e#e-e")
                .contains("Term: 3 working days. Source: not verified, not shown as law.")
                .contains(
                        "/carrying-out/write-minutes?occurrence=o-1#do-write-minutes",
                        "Open the register")
                .contains("To publish", "Record the answer", "Show 1 more", "?page=all#");
    }

    private static Today at(LocalDate day, PlannedActivity... rows) {
        return at(day, row -> Passed.NONE, rows);
    }

    private static Today at(
            LocalDate day, Function<PlannedActivity, Passed> passed, PlannedActivity... rows) {
        return Today.of(
                List.of(rows),
                List.of(),
                day,
                name -> name,
                passed,
                asked -> asked.plusDays(14),
                row -> true);
    }

    private static List<String> codes(Today today) {
        return today.tasks().stream().map(Today.Task::code).toList();
    }

    private static PlannedActivity scheduled(LocalDate... days) {
        return row(RealPlan.planned(RealPlan.buildings()), days(days));
    }

    private static ScheduleSet days(LocalDate... days) {
        return new ScheduleSet(
                RealPlan.BUILDINGS,
                Stream.of(days).map(day -> new Slot(day, null, "Рынок «Алтын Орда»")).toList(),
                RealPlan.TODAY);
    }

    /** A row like another one, of another kind. */
    private static PlannedActivity kinds(PlannedActivity row, ActivityKind kind) {
        Row other = RealPlan.housing();
        return row(
                RealPlan.planned(
                        new Row(
                                other.id(),
                                other.number(),
                                other.title(),
                                List.of(kind),
                                other.timeframe(),
                                other.responsible(),
                                other.subjects(),
                                other.organiser(),
                                other.external(),
                                other.note())),
                new OccurrenceRecorded(row.id(), RealPlan.VISIT));
    }

    private static PlannedActivity rowOn(
            LocalDate day, kz.moldir.plan.events.ActivityEvent... events) {
        return PlannedActivity.of(ShownActivities.after(events), ShownActivities.RULES, day);
    }

    private static PlannedActivity row(kz.moldir.plan.events.ActivityEvent... events) {
        ActivityView view = ShownActivities.after(events);
        return ShownActivities.today(view);
    }
}
