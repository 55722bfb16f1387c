package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.orders.CorrectRequest.RightRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectRequestTest {

    @Test
    void leavesNoCancellationWithoutItsDecision() {
        for (String none : new String[] {null, " "}) {
            assertThatThrownBy(() -> cancellation(none).checkDecision())
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid ->
                                    assertThat(invalid.faults())
                                            .extracting(Invalid.Fault::field)
                                            .containsExactly("right.decision"));
        }
        assertThatCode(() -> cancellation("Протокол 7").checkDecision()).doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                new CorrectRequest(
                                                Correction.Kind.CANCELLATION,
                                                null,
                                                "Ошибка",
                                                null,
                                                null,
                                                null)
                                        .checkDecision())
                .as("taken back")
                .doesNotThrowAnyException();
    }

    private static CorrectRequest cancellation(@Nullable String decision) {
        return new CorrectRequest(
                Correction.Kind.CANCELLATION,
                null,
                "Ошибка",
                new RightRequest(
                        LocalDate.of(2026, 4, 13),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Объект сдан",
                        decision,
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
                        null),
                null,
                null);
    }
}
