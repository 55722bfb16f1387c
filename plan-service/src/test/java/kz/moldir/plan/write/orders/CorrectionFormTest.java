package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.activity.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the form showed in Kazakh and comes back empty is taken away; the rest stays. */
class CorrectionFormTest {

    @Test
    void takesAwayWhatWasEmptied() {
        assertThat(right(form(Correction.Kind.CLOSING, "Итог", null, null)))
                .isEqualTo(new Right.Kazakh("", null, null));
        assertThat(right(form(Correction.Kind.OCCURRENCE, null, null, null)))
                .isEqualTo(new Right.Kazakh(null, null, ""));
    }

    @Test
    void keepsWhatIsTyped() {
        assertThat(right(form(Correction.Kind.CLOSING, "Итог", null, "Берілді")))
                .isEqualTo(new Right.Kazakh("Берілді", null, null));
    }

    /** The hour of a move is a record of its own: its form has no reason. */
    @Test
    void leavesWhatItDidNotShow() {
        assertThat(right(form(Correction.Kind.DATE, null, null, null)))
                .isEqualTo(Right.Kazakh.AS_BEFORE);
        assertThat(right(form(Correction.Kind.DATE, null, "Дождь", null)))
                .isEqualTo(new Right.Kazakh(null, "", null));
    }

    private static Right.Kazakh right(CorrectionForm form) {
        CorrectRequest.RightRequest right = form.request().right();
        assertThat(right).isNotNull();
        return right.right().kazakh();
    }

    private static CorrectionForm form(
            Correction.Kind kind,
            @Nullable String result,
            @Nullable String reason,
            @Nullable String resultKk) {
        return new CorrectionForm(
                kind, "id", "Ошибка", null, null, null, null, null, null, null, result, reason,
                null, null, null, null, null, null, null, null, null, null, null, null, null,
                resultKk, null, null);
    }
}
