package kz.moldir.monitoring.read.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitViewTest {

    @Nested
    class AfterItsEvents {

        @Test
        void aVisitStandsOnItsDay() {
            VisitView visit = after(Samples.SCHEDULED);

            assertThat(visit.state()).isEqualTo(VisitState.SCHEDULED);
            assertThat(visit.date()).isEqualTo(Samples.DAY);
            assertThat(visit.key()).isEqualTo("2026-04-22/" + Samples.VISIT);
            assertThat(visit.title()).isEqualTo(Samples.TITLE);
        }

        @Test
        void aMovedVisitStandsOnItsNewDay() {
            VisitView visit = after(Samples.SCHEDULED, Samples.MOVED);

            assertThat(visit.date()).isEqualTo(Samples.MOVED_TO);
            assertThat(visit.key()).startsWith("2026-04-29/");
            assertThat(visit.sequence()).isEqualTo(1);
        }

        @Test
        void aCompletedVisitKeepsItsFindings() {
            VisitView visit =
                    after(Samples.SCHEDULED, Samples.MOVED, Samples.FOUND, Samples.COMPLETED);

            assertThat(visit.state()).isEqualTo(VisitState.COMPLETED);
            assertThat(visit.findings()).containsExactly(Samples.RAMP);
        }

        @Test
        void aVisitThatWasPutRightIsAsItIsRight() {
            VisitView visit =
                    after(
                            Samples.SCHEDULED,
                            Samples.MOVED,
                            Samples.FOUND,
                            Samples.COMPLETED,
                            Samples.CORRECTED);

            assertThat(visit.state()).isEqualTo(VisitState.COMPLETED);
            assertThat(visit.key()).startsWith("2026-04-28/");
            assertThat(visit.object()).isEqualTo("Терминал 2");
            assertThat(visit.findings())
                    .extracting(each -> each.text())
                    .containsExactly("У входа крутой пандус");
        }

        @Test
        void aVisitThatNobodyMadeWaitsOnItsPlannedDay() {
            VisitView visit =
                    after(
                            Samples.SCHEDULED,
                            Samples.MOVED,
                            Samples.FOUND,
                            Samples.COMPLETED,
                            Samples.CORRECTED,
                            Samples.WITHDRAWN);

            assertThat(visit.state()).isEqualTo(VisitState.SCHEDULED);
            assertThat(visit.key()).startsWith("2026-04-29/");
            assertThat(visit.object()).isNull();
            assertThat(visit.findings()).isEmpty();
        }

        @Test
        void aCancelledVisitSaysWhy() {
            VisitView visit = after(Samples.SCHEDULED_BY_HAND, Samples.CANCELLED);

            assertThat(visit.state()).isEqualTo(VisitState.CANCELLED);
            assertThat(visit.reason()).isEqualTo("Карантин");
            assertThat(visit.byHand()).isTrue();
        }

        @Test
        void aDayBeforeTheApprovalWaitsToBeConfirmed() {
            VisitView visit =
                    after(
                            new VisitScheduled(
                                    "v",
                                    "a",
                                    26,
                                    LocalizedText.russian("Депо"),
                                    LocalDate.of(2026, 2, 12),
                                    null,
                                    false,
                                    true,
                                    0L));

            assertThat(visit.state()).isEqualTo(VisitState.TO_BE_CONFIRMED);
        }

        @Test
        void nothingComesBeforeItsDay() {
            assertThatIllegalStateException().isThrownBy(() -> after(Samples.MOVED));
        }
    }

    @Nested
    class Standing {

        private final VisitView visit = after(Samples.SCHEDULED);

        @Test
        void comparesTheDayWithToday() {
            assertThat(VisitStanding.of(visit, Samples.DAY.minusDays(1)))
                    .isEqualTo(VisitStanding.AHEAD);
            assertThat(VisitStanding.of(visit, Samples.DAY)).isEqualTo(VisitStanding.TODAY);
            assertThat(VisitStanding.of(visit, Samples.DAY.plusDays(1)))
                    .isEqualTo(VisitStanding.UNRECORDED);
        }
    }

    static VisitView after(VisitEvent... events) {
        VisitView view = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            view = VisitView.after(view, events[sequence], sequence);
        }
        return Objects.requireNonNull(view);
    }
}
