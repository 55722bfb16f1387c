package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the producers promise in their samples is what this service reads. */
class ContractTest {

    @Nested
    class SamplesOfPlanService {

        @ParameterizedTest
        @CsvSource({
            "plan-approved, PlanApprovedV1",
            "activity-planned, ActivityPlannedV1",
            "activity-date-agreed, ActivityDateAgreedV1",
            "activity-postponed, ActivityPostponedV1",
            "activity-cancelled, ActivityCancelledV1",
            "activity-taken-out, ActivityTakenOutV1",
            "plan-amended, PlanAmendedV1",
            "amendment-decision-corrected, AmendmentDecisionCorrectedV1",
            "activity-amended, ActivityAmendedV1",
            "activity-carried-over, ActivityCarriedOverV1",
            "occurrence-recorded, OccurrenceRecordedV1",
            "activity-closed, ActivityClosedV1",
            "activity-covered, ActivityCoveredV1",
            "decision-published, DecisionPublishedV1",
            "decision-unpublished, DecisionUnpublishedV1",
            "document-published, DocumentPublishedV1",
            "document-withdrawn, DocumentWithdrawnV1",
            "answer-requested, AnswerRequestedV1",
            "answer-received, AnswerReceivedV1",
            "record-corrected, RecordCorrectedV1",
            "activity-date-withheld, ActivityDateWithheldV1",
            "activity-disclosure-changed, ActivityDisclosureChangedV1"
        })
        void areUnderstood(String event, String wire) throws Exception {
            assertUnderstood("plan-service", event, PlanWire.class, wire);
        }

        @Test
        void becomeAPromiseWithItsKeys() throws IOException {
            var planned =
                    Story.JSON.readValue(
                            sample("plan-service", "activity-planned"),
                            PlanWire.ActivityPlannedV1.class);
            assertThat(planned.promise().folded()).contains("строительство пожарного депо");
            assertThat(planned.promise().titleKey()).isNotBlank();
        }
    }

    @Nested
    class SamplesOfMonitoringService {

        @ParameterizedTest
        @CsvSource({
            "visit-scheduled, VisitScheduledV1",
            "visit-completed, VisitCompletedV1",
            "visit-corrected, VisitCorrectedV1",
            "visit-withdrawn, VisitWithdrawnV1",
            "visit-cancelled, VisitCancelledV1"
        })
        void areUnderstood(String event, String wire) throws Exception {
            assertUnderstood("monitoring-service", event, MonitoringWire.class, wire);
        }
    }

    @Nested
    class SamplesOfNotificationService {

        @Test
        void areUnderstood() throws Exception {
            assertUnderstood(
                    "notification-service",
                    "notification-delivered",
                    NotificationWire.class,
                    "NotificationDeliveredV1");
        }
    }

    private static void assertUnderstood(String producer, String event, Class<?> wires, String name)
            throws Exception {
        Class<?> wire = Class.forName(wires.getName() + "$" + name);
        Object read = Story.JSON.readValue(sample(producer, event), wire);
        for (RecordComponent part : wire.getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(part.getAccessor().invoke(read)).as(part.getName()).isNotNull();
            }
        }
    }

    private static String sample(String producer, String event) throws IOException {
        return Files.readString(Path.of("..", producer, "contract", event + ".v1.sample.json"));
    }
}
