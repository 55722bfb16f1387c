package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kz.moldir.kit.command.Invalid;
import org.junit.jupiter.api.Test;

/** What a browser sends is read as it is stored. */
class TypedFormTest {

    @Test
    void linesEndAsTheyAreStored() {
        assertThat(new TypedForm(Map.of("words", " Один\r\nДва\r\n")).text("words"))
                .isEqualTo("Один\nДва");
    }

    @Test
    void whatWasSeenIsANumberOrNotSaid() {
        assertThat(new TypedForm(Map.of("seen", "3")).seen()).isEqualTo(3);
        assertThat(new TypedForm(Map.of("seen", "")).seen()).isNull();
        assertThat(new TypedForm(Map.of()).seen()).isNull();
        assertThatThrownBy(() -> new TypedForm(Map.of("seen", "0")).seen())
                .as("else nothing would be compared")
                .isInstanceOf(Invalid.class);
    }
}
