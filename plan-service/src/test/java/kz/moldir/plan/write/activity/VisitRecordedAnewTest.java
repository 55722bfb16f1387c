package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.VisitSettled;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit that was withdrawn where it was made, could not go here, and was then recorded anew. */
class VisitRecordedAnewTest extends ActivityCase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final LocalDate EARLIER = DAY.minusDays(1);
    private static final LocalDate LATER = DAY.plusDays(2);
    private static final ActivityClosed CLOSED_ON_IT = new ActivityClosed(ID, DAY, "Итог");

    /** The first id is the visit's own; what was put right once has another. */
    @ParameterizedTest
    @ValueSource(strings = {"v-1", "o-7"})
    void isWhatStandsWhereItsDayIsTheSame(String id) {
        given(PLANNED, made(id, DAY, null), CLOSED_ON_IT, notFollowed(id, null))
                .when(anew(DAY, null))
                .expectEvents(new VisitSettled(ID, "v-1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-1", "o-7"})
    void isPutRightWhereAnotherDayCanBe(String id) {
        given(PLANNED, made(id, DAY, null), CLOSED_ON_IT, notFollowed(id, null))
                .when(anew(EARLIER, "Терминал 2"))
                .expectEventsMatching(recorded(id, EARLIER, "Терминал 2", "Не тот выезд"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-1", "o-7"})
    void isAskedAboutAsItIsNowWhereAnotherDayCannotBe(String id) {
        given(PLANNED, made(id, DAY, null), CLOSED_ON_IT, notFollowed(id, null))
                .when(anew(LATER, null))
                .expectEvents(notFollowed(id, new Visited(LATER, null)));
    }

    /** The advice to withdraw the closing moves the visit, which was made, and loses it not. */
    @ParameterizedTest
    @ValueSource(strings = {"v-1", "o-7"})
    void isOfItsNewDayOnceTheClosingIsTakenBack(String id) {
        given(
                        PLANNED,
                        made(id, DAY, null),
                        CLOSED_ON_IT,
                        notFollowed(id, null),
                        notFollowed(id, new Visited(LATER, null)))
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all).hasSize(3);
                                            assertThat(
                                                            ((OccurrenceRecorded) all.getLast())
                                                                    .occurrence())
                                                    .returns(LATER, Occurrence::date)
                                                    .returns("v-1", Occurrence::visitId);
                                            return true;
                                        })));
    }

    /** Somebody said that the plan stays, of a visit that was not made. */
    @Test
    void isFollowedThoughItWasSettledBefore() {
        VisitSettled settled = new VisitSettled(ID, "v-1", "Проверено по акту");
        given(PLANNED, made("v-1", DAY, null), CLOSED_ON_IT, notFollowed("v-1", null), settled)
                .when(anew(EARLIER, null))
                .expectEventsMatching(recorded("v-1", EARLIER, null, "Не тот выезд"));
        given(PLANNED, made("v-1", DAY, null), CLOSED_ON_IT, notFollowed("v-1", null), settled)
                .when(anew(DAY, null))
                .expectNoEvents();
    }

    @Test
    void keepsAnObjectThatItDoesNotName() {
        given(PLANNED, made("o-7", DAY, "Терминал 2"))
                .when(anew(EARLIER, null))
                .expectEventsMatching(recorded("o-7", EARLIER, "Терминал 2", "—"));
    }

    @Test
    void isRecordedWhereItsOccurrenceWent() {
        given(PLANNED, made("v-1", DAY, null), gone("v-1"))
                .when(anew(LATER, null))
                .expectEvents(
                        new OccurrenceRecorded(
                                ID,
                                new Occurrence(
                                        "v-1", LATER, null, null, "visit", null, null, "v-1")));
    }

    @Test
    void isOneMoreBesideAnotherVisit() {
        given(PLANNED, made("v-1", DAY, null))
                .when(
                        new RecordOccurrence(
                                ID,
                                new Occurrence("v-2", DAY, null, null, "visit", null, null, "v-2"),
                                TODAY,
                                false,
                                "new"))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) ->
                                                all.size() == 1
                                                        && all.getFirst()
                                                                instanceof OccurrenceRecorded)));
    }

    private static RecordOccurrence anew(LocalDate day, @Nullable String object) {
        return new RecordOccurrence(
                ID,
                new Occurrence("v-1", day, null, null, "visit", object, null, "v-1"),
                TODAY,
                false,
                "new");
    }

    private static OccurrenceRecorded made(String id, LocalDate day, @Nullable String object) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, null, "visit", object, null, "v-1"));
    }

    private static VisitNotFollowed notFollowed(String id, @Nullable Visited right) {
        return new VisitNotFollowed(
                ID,
                "v-1",
                id,
                new Visited(DAY, null),
                right,
                "Не тот выезд",
                "activity-closed-on-it");
    }

    private static RecordCorrected gone(String id) {
        return new RecordCorrected(
                ID,
                new Correction(
                        Kind.OCCURRENCE,
                        id,
                        DAY,
                        List.of(),
                        false,
                        "Не тот выезд",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    private static Matcher<? extends List<? super EventMessage<?>>> recorded(
            String wrong, LocalDate day, @Nullable String object, String reason) {
        return payloadsMatching(
                predicate(
                        (List<?> all) -> {
                            assertThat(all).hasSize(2);
                            assertThat(((RecordCorrected) all.getFirst()).correction())
                                    .returns(wrong, each -> each.id())
                                    .returns(true, each -> each.replaced())
                                    .returns(reason, each -> each.reason());
                            assertThat(((OccurrenceRecorded) all.getLast()).occurrence())
                                    .isEqualTo(
                                            new Occurrence(
                                                    "new", day, null, null, "visit", object, null,
                                                    "v-1"));
                            return true;
                        }));
    }
}
