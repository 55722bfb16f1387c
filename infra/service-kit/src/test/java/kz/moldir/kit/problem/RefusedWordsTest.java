package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.moldir.kit.command.Phrase;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.observe.Traces;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What the sentence of a refusal names is said in the reader's language. */
class RefusedWordsTest {

    @Refusal.Code("found")
    private record Found(List<Object> found) implements Refusal {}

    @Test
    void nameDaysAndPhrasesAndEachOfSeveral() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("kit.problem.refused", Language.RU.locale(), "Нет");
        messages.addMessage("refusal.found", Language.RU.locale(), "Найдено: {0}.");
        messages.addMessage("at", Language.RU.locale(), "{0} ({1})");
        messages.addMessage("place", Language.RU.locale(), "Место");
        Found found =
                new Found(
                        List.of(
                                new Phrase("at", List.of("8 701", new Phrase("place"))),
                                LocalDate.of(2026, 3, 17)));

        assertThat(
                        new Problems(messages, () -> ZoneOffset.UTC, new Traces(Tracer.NOOP))
                                .refused(found, Language.RU.locale())
                                .getDetail())
                .isEqualTo("Найдено: 8 701 (Место); 17 марта 2026 г..");
    }
}
