package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the day of an occurrence is put right, what was decided on it was decided then. */
class DecisionsFollowTheDayTest extends ActivityCase {

    private static final LocalDate WRONG = LocalDate.of(2026, 3, 17);
    private static final LocalDate RIGHT = LocalDate.of(2026, 3, 18);
    private static final OccurrenceRecorded HELD = held("o-1", WRONG);
    private static final Correct CORRECT = correct(Kind.OCCURRENCE, "o-1", rightDate(RIGHT));
    private static final Decided ASKING =
            new Decided("x-1", "Открыть сквер", WRONG, null, new Recommendation("Акимат", MAY));

    @Test
    void whateverAnAgencyWasAskedFor() {
        Decided inside = new Decided("x-2", "Утвердить повестку", WRONG, null, null);
        given(PLANNED, HELD, taken(ASKING), taken(inside))
                .when(CORRECT)
                .expectEvents(
                        CORRECTED,
                        held("new", RIGHT),
                        new DecisionCorrected(ID, ASKING.on(RIGHT), "Ошибка", true, null),
                        new DecisionCorrected(ID, inside.on(RIGHT), "Ошибка", null, null))
                .expectResultMessagePayload(new DecisionsFollowed(2, 1, 0, 0).json());
    }

    @Test
    void notWhereItWasDecidedOnAnotherDayOrElsewhere() {
        OccurrenceRecorded other = held("o-2", WRONG);
        given(
                        PLANNED,
                        HELD,
                        taken(ASKING.on(FEBRUARY)),
                        other,
                        new DecisionTaken(ID, elsewhere(), null, "o-2"))
                .when(CORRECT)
                .expectEvents(CORRECTED, held("new", RIGHT));
    }

    @Test
    void notWhereAnotherFieldIsPutRight() {
        given(PLANNED, HELD, taken(ASKING))
                .when(
                        new Correct(
                                ID,
                                Kind.OCCURRENCE,
                                "o-1",
                                new Right(
                                        WRONG, null, "Зал", null, null, null, null, null, null,
                                        null, null, null, null, null, null, null, null),
                                "new",
                                "Ошибка",
                                TODAY))
                .expectEvents(
                        corrected(new Field("place", null, "Зал")),
                        new OccurrenceRecorded(
                                ID,
                                new Occurrence("new", WRONG, null, "Зал", null, null, null, null)));
    }

    @Test
    void notWhereItWouldBeDueBefore() {
        Decided due =
                new Decided("x-1", "Срочно", WRONG, null, new Recommendation("Акимат", WRONG));
        given(PLANNED, HELD, taken(due))
                .when(CORRECT)
                .expectEvents(CORRECTED, held("new", RIGHT))
                .expectResultMessagePayload(new DecisionsFollowed(0, 0, 1, 0).json());
    }

    @Test
    void notWhereItsCorrectionMayNotBeTold() {
        given(
                        PLANNED,
                        HELD,
                        taken(ASKING),
                        new DisclosureChanged(
                                ID, Disclosure.RESTRICTED, "Проверка", null, null, null))
                .when(CORRECT)
                .expectEvents(
                        corrected(DAY, true),
                        new OccurrenceRecorded(
                                ID, held("new", RIGHT).occurrence(), true, null, null))
                .expectResultMessagePayload(new DecisionsFollowed(0, 0, 0, 1).json());
        given(
                        PLANNED,
                        HELD,
                        taken(ASKING),
                        new DisclosureChanged(
                                ID, Disclosure.UNANNOUNCED, "Проверка", null, null, null))
                .when(CORRECT)
                .expectResultMessagePayload(new DecisionsFollowed(0, 0, 0, 1).json());
    }

    /**
     * What was kept inside while the row was restricted is passed on by nothing but its own
     * correction.
     */
    @Test
    void notWhereARecommendationWasKeptInsideAndTheRowIsOpenSince() {
        given(
                        PLANNED,
                        new DisclosureChanged(
                                ID, Disclosure.RESTRICTED, "Проверка", null, null, null),
                        HELD,
                        new DecisionTaken(ID, ASKING, true),
                        new DisclosureChanged(ID, Disclosure.OPEN, null, null, null, null))
                .when(CORRECT)
                .expectEvents(CORRECTED, held("new", RIGHT))
                .expectResultMessagePayload(new DecisionsFollowed(0, 0, 0, 1).json());
    }

    @Test
    void insideTheCouncilWhereTheRowIsStillRestricted() {
        given(
                        PLANNED,
                        new DisclosureChanged(
                                ID, Disclosure.RESTRICTED, "Проверка", null, null, null),
                        HELD,
                        new DecisionTaken(ID, ASKING, true))
                .when(CORRECT)
                .expectEvents(
                        corrected(DAY, true),
                        new OccurrenceRecorded(
                                ID, held("new", RIGHT).occurrence(), true, null, null),
                        new DecisionCorrected(ID, ASKING.on(RIGHT), "Ошибка", null, true));
    }

    @Test
    void whatAnActivityAnsweredIsReadAgain() {
        DecisionsFollowed some = new DecisionsFollowed(2, 1, 0, 3);
        assertThat(DecisionsFollowed.of(some.json())).isEqualTo(some);
        assertThat(DecisionsFollowed.of(null)).isNull();
        assertThat(DecisionsFollowed.of("7")).isNull();
    }

    private static final Field DAY = new Field("occurrence", WRONG.toString(), RIGHT.toString());
    private static final RecordCorrected CORRECTED = corrected(DAY);

    private static RecordCorrected corrected(Field field) {
        return corrected(field, null);
    }

    private static RecordCorrected corrected(Field field, @Nullable Boolean withheld) {
        return new RecordCorrected(
                ID,
                new Correction(
                        Kind.OCCURRENCE,
                        "o-1",
                        WRONG,
                        List.of(field),
                        true,
                        "Ошибка",
                        new Standing(null, false, 0),
                        null,
                        withheld));
    }

    private static Decided elsewhere() {
        return new Decided("x-3", "Другое", WRONG, null, null);
    }

    private static DecisionTaken taken(Decided decided) {
        return new DecisionTaken(ID, decided, null);
    }

    private static OccurrenceRecorded held(String id, LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, null, null, null, null, null));
    }
}
