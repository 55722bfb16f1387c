package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A day that was agreed, or to which an activity was moved, is put right. */
class DateCorrectionsTest extends ActivityCase {

    private static final Standing TERM = new Standing(null, false, 0);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 22);

    @Nested
    class OfADate {

        private final ActivityDateAgreed agreed = new ActivityDateAgreed(ID, APRIL, null, null);
        private final ActivityPostponed moved = new ActivityPostponed(ID, APRIL, MAY, "Занят");

        @Test
        void letsTheDayBeforeStandAgain() {
            given(TO_AGREE, agreed, moved)
                    .when(correct(Kind.DATE, "date", null))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.DATE,
                                            "date",
                                            null,
                                            List.of(
                                                    new Field("date", "2026-05-13", null),
                                                    new Field("reason", "Занят", null)),
                                            false,
                                            "Ошибка",
                                            new Standing(APRIL, false, 0),
                                            null,
                                            null)));
        }

        @Test
        void tellsHourPlaceAndReasonOfTheDayThatStandsAgain() {
            LocalTime ten = LocalTime.of(10, 0);
            Standing standing = new Standing(MAY.minusDays(1), true, 1, ten, "Акимат", "Занят");

            given(
                            TO_AGREE,
                            agreed,
                            new ActivityPostponed(
                                    ID, APRIL, MAY.minusDays(1), ten, "Акимат", "Занят", null),
                            new ActivityPostponed(ID, MAY.minusDays(1), MAY, "Болен"))
                    .when(correct(Kind.DATE, "date", null))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.DATE,
                                            "date",
                                            null,
                                            List.of(
                                                    new Field("date", "2026-05-13", null),
                                                    new Field("reason", "Болен", null)),
                                            false,
                                            "Ошибка",
                                            standing,
                                            null,
                                            null)));
        }

        /** The row was marked then, and is open now. */
        @Test
        void doesNotTellTheReasonThatWasWithheld() {
            given(
                            TO_AGREE,
                            agreed,
                            new ActivityPostponed(
                                    ID, APRIL, MAY.minusDays(1), null, null, "Предупреждён", true),
                            new ActivityPostponed(ID, MAY.minusDays(1), MAY, "Болен"))
                    .when(correct(Kind.DATE, "date", null))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.DATE,
                                            "date",
                                            null,
                                            List.of(
                                                    new Field("date", "2026-05-13", null),
                                                    new Field("reason", "Болен", null)),
                                            false,
                                            "Ошибка",
                                            new Standing(MAY.minusDays(1), true, 1),
                                            null,
                                            null)));
        }

        @Test
        void isFollowedByTheRightDay() {
            given(TO_AGREE, agreed)
                    .when(correct(Kind.DATE, "date", rightDate(APRIL.plusDays(1))))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.DATE,
                                            "date",
                                            null,
                                            List.of(new Field("date", "2026-04-22", "2026-04-23")),
                                            true,
                                            "Ошибка",
                                            TERM,
                                            null,
                                            null)),
                            new ActivityDateAgreed(ID, APRIL.plusDays(1), null, null));
        }

        @Test
        void ofAMoveWithItsHourIsOfOneRecord() {
            LocalTime ten = LocalTime.of(10, 0);
            ActivityPostponed withHour =
                    new ActivityPostponed(ID, APRIL, MAY, ten, "Акимат", "Занят", null);
            ActivityPostponed right =
                    new ActivityPostponed(
                            ID, APRIL, MAY.minusDays(2), ten, "Акимат", "Занят", null);

            given(TO_AGREE, agreed, withHour)
                    .when(correct(Kind.DATE, "date", at(MAY.minusDays(2), ten, "Акимат")))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.DATE,
                                            "date",
                                            null,
                                            List.of(new Field("date", "2026-05-13", "2026-05-11")),
                                            true,
                                            "Ошибка",
                                            new Standing(APRIL, false, 0),
                                            null,
                                            null)),
                            right);
        }

        @Test
        void ofAMoveWhoseHourWasARecordOfItsOwnIsOfBoth() {
            LocalTime ten = LocalTime.of(10, 0);
            Object[] before = {
                TO_AGREE, agreed, moved, new ActivityDateAgreed(ID, MAY, ten, "Акимат")
            };
            Correction hour =
                    new Correction(
                            Kind.DATE,
                            "date",
                            null,
                            List.of(),
                            false,
                            "Ошибка",
                            new Standing(MAY, true, 1, null, null, "Занят"),
                            null,
                            null);
            Correction move =
                    new Correction(
                            Kind.DATE,
                            "date",
                            null,
                            List.of(new Field("date", "2026-05-13", "2026-05-14")),
                            true,
                            "Ошибка",
                            new Standing(APRIL, false, 0),
                            null,
                            null);

            given(before)
                    .when(correct(Kind.DATE, "date", at(MAY.plusDays(1), ten, "Акимат")))
                    .expectEvents(
                            corrected(hour),
                            corrected(move),
                            new ActivityPostponed(
                                    ID, APRIL, MAY.plusDays(1), ten, "Акимат", "Занят", null));
        }

        private Right at(LocalDate date, LocalTime time, String place) {
            return new Right(
                    date, time, place, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);
        }

        @Test
        void toOneThatWouldBeAMoveIsRefused() {
            refused(
                    given(PLANNED, new ActivityDateAgreed(ID, FEBRUARY.minusDays(2), null, null))
                            .when(correct(Kind.DATE, "date", rightDate(MAY))),
                    "activity-postpone-it");
        }

        @Test
        void ofAMoveStaysAMove() {
            refused(
                    given(TO_AGREE, agreed, moved)
                            .when(correct(Kind.DATE, "date", rightDate(APRIL))),
                    "activity-not-later");
        }

        @Test
        void isRefusedWhereThePlansOwnTermStands() {
            refused(
                    given(TO_AGREE).when(correct(Kind.DATE, "date", null)),
                    "activity-nothing-to-correct");
        }
    }

    private static ActivityEvent corrected(Correction correction) {
        return new RecordCorrected(ID, correction);
    }
}
