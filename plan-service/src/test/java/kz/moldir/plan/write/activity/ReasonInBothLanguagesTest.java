package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
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
    private static final ActivityState STATE = ActivityState.NEW.after(PLANNED);
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

    /** As the first text does: of an occurrence what is left out is no text. */
    @Test
    void goesWithASummaryThatIsLeftOut() {
        assertThat(right(said(null, null), false)).isEqualTo(List.of());
        assertThat(right(said(null, "Аралап көрілді"), false)).isEqualTo(List.of("Аралап көрілді"));
        assertThat(right(said("Осмотрено всё", null), false))
                .isEqualTo(List.of("Осмотрено всё", "Қаралды"));
        assertThat(right(said("Осмотрено всё", null), true)).isEqualTo(List.of("Осмотрено всё"));
        assertThat(right(said("Осмотрено всё", "Қаралды"), true))
                .as("as the form shows it still")
                .isEqualTo(List.of("Осмотрено всё"));
    }

    @Test
    void staysWhereItIsTheOnlyOneAndAnythingElseIsPutRight() {
        Occurrence kazakh =
                new Occurrence("o-1", TODAY, null, null, null, null, null, null, "Қаралды");

        assertThat(right(kazakh, said(null, null), false)).isEqualTo(List.of("Қаралды"));
    }

    @Test
    void staysWhereOnlyTheDayOfAVisitIsPutRight() {
        Occurrence was =
                new Occurrence("o-1", TODAY, null, null, null, null, null, "v-1", "Қаралды");

        assertThat(right(was, Right.of(was, MAY, null), false)).isEqualTo(List.of("Қаралды"));
    }

    @Test
    void goesWhereTheReasonIsConcealed() {
        ActivityCancelled cancelled =
                new ActivityCancelled(ID, TODAY, "Объект сдан", "7", null, null, "Тапсырылды");
        ActivityState state = STATE.after(MOVED);
        ActivityEvent kept = state.records().getLast();
        for (boolean conceal : List.of(true, false)) {
            ActivityPostponed moved =
                    (ActivityPostponed) RightRecords.of(state, kept, because(), "new", conceal);
            ActivityCancelled gone =
                    (ActivityCancelled)
                            RightRecords.of(STATE, cancelled, because(), "new", conceal);

            assertThat(moved.reasonKk()).isEqualTo(conceal ? null : RAIN);
            assertThat(gone.reasonKk()).isEqualTo(conceal ? null : "Тапсырылды");
        }
    }

    /** The words of a move that is told to nobody stand nowhere. */
    @Test
    void isNotOfADayThatIsToldWhereTheMoveIsNot() {
        ActivityPostponed secret =
                new ActivityPostponed(
                        ID, FEBRUARY, MAY, null, null, "Дождь", true, null, null, RAIN);

        assertThat(StandingDay.of(STATE.after(MOVED)).reasonKk()).isEqualTo(RAIN);
        assertThat(StandingDay.of(STATE.after(secret)).reasonKk()).isNull();
        assertThat(StandingDay.of(STATE.after(MOVED)).dayOnly().reasonKk()).isNull();
    }

    private static List<String> right(Right right, boolean conceal) {
        return right(held("Қаралды"), right, conceal);
    }

    private static List<String> right(Occurrence was, Right right, boolean conceal) {
        OccurrenceRecorded now =
                (OccurrenceRecorded)
                        RightRecords.of(
                                STATE, new OccurrenceRecorded(ID, was), right, "new", conceal);
        return Stream.of(now.occurrence().summary(), now.occurrence().summaryKk())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Right said(@Nullable String summary, @Nullable String kazakh) {
        return words(summary, null, new Right.Kazakh(null, null, kazakh));
    }

    private static Right because() {
        return words(null, "Иная причина", Right.Kazakh.AS_BEFORE);
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
        return words(null, null, new Right.Kazakh(null, reason, null));
    }

    private static Right words(
            @Nullable String summary, @Nullable String reason, Right.Kazakh kazakh) {
        return new Right(
                null, null, null, null, null, summary, null, reason, null, null, null, null, null,
                null, null, null, null, null, kazakh);
    }
}
