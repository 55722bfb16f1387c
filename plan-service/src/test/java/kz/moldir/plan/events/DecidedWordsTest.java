package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.recorded.Decided;
import org.junit.jupiter.api.Test;

class DecidedWordsTest {

    @Test
    void aDecisionInKazakhAloneIsNoRussianOne() {
        assertThat(decided("Гүлзарды ашу", "Гүлзарды ашу").words())
                .isEqualTo(new LocalizedText(null, "Гүлзарды ашу", null));
        assertThat(decided("Гүлзарды ашу", null).words())
                .isEqualTo(new LocalizedText(null, "Гүлзарды ашу", null));
        assertThat(decided("Открыть сквер", "Гүлзарды ашу").words())
                .isEqualTo(new LocalizedText("Открыть сквер", "Гүлзарды ашу", null));
    }

    @Test
    void aRussianDecisionThatNamesSomethingInKazakhStaysBesideItsTranslation() {
        String russian = "Одобрить проект «Әділетті Қазақстан»";
        assertThat(decided(russian, "«Әділетті Қазақстан» жобасын мақұлдау").words().ru())
                .isEqualTo(russian);
    }

    private static Decided decided(String text, String kazakh) {
        return new Decided("x", text, LocalDate.of(2026, 3, 17), null, null, null, kazakh);
    }
}
