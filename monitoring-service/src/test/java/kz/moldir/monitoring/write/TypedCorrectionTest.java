package kz.moldir.monitoring.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.write.VisitRequests.CorrectRequest;
import kz.moldir.monitoring.write.VisitRequests.RightFindingRequest;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMapAdapter;

class TypedCorrectionTest {

    @Test
    void keepsIdsLeavesOutWhatHasNoWordsAndAddsWhatIsNew() {
        assertThat(
                        typed(
                                        Map.of(
                                                "date", List.of("2026-04-12"),
                                                "object", List.of(" Терминал 2 "),
                                                "reason", List.of("Описка"),
                                                "seen.finding", List.of("f1", "f2", ""),
                                                "text", List.of("Пандус", " ", "Темно"),
                                                "severity", List.of("HIGH", "LOW", "LOW")))
                                .request())
                .isEqualTo(
                        new CorrectRequest(
                                LocalDate.of(2026, 4, 12),
                                "Терминал 2",
                                List.of(
                                        new RightFindingRequest("f1", "Пандус", Severity.HIGH),
                                        new RightFindingRequest(null, "Темно", Severity.LOW)),
                                "Описка",
                                null));
    }

    @Test
    void saysAllThatIsWrongAtItsField() {
        Invalid invalid =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                typed(
                                                Map.of(
                                                        "date", List.of("вчера"),
                                                        "seen.finding", List.of("f1"),
                                                        "text", List.of("Пандус"),
                                                        "severity", List.of("ужас")))
                                        .request());
        assertThat(invalid.faults())
                .extracting(Invalid.Fault::field)
                .containsExactly("date", "why", "severity-1");
    }

    private static TypedCorrection typed(Map<String, List<String>> form) {
        return TypedCorrection.of(new MultiValueMapAdapter<>(form));
    }
}
