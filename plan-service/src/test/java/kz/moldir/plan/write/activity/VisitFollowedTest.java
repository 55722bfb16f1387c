package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.VisitSettled;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.SettleVisit;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The occurrence of a visit follows what is put right of the visit. */
class VisitFollowedTest extends ActivityCase {

    private static final LocalDate WRONG = LocalDate.of(2026, 3, 18);
    private static final LocalDate RIGHT = LocalDate.of(2026, 3, 17);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static final OccurrenceRecorded MADE = made("v-1", WRONG, null);
    private static final ActivityClosed CLOSED_ON_IT = new ActivityClosed(ID, WRONG, "Итог");

    @Test
    void isOfTheRightDayAndObjectAndKeepsAllElse() {
        given(PLANNED, MADE)
                .when(follow(WRONG, null, RIGHT, "Терминал 2"))
                .expectEventsMatching(recorded("v-1", made("new", RIGHT, "Терминал 2")));
    }

    /** Its id is another once it was put right, here or there. */
    @Test
    void isFoundByItsVisit() {
        given(PLANNED, made("o-7", WRONG, null))
                .when(follow(WRONG, null, RIGHT, null))
                .expectEventsMatching(recorded("o-7", made("new", RIGHT, null)));
    }

    /** The secretariat put the day right here, then the team an object there. */
    @Test
    void keepsWhatWasPutRightHereAndIsNotMeant() {
        given(PLANNED, made("o-7", RIGHT, null))
                .when(follow(WRONG, null, WRONG, "Терминал 2"))
                .expectEventsMatching(recorded("o-7", made("new", RIGHT, "Терминал 2")));
        given(PLANNED, made("o-7", RIGHT, null))
                .when(follow(WRONG, null, WRONG, null))
                .expectNoEvents();
        given(PLANNED, made("o-7", RIGHT, null))
                .when(follow(WRONG, null, RIGHT, null))
                .expectNoEvents();
    }

    @Test
    void isNotMadeWhereItWasTakenBack() {
        refused(
                given(PLANNED).when(follow(WRONG, null, RIGHT, null)),
                "activity-nothing-to-correct");
    }

    /** Nothing is lost: somebody has to know that monitoring says something else. */
    @Test
    void waitsToBeSettledWhereTheActivityIsClosedOnIt() {
        given(PLANNED, MADE, CLOSED_ON_IT)
                .when(follow(WRONG, null, LATER, null))
                .expectEvents(notFollowed(LATER, null));
    }

    @Test
    void isPutRightOnceTheClosingIsTakenBack() {
        given(PLANNED, MADE, CLOSED_ON_IT, notFollowed(LATER, null))
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all).hasSize(3);
                                            assertThat(((RecordCorrected) all.get(1)).correction())
                                                    .returns("v-1", each -> each.id())
                                                    .returns("Описка", each -> each.reason());
                                            assertThat(
                                                            ((OccurrenceRecorded) all.getLast())
                                                                    .occurrence())
                                                    .returns(LATER, Occurrence::date)
                                                    .returns("v-1", Occurrence::visitId);
                                            return true;
                                        })));
    }

    @Test
    void staysOpenWhereSomethingElseIsPutRight() {
        given(PLANNED, MADE, CLOSED_ON_IT, notFollowed(LATER, null))
                .when(correct(Kind.CLOSING, "closing", rightResult("Итог точнее")))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) ->
                                                all.stream()
                                                        .noneMatch(
                                                                OccurrenceRecorded.class
                                                                        ::isInstance))));
    }

    @Test
    void isSettledByWhoeverSaysThatThePlanStays() {
        given(PLANNED, MADE, CLOSED_ON_IT, notFollowed(LATER, null))
                .when(new SettleVisit(ID, "v-1", "День проверен по акту"))
                .expectEvents(new VisitSettled(ID, "v-1", "День проверен по акту"));
        refused(
                given(
                                PLANNED,
                                MADE,
                                CLOSED_ON_IT,
                                notFollowed(LATER, null),
                                new VisitSettled(ID, "v-1", "День проверен по акту"))
                        .when(new SettleVisit(ID, "v-1", "Ещё раз")),
                "activity-nothing-to-correct");
    }

    @Test
    void isSettledWhereTheVisitIsAgainWhatThePlanSays() {
        given(PLANNED, MADE, CLOSED_ON_IT, notFollowed(LATER, null))
                .when(follow(LATER, null, WRONG, null))
                .expectEvents(new VisitSettled(ID, "v-1", null));
    }

    /** The day that could not be followed is not forgotten over the object. */
    @Test
    void keepsWhatIsOpenWhenSomethingElseIsPutRightThere() {
        given(PLANNED, MADE, CLOSED_ON_IT, notFollowed(LATER, null))
                .when(follow(LATER, null, LATER, "Терминал 2"))
                .expectEvents(notFollowed(LATER, "Терминал 2"));
    }

    @Test
    void isNoMoreThereOnceNobodyWasThere() {
        given(PLANNED, MADE)
                .when(
                        new FollowVisit(
                                ID, "v-1", new Visited(WRONG, null), null, "new", "Описка", TODAY))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) ->
                                                all.size() == 1
                                                        && !((RecordCorrected) all.getFirst())
                                                                .correction()
                                                                .replaced())));
    }

    private static VisitNotFollowed notFollowed(LocalDate right, @Nullable String object) {
        return new VisitNotFollowed(
                ID,
                "v-1",
                "v-1",
                new Visited(WRONG, null),
                new Visited(right, object),
                "Описка",
                "activity-closed-on-it");
    }

    private static FollowVisit follow(
            LocalDate was, @Nullable String wasAt, LocalDate now, @Nullable String at) {
        return new FollowVisit(
                ID, "v-1", new Visited(was, wasAt), new Visited(now, at), "new", "Описка", TODAY);
    }

    private static OccurrenceRecorded made(String id, LocalDate date, @Nullable String object) {
        return new OccurrenceRecorded(
                ID,
                new Occurrence(
                        id,
                        date,
                        LocalTime.of(11, 0),
                        "Аэропорт",
                        "visit",
                        object,
                        "Осмотр",
                        "v-1"));
    }

    private static Matcher<? extends List<? super EventMessage<?>>> recorded(
            String wrong, OccurrenceRecorded right) {
        return payloadsMatching(
                predicate(
                        (List<?> all) -> {
                            assertThat(all).hasSize(2);
                            assertThat(((RecordCorrected) all.getFirst()).correction())
                                    .returns(wrong, each -> each.id())
                                    .returns("Описка", each -> each.reason());
                            assertThat(((OccurrenceRecorded) all.getLast()).occurrence())
                                    .isEqualTo(right.occurrence());
                            return true;
                        }));
    }
}
