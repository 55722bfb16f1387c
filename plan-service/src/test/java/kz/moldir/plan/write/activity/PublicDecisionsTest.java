package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was decided is public once somebody says so, and then as it is right and may be told. */
class PublicDecisionsTest extends ActivityCase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate RIGHT = LocalDate.of(2026, 3, 18);
    private static final OccurrenceRecorded HELD =
            new OccurrenceRecorded(
                    ID, new Occurrence("o-1", DAY, null, null, null, null, null, null));
    private static final DecisionTaken FIRST = taken("x-1", "Открыть сквер");
    private static final DecisionTaken SECOND = taken("x-2", "Утвердить повестку");
    private static final DecisionPublished PUBLIC = open(FIRST.decided(), null);

    @Test
    void thoseOfAnOccurrenceArePublishedTogetherAndOnce() {
        PublishDecisions both = new PublishDecisions(ID, List.of("x-1", "x-2"), TODAY);
        given(PLANNED, HELD, FIRST, SECOND)
                .when(both)
                .expectEvents(PUBLIC, open(SECOND.decided(), null));
        given(PLANNED, HELD, FIRST, SECOND, PUBLIC)
                .when(both)
                .expectEvents(open(SECOND.decided(), null));
        refused(given(PLANNED, HELD, FIRST).when(both), "carrying-unknown");
    }

    @Test
    void notBeforeItIsRecordedAsHeld() {
        refused(given(PLANNED, FIRST).when(publish()), "carrying-not-held-yet");
    }

    @Test
    void notWhereNothingIsToldOfTheRow() {
        DisclosureChanged restricted = marked(Disclosure.RESTRICTED);
        DisclosureChanged unannounced = marked(Disclosure.UNANNOUNCED);
        ActivityClosed closed = new ActivityClosed(ID, TODAY, "Дано пять рекомендаций");
        refused(
                given(PLANNED, restricted, HELD, closed, FIRST).when(publish()),
                "carrying-not-told");
        refused(given(PLANNED, unannounced, HELD, FIRST).when(publish()), "carrying-not-told");
        given(PLANNED, unannounced, HELD, closed, FIRST).when(publish()).expectEvents(PUBLIC);
    }

    /** As of occurrences: what was said while the row was restricted is told by no click. */
    @Test
    void notWhatWasKeptInsideUntilItIsPutRight() {
        DecisionTaken inside = new DecisionTaken(ID, FIRST.decided(), true);
        refused(given(PLANNED, HELD, inside).when(publish()), "carrying-kept-inside");
        DecisionCorrected right =
                new DecisionCorrected(ID, FIRST.decided(), "Без имён", null, null);
        given(PLANNED, HELD, inside, right).when(publish()).expectEvents(PUBLIC);
    }

    @Test
    void notWhatWasVotedDown() {
        Decided lost = new Decided("x-1", "Снести ларьки", DAY, new PlanEvent.Votes(1, 2, 0), null);
        refused(
                given(PLANNED, HELD, new DecisionTaken(ID, lost, null)).when(publish()),
                "carrying-not-adopted");
    }

    /** Who was not there is nobody's business outside. */
    @Test
    void whatIsNotAdoptedByTheListOfWhoWasThereIsTakenBack() {
        Attendance two = new Attendance(List.of("Нуртаев", "Ким"), List.of(), 5, null, 40);
        Attendance one = new Attendance(List.of("Нуртаев"), List.of(), 5, null, 40);
        AttendanceRecorded right = new AttendanceRecorded(ID, one, "Кима не было", null);
        given(PLANNED, HELD, FIRST, new AttendanceRecorded(ID, two), PUBLIC)
                .when(new CarryOut(ID, right, TODAY, false, Set.of("carrying-no-quorum"), false))
                .expectEvents(right, new DecisionUnpublished(ID, "x-1", null, false));
        refused(
                given(PLANNED, HELD, FIRST, new AttendanceRecorded(ID, one)).when(publish()),
                "carrying-not-adopted");
    }

    @Test
    void atATieOnlyWhatTheChairDecided() {
        Decided tie = new Decided("x-1", "Сквер", DAY, new PlanEvent.Votes(2, 2, 0), null);
        refused(
                given(PLANNED, HELD, new DecisionTaken(ID, tie.byChair(false), null))
                        .when(publish()),
                "carrying-not-adopted");
        given(PLANNED, HELD, new DecisionTaken(ID, tie.byChair(true), null))
                .when(publish())
                .expectEvents(open(tie.byChair(true), null));
        given(PLANNED, HELD, new DecisionTaken(ID, tie, null))
                .when(publish())
                .expectEvents(open(tie, null));
    }

    @Test
    void whatIsPutRightIsRightInPublicToo() {
        Decided right = new Decided("x-1", "Открыть новый сквер", DAY, null, null);
        DecisionCorrected corrected = new DecisionCorrected(ID, right, "Опечатка", null, null);
        given(PLANNED, HELD, FIRST, PUBLIC)
                .when(command(corrected))
                .expectEvents(corrected, open(right, "Опечатка"));
        given(PLANNED, HELD, FIRST).when(command(corrected)).expectEvents(corrected);
    }

    /** The day of the sitting moves what was decided there, and what is public of it. */
    @Test
    void aDayThatIsPutRightMovesThemInPublicToo() {
        given(PLANNED, HELD, FIRST, SECOND, PUBLIC)
                .when(correct(Kind.OCCURRENCE, "o-1", rightDate(RIGHT)))
                .expectEventsMatching(tellsAlone(open(FIRST.decided().on(RIGHT), "Ошибка")));
    }

    /** What is public of another occurrence is none of its business. */
    @Test
    void onlyThoseOfTheOccurrenceAreTouched() {
        OccurrenceRecorded later =
                new OccurrenceRecorded(
                        ID, new Occurrence("o-2", RIGHT, null, null, null, null, null, null));
        DecisionTaken there =
                new DecisionTaken(ID, new Decided("x-9", "Другое", RIGHT, null, null), null, "o-2");
        given(PLANNED, HELD, FIRST, PUBLIC, later, there, open(there.decided(), null))
                .when(never("o-2"))
                .expectEventsMatching(
                        tellsAlone(new DecisionUnpublished(ID, "x-9", "Ошибка", false)));
    }

    /** Until somebody publishes it again, nothing of what is done to it is told. */
    @Test
    void whatWasTakenBackIsFollowedNoMore() {
        Decided right = new Decided("x-1", "Открыть новый сквер", DAY, null, null);
        DecisionCorrected corrected = new DecisionCorrected(ID, right, "Опечатка", null, null);
        DecisionUnpublished back = new DecisionUnpublished(ID, "x-1", "Личные сведения", true);
        given(PLANNED, HELD, FIRST, PUBLIC, back).when(command(corrected)).expectEvents(corrected);
        given(PLANNED, HELD, FIRST, PUBLIC, back, corrected)
                .when(publish())
                .expectEvents(open(right, null));
    }

    @Test
    void whatDoesNotStandIsTakenBack() {
        EntryWithdrawn gone = new EntryWithdrawn(ID, Entry.DECISION, "x-1", TODAY, "Не было");
        given(PLANNED, HELD, FIRST, PUBLIC)
                .when(command(gone))
                .expectEvents(gone, new DecisionUnpublished(ID, "x-1", "Не было", false));
        given(PLANNED, HELD, FIRST, PUBLIC)
                .when(never("o-1"))
                .expectEventsMatching(
                        tellsAlone(new DecisionUnpublished(ID, "x-1", "Ошибка", false)));
    }

    @Test
    void itIsTakenBackByHandForAReasonOnce() {
        UnpublishDecisions back = new UnpublishDecisions(ID, List.of("x-1"), "Личные сведения");
        DecisionUnpublished gone = new DecisionUnpublished(ID, "x-1", "Личные сведения", true);
        given(PLANNED, HELD, FIRST, PUBLIC).when(back).expectEvents(gone);
        given(PLANNED, HELD, FIRST, PUBLIC, gone).when(back).expectNoEvents();
        given(PLANNED, HELD, FIRST, PUBLIC, gone).when(publish()).expectEvents(PUBLIC);
        refused(given(PLANNED, HELD).when(back), "carrying-unknown");
    }

    /** Why a row is restricted is nobody's business outside. */
    @Test
    void aRowThatIsRestrictedTakesThemBackWithoutAReason() {
        given(PLANNED, HELD, FIRST, PUBLIC)
                .when(
                        new ChangeDisclosure(
                                ID,
                                Disclosure.RESTRICTED,
                                "Проверка",
                                TODAY,
                                Set.of("activity-mark-rests-on-it")))
                .expectEventsMatching(tellsAlone(new DecisionUnpublished(ID, "x-1", null, false)));
    }

    /** What is about to happen is looked at, whoever asks for it. */
    @Test
    void aClosingThatIsTakenBackHidesWhatAnUnannouncedRowTold() {
        given(
                        PLANNED,
                        marked(Disclosure.UNANNOUNCED),
                        HELD,
                        new ActivityClosed(ID, TODAY, "Проверено"),
                        FIRST,
                        PUBLIC)
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(tellsAlone(new DecisionUnpublished(ID, "x-1", null, false)));
    }

    @Test
    void itsWordsAreInTheLanguageTheyAreWrittenIn() {
        assertThat(taken("x-3", "Скверді ашу ұсынылсын").decided().words().kk())
                .isEqualTo("Скверді ашу ұсынылсын");
        assertThat(FIRST.decided().words().ru()).isEqualTo("Открыть сквер");
    }

    /** That of decisions, and nothing else of any decision, is told at the end. */
    private static Matcher<? extends List<? super EventMessage<?>>> tellsAlone(Object told) {
        return payloadsMatching(
                predicate(
                        (List<?> all) -> {
                            List<Object> events = List.copyOf(all);
                            assertThat(events)
                                    .filteredOn(PublicDecisionsTest::tells)
                                    .containsExactly(told);
                            assertThat(events).endsWith(told).hasSizeGreaterThan(1);
                            return true;
                        }));
    }

    private static boolean tells(Object event) {
        return event instanceof DecisionPublished || event instanceof DecisionUnpublished;
    }

    private static PublishDecisions publish() {
        return new PublishDecisions(ID, List.of("x-1"), TODAY);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY, false, Set.of(), false);
    }

    private static DisclosureChanged marked(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, "Проверка", null, null, null);
    }

    private static DecisionTaken taken(String id, String text) {
        return new DecisionTaken(ID, new Decided(id, text, DAY, null, null), null);
    }

    private static DecisionPublished open(Decided decided, @Nullable String reason) {
        return new DecisionPublished(ID, decided, TODAY, reason);
    }
}
