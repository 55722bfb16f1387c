package kz.moldir.ui.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.ui.SampleSite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class MessagesTest {

    private final Messages messages = new Messages(List.of("sample"));
    private final Locale ru = Language.RU.locale();

    @Nested
    class ANumber {

        @Test
        void takesItsPluralInRussian() {
            assertThat(List.of(1, 3, 95, 21))
                    .extracting(n -> messages.text(ru, "ui.count.activities", n))
                    .containsExactly(
                            "1 мероприятие", "3 мероприятия", "95 мероприятий", "21 мероприятие");
        }

        @Test
        void leavesTheKazakhNounAlone() {
            assertThat(messages.text(Language.KK.locale(), "ui.count.activities", 95))
                    .isEqualTo("95 іс-шара");
        }
    }

    @Nested
    class ASentence {

        @Test
        void endsOnceAfterADay() {
            assertThat(messages.text(ru, "sample.until", "20 апреля 2026 г."))
                    .isEqualTo("Замечания до 20 апреля 2026 г.");
        }
    }

    @Nested
    class AMissingKey {

        @Test
        void isAnError() {
            assertThatThrownBy(() -> messages.text(ru, "ui.nothing"))
                    .isInstanceOf(NoSuchMessageException.class)
                    .hasMessageContaining("ui.nothing");
        }

        @Test
        void isAnErrorInATemplateToo() {
            assertThatThrownBy(
                            () ->
                                    SampleSite.renderer()
                                            .render(
                                                    "ui/state :: badge('sleeping')",
                                                    Language.RU,
                                                    "",
                                                    Map.of()))
                    .hasStackTraceContaining("ui.state.sleeping");
        }
    }

    @Nested
    class AKeyTakenTwice {

        @Test
        void isRefused() {
            assertThatThrownBy(() -> new Messages(List.of("sample", "sampletwin")))
                    .hasMessageContaining("sample.name");
        }

        @Test
        void isRefusedInOneFileToo() {
            assertThatThrownBy(() -> Messages.properties("twice", Language.RU))
                    .hasMessageContaining("twice.key");
        }
    }
}
