package kz.moldir.monitoring.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.ui.contract.MessageFilesContract;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final List<VisitRefusal> ALL =
            List.of(
                    new VisitRefusal.UnknownActivity(),
                    new VisitRefusal.NotMonitoring(84),
                    new VisitRefusal.ActivityCancelled(84),
                    new VisitRefusal.GoesOnThere(84, DAY),
                    new VisitRefusal.AlreadyCompleted(DAY),
                    new VisitRefusal.AlreadyCancelled(),
                    new VisitRefusal.InFuture(DAY),
                    new VisitRefusal.NotMade(),
                    new VisitRefusal.SameAgain(),
                    new VisitRefusal.UnknownFinding(),
                    new VisitRefusal.FindingTwice(),
                    new VisitRefusal.AnotherYear(LocalDate.of(2025, 4, 28), "2026"),
                    new VisitRefusal.DayOff(DAY, DAY.plusDays(1)),
                    new VisitRefusal.UnknownExpert(),
                    new VisitRefusal.FollowsPlan());

    private final Messages messages = new Messages(List.of("monitoring", "kit"));

    @Nested
    class EveryText {

        @Test
        void existsInEveryLanguage() {
            assertThat(MessageFilesContract.problems("monitoring")).isEmpty();
        }
    }

    @Nested
    class EveryRefusal {

        @Test
        void isListedHere() {
            assertThat(ALL)
                    .extracting(Object::getClass)
                    .containsExactlyInAnyOrder(VisitRefusal.class.getPermittedSubclasses());
        }

        @Test
        void hasASentenceWithItsArguments() {
            for (VisitRefusal refusal : ALL) {
                for (Language language : Language.values()) {
                    String text =
                            messages.text(
                                    language.locale(),
                                    "refusal." + refusal.code(),
                                    refusal.arguments().toArray());
                    assertThat(text).doesNotContain("{");
                    if (refusal instanceof VisitRefusal.NotMonitoring) {
                        assertThat(text).contains("84");
                    }
                }
            }
        }
    }
}
