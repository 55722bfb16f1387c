package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import org.junit.jupiter.api.Test;

class KnownExpertsTest {

    @Test
    void areInTheOrderOfTheirNamesInWhateverLanguageThoseAre() {
        Expert first = new Expert("1", LocalizedText.russian("Абаев"));
        Expert second = new Expert("2", new LocalizedText(null, "Әбенов", null));
        Expert third = new Expert("3", LocalizedText.russian("Яковлев"));

        assertThat(Stream.of(third, second, first).sorted(KnownExperts.BY_NAME))
                .containsExactly(first, second, third);
    }
}
