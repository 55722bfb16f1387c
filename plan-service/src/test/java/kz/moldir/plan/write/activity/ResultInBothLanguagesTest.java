package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A result may be typed once more in Kazakh. */
class ResultInBothLanguagesTest extends ActivityCase {

    private static final String KAZAKH = "Бес ұсыным берілді";
    private static final ActivityClosed BOTH = closed(CLOSED.result(), KAZAKH);

    @Test
    void isKeptAsItWasTyped() {
        given(PLANNED, HAPPENED)
                .when(new Close(ID, CLOSED.result(), KAZAKH, TODAY, Set.of()))
                .expectEvents(BOTH);
    }

    @Test
    void isAskedAboutPersonalDetailsInBoth() {
        refused(
                given(PLANNED, HAPPENED)
                        .when(new Close(ID, "Итог", "Айгүл, 8 701 123-45-67", TODAY, Set.of())),
                "activity-personal-details");
    }

    @Test
    void staysInKazakhWhereOnlyTheOtherIsPutRight() {
        given(PLANNED, HAPPENED, BOTH)
                .when(correct(Kind.CLOSING, "closing", right("Дано шесть рекомендаций", null)))
                .expectEvents(
                        corrected(new Field("result", CLOSED.result(), "Дано шесть рекомендаций")),
                        closed("Дано шесть рекомендаций", KAZAKH));
    }

    @Test
    void isPutRightInKazakhAlone() {
        given(PLANNED, HAPPENED, BOTH)
                .when(correct(Kind.CLOSING, "closing", right(null, "Алты ұсыным берілді")))
                .expectEvents(
                        corrected(new Field("resultKk", KAZAKH, "Алты ұсыным берілді")),
                        closed(CLOSED.result(), "Алты ұсыным берілді"));
    }

    @Test
    void isTakenAwayInKazakhByEmptyWords() {
        given(PLANNED, HAPPENED, BOTH)
                .when(correct(Kind.CLOSING, "closing", right(null, "")))
                .expectEvents(corrected(new Field("resultKk", KAZAKH, null)), CLOSED);
    }

    /** What may be read by nobody may stand in both languages. */
    @Test
    void goesInKazakhWhereTheOtherIsConcealed() {
        concealing(right("Даны рекомендации", null), closed("Даны рекомендации", null));
    }

    /** A form sends what stood in it. */
    @Test
    void isNotSaidAgainByAFormThatShowsItStill() {
        concealing(right("Даны рекомендации", KAZAKH), closed("Даны рекомендации", null));
    }

    @Test
    void staysWhereItIsSaidOnceMoreOrTheOtherIsTheSame() {
        concealing(
                right("Даны рекомендации", "Ұсынымдар берілді"),
                closed("Даны рекомендации", "Ұсынымдар берілді"));
        concealing(right(CLOSED.result(), null), BOTH);
    }

    private void concealing(Right right, ActivityClosed now) {
        given(PLANNED, HAPPENED, BOTH)
                .when(
                        new Correct(
                                ID,
                                Kind.CLOSING,
                                "closing",
                                right,
                                "new",
                                "Персональные данные",
                                TODAY,
                                Set.of(),
                                true))
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Kind.CLOSING,
                                        "closing",
                                        null,
                                        List.of(
                                                new Field(
                                                        "closedOn",
                                                        TODAY.toString(),
                                                        TODAY.toString()),
                                                new Field("result", BOTH.result(), now.result()),
                                                new Field("resultKk", KAZAKH, now.resultKk())),
                                        true,
                                        "Персональные данные",
                                        new Standing(null, false, 0),
                                        null,
                                        null,
                                        null,
                                        null,
                                        true)),
                        now);
    }

    private static ActivityClosed closed(String result, @Nullable String kazakh) {
        return new ActivityClosed(ID, TODAY, result, null, kazakh);
    }

    private static RecordCorrected corrected(Field field) {
        return new RecordCorrected(
                ID,
                new Correction(
                        Kind.CLOSING,
                        "closing",
                        null,
                        List.of(field),
                        true,
                        "Ошибка",
                        new Standing(null, false, 0),
                        null,
                        null));
    }

    private static Right right(@Nullable String result, @Nullable String kazakh) {
        return new Right(
                null,
                null,
                null,
                null,
                null,
                null,
                result,
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
                new Right.Kazakh(kazakh, null, null));
    }
}
