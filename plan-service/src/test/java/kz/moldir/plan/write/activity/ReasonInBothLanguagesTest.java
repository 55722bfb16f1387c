package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why it moved or fell away, and what was said at it, may be typed once more in Kazakh. */
class ReasonInBothLanguagesTest extends ActivityCase {

    private static final String RAIN = "Жаңбыр";
    private static final ActivityPostponed MOVED =
            new ActivityPostponed(ID, FEBRUARY, MAY, null, null, "Дождь", null, null, null, RAIN);

    @Test
    void isKeptOfAMove() {
        given(PLANNED)
                .when(new Postpone(ID, MAY, null, null, "Дождь", RAIN, TODAY, Set.of()))
                .expectEvents(MOVED);
    }

    @Test
    void isKeptOfACancellation() {
        given(PLANNED)
                .when(
                        new Cancel(
                                ID, "Объект сдан", "Нысан тапсырылды", "7", TODAY, TODAY, Set.of()))
                .expectEvents(
                        new ActivityCancelled(
                                ID, TODAY, "Объект сдан", "7", null, null, "Нысан тапсырылды"));
    }

    @Test
    void isKeptOfWhatTookPlace() {
        given(PLANNED)
                .when(new RecordOccurrence(ID, held("Қаралды"), TODAY))
                .expectEvents(new OccurrenceRecorded(ID, held("Қаралды")));
    }

    @Test
    void isAskedAboutPersonalDetails() {
        refused(
                given(PLANNED)
                        .when(
                                new Postpone(
                                        ID,
                                        MAY,
                                        null,
                                        null,
                                        "Дождь",
                                        "Айгүл, 8 701 123-45-67",
                                        TODAY,
                                        Set.of())),
                "activity-personal-details");
        refused(
                given(PLANNED).when(new RecordOccurrence(ID, held("8 701 123-45-67"), TODAY)),
                "activity-personal-details");
    }

    @Test
    void isPutRightAlone() {
        given(PLANNED, MOVED)
                .when(correct(Kind.DATE, "date", right("Нөсер")))
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Kind.DATE,
                                        "date",
                                        null,
                                        List.of(new Field("reasonKk", RAIN, "Нөсер")),
                                        true,
                                        "Ошибка",
                                        new Standing(null, false, 0),
                                        null,
                                        null)),
                        new ActivityPostponed(
                                ID, FEBRUARY, MAY, null, null, "Дождь", null, null, null, "Нөсер"));
    }

    private static Occurrence held(String kazakh) {
        return new Occurrence(
                "o-1",
                LocalDate.of(2026, 4, 10),
                null,
                null,
                null,
                null,
                "Осмотрено",
                null,
                kazakh);
    }

    private static Right right(@Nullable String reason) {
        return new Right(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Right.Kazakh(null, reason, null));
    }
}
