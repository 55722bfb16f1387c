package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import org.jspecify.annotations.Nullable;
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

    @Test
    void areInvitableAsLongAsTheirTermLasts() {
        LocalDate last = LocalDate.of(2026, 4, 13);

        assertThat(after(last).invitable(last)).isTrue();
        assertThat(after(last).invitable(last.plusDays(1))).isFalse();
        assertThat(after(null).invitable(last)).isTrue();
        KnownExpert removed = KnownExpert.after(after(null), new RosterChangedV1(null, "1"));
        assertThat(removed).isNotNull();
        assertThat(removed.invitable(last)).isFalse();
    }

    private static KnownExpert after(@Nullable LocalDate until) {
        return Objects.requireNonNull(
                KnownExpert.after(
                        null,
                        new RosterChangedV1(
                                new RosterChangedV1.Entry(
                                        "1", "EXPERT", LocalizedText.russian("Абаев"), until),
                                null)));
    }
}
