package kz.moldir.plan.write.outside;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import org.junit.jupiter.api.Test;

class AnsweredTest {

    private static final Invalid.Fault TERM =
            new Invalid.Fault("timeframe", "plan.import.question.timeframe", List.of());
    private static final Invalid.Fault SEITOV = person("Сеитов С.С.");
    private static final Invalid.Fault KIM = person("Ким Б.");

    @Test
    void isWhatWasAskedAndNothingThatCameUpSince() {
        Map<String, String> typed =
                Map.of("sure", "1", Answered.FIELD, Answered.carried(asking(TERM, SEITOV)));

        assertThatCode(() -> refuse(typed, TERM, SEITOV)).doesNotThrowAnyException();
        assertThatCode(() -> refuse(typed, SEITOV)).doesNotThrowAnyException();
        assertThatThrownBy(() -> refuse(typed, TERM, KIM)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> refuse(Map.of("sure", "1"), TERM)).isInstanceOf(Invalid.class);
    }

    private static void refuse(Map<String, String> typed, Invalid.Fault... faults) {
        Answered.refuseWhatIsNew(
                typed,
                OutsidePages.body(typed, null),
                words -> {
                    throw asking(faults);
                });
    }

    private static Invalid asking(Invalid.Fault... faults) {
        return new Invalid(List.of(faults));
    }

    private static Invalid.Fault person(String name) {
        return new Invalid.Fault(
                "responsible", "plan.import.question.person-unknown", List.of(name));
    }
}
