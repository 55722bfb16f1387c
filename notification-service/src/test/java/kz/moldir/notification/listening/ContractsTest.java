package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.council.TimeframeKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the other services' samples the way the listeners read their messages. */
class ContractsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Nested
    class PlanService {

        @Test
        void tellsTitleTermAndApprovalOfAPlannedActivity() throws IOException {
            ActivityPlannedV1 planned = plan("activity-planned", ActivityPlannedV1.class);

            assertThat(planned.activityId()).isEqualTo("0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026");
            assertThat(planned.number()).isEqualTo(26);
            assertThat(planned.title().ru()).contains("Шугыла");
            assertThat(planned.timeframe().kind()).isEqualTo(TimeframeKind.EXACT_DAY);
            assertThat(planned.timeframe().end()).isEqualTo(LocalDate.of(2026, 2, 12));
            assertThat(planned.approvedOn()).isEqualTo(LocalDate.of(2026, 3, 17));
        }

        @Test
        void tellsWordsAndTermOfAnAmendedActivity() throws IOException {
            ActivityAmendedV1 amended = plan("activity-amended", ActivityAmendedV1.class);

            assertThat(amended.activityId()).isEqualTo("0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026");
            assertThat(amended.number()).isEqualTo(26);
            assertThat(amended.title().ru()).contains("Шугыла");
            assertThat(amended.timeframe().end()).isEqualTo(LocalDate.of(2026, 6, 20));
        }

        @Test
        void tellsDayTimeAndPlaceOfAnAgreement() throws IOException {
            assertThat(plan("activity-date-agreed", ActivityDateAgreedV1.class))
                    .isEqualTo(
                            new ActivityDateAgreedV1(
                                    "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010",
                                    LocalDate.of(2026, 4, 22),
                                    LocalTime.of(15, 0),
                                    "Акимат Жетысуского района"));
        }

        @Test
        void tellsTheNewDayOfAMove() throws IOException {
            assertThat(plan("activity-postponed", ActivityPostponedV1.class))
                    .isEqualTo(
                            new ActivityPostponedV1(
                                    "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010",
                                    LocalDate.of(2026, 5, 13),
                                    LocalTime.of(10, 0),
                                    "Акимат Жетысуского района",
                                    null));
        }

        @Test
        void tellsTheDayThatIsToldOnlyNow() throws IOException {
            assertThat(plan("activity-disclosure-changed", DisclosureV1.class).standing())
                    .isEqualTo(new StandingDayV1.Standing(LocalDate.of(2026, 4, 22)));
            assertThat(plan("record-corrected", StandingDayV1.class).stands())
                    .as("an occurrence was corrected, no day")
                    .isEmpty();
        }

        @Test
        void tellsWhichActivityIsOver() throws IOException {
            assertThat(plan("activity-closed", ActivityOverV1.class).activityId())
                    .isEqualTo("0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026");
            assertThat(plan("activity-cancelled", ActivityOverV1.class).activityId())
                    .isEqualTo("5c1e3a90-41d7-4b7e-8c52-10f1c0de0010");
        }

        @Test
        void tellsWhetherMinutesAreDueAndWhetherThereAreSome() throws IOException {
            String occurrence = "9f0d6a34-7c0b-4f64-b1a7-000000000026";
            assertThat(plan("occurrence-recorded", OccurrenceRecordedV1.class))
                    .isEqualTo(
                            new OccurrenceRecordedV1(occurrence, LocalDate.of(2026, 4, 10), true));
            assertThat(plan("minutes-recorded", MinutesV1.class))
                    .isEqualTo(new MinutesV1(occurrence));
            assertThat(plan("minutes-withdrawn", MinutesV1.class))
                    .isEqualTo(new MinutesV1(occurrence));
            assertThat(plan("record-corrected", WrongRecordV1.class).occurrence()).isPresent();
        }

        private static <T> T plan(String event, Class<T> wire) throws IOException {
            return sample("plan-service", event, wire);
        }
    }

    @Nested
    class MonitoringService {

        @Test
        void tellsDayAndObjectOfAVisitMadeByHand() throws IOException {
            VisitScheduledV1 visit =
                    sample("monitoring-service", "visit-scheduled", VisitScheduledV1.class);

            assertThat(visit.reminded()).isTrue();
            assertThat(visit.date()).isEqualTo(LocalDate.of(2026, 4, 22));
            assertThat(visit.object()).isEqualTo("Школа № 15");
            assertThat(visit.title().ru()).isEqualTo("Мониторинг школ");
            assertThat(visit.number()).isEqualTo(84);
        }

        @Test
        void tellsWhichVisitIsOver() throws IOException {
            assertThat(sample("monitoring-service", "visit-completed", VisitOverV1.class).visitId())
                    .isNotBlank();
            assertThat(sample("monitoring-service", "visit-cancelled", VisitOverV1.class).visitId())
                    .isNotBlank();
        }
    }

    private static <T> T sample(String service, String event, Class<T> wire) throws IOException {
        Path file = Path.of("..", service, "contract", event + ".v1.sample.json");
        assertThat(file).as("the sample that %s publishes", service).exists();
        return JSON.readValue(Files.readString(file), wire);
    }
}
