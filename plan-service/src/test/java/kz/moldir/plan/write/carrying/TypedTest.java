package kz.moldir.plan.write.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void whatAFormDidNotSendIsNotTakenAway() {
        Typed typed = new Typed(Map.of("textKk", " ", "wordsKk", " Мамырда "));

        assertThat(typed.sent("textKk")).isEmpty();
        assertThat(typed.sent("wordsKk")).isEqualTo("Мамырда");
        assertThat(typed.sent("heardKk")).isNull();
    }

    @Test
    void whatIsTickedComesBeforeWhatIsWritten() {
        Typed typed =
                new Typed(
                        Map.of(
                                "member-001", "Ким А.А.",
                                "member-000", "Исмагулов М.Б.",
                                "members", "24",
                                "present", "Нуртаев Т.Т.\n\n"));

        assertThat(typed.chosen("member", "present"))
                .containsExactly("Исмагулов М.Б.", "Ким А.А.", "Нуртаев Т.Т.");
    }
}
