package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);

    private sealed interface Sample extends Refusal {

        @Code("sample-wrong-day")
        record WrongDay(LocalDate day, String why, int number) implements Sample {}

        @Code("sample-nothing")
        record Nothing() implements Sample {}

        record Uncoded() implements Sample {}

        record Said(String code, List<Object> arguments) implements Sample {}
    }

    @Test
    void hasTheCodeOfItsType() {
        assertThat(new Sample.Nothing().code()).isEqualTo("sample-nothing");
        assertThat(new Sample.Said("said", List.of()).code()).isEqualTo("said");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Sample.Uncoded().code())
                .withMessageContaining("Uncoded");
    }

    @Test
    void namesItsComponentsInTheirOrder() {
        assertThat(new Sample.WrongDay(DAY, "words", 26).arguments())
                .containsExactly(DAY, "words", 26);
        assertThat(new Sample.Nothing().arguments()).isEmpty();
        assertThat(new Sample.Said("said", List.of(DAY)).arguments()).containsExactly(DAY);
    }
}
