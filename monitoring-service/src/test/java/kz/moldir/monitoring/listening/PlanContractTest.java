package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads plan-service's samples the way the listener reads its messages. */
class PlanContractTest {

    private static final Path CONTRACT = Path.of("../plan-service/contract");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Nested
    class ASample {

        @Test
        void ofAPlannedActivityTellsKindsDayAndApproval() throws IOException {
            PlanEventV1 event = sample("activity-planned");

            assertThat(event).isInstanceOf(ActivityPlannedV1.class);
            ActivityPlannedV1 planned = (ActivityPlannedV1) event;
            assertThat(planned.monitoring()).isTrue();
            assertThat(planned.day()).isEqualTo(LocalDate.of(2026, 2, 12));
            assertThat(planned.approvedOn()).isEqualTo(LocalDate.of(2026, 3, 17));
            assertThat(planned.number()).isEqualTo(26);
            assertThat(planned.title().ru()).contains("Шугыла");
            assertThat(planned.responsible().commissions()).containsExactly("2");
        }

        @Test
        void ofAnAmendmentTellsTheRowAsItStands() throws IOException {
            assertThat(sample("activity-amended"))
                    .isInstanceOfSatisfying(
                            ActivityAmendedV1.class,
                            amended -> {
                                assertThat(amended.number()).isEqualTo(26);
                                assertThat(amended.leave("v").amendment())
                                        .isEqualTo(new Amendment("21", LocalDate.of(2026, 4, 13)));
                                assertThat(amended.title().ru()).contains("Шугыла");
                                assertThat(amended.kinds()).containsExactly("SITE_VISIT");
                                assertThat(amended.responsible().commissions())
                                        .containsExactly("2");
                                assertThat(amended.day()).as("until a day is no day").isNull();
                                assertThat(amended.standing()).isEqualTo(new Standing(null));
                            });
        }

        @Test
        void ofARowThatIsTakenOutTellsThatNoVisitIsPlannedForIt() throws IOException {
            assertThat(sample("activity-taken-out"))
                    .isEqualTo(
                            new ActivityCancelledV1(
                                    "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026",
                                    "Изменение бюджета города"));
        }

        @Test
        void ofACarryingOverTellsThatItsVisitIsLeftAndForWhat() throws IOException {
            assertThat(sample("activity-carried-over"))
                    .isInstanceOfSatisfying(
                            ActivityCarriedOverV1.class,
                            left -> {
                                assertThat(left.next().brief()).matches("→ 20\\d\\d/[12], № \\d+");
                                assertThat(left.keeps(left.on())).as("until it begins").isTrue();
                                assertThat(left.keeps(left.from())).isFalse();
                            });
            assertThat(
                            new StandingDayV1("a24", "carrying-over", null, false, "Ошибка", null)
                                    .stands())
                    .contains(new CarryingOverTakenBackV1("a24"));
        }

        @Test
        void ofAnOccurrenceTellsItsDayAndOfACorrectedOneThatItNeverWas() throws IOException {
            String occurrence = "9f0d6a34-7c0b-4f64-b1a7-000000000026";
            assertThat(sample("occurrence-recorded"))
                    .isInstanceOfSatisfying(
                            VisitMadeV1.class,
                            held -> {
                                assertThat(held.occurrenceId()).isEqualTo(occurrence);
                                assertThat(held.date()).isEqualTo(LocalDate.of(2026, 4, 10));
                            });
            assertThat(sample("record-corrected"))
                    .isInstanceOfSatisfying(
                            OccurrenceTakenBackV1.class,
                            wrong -> {
                                assertThat(wrong.occurrenceId()).isEqualTo(occurrence);
                                assertThat(wrong.replaced()).isTrue();
                            });
        }

        @Test
        void ofAnAgreedDayTellsTheDay() throws IOException {
            assertThat(sample("activity-date-agreed"))
                    .isEqualTo(
                            new ActivityDateAgreedV1(
                                    "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010",
                                    LocalDate.of(2026, 4, 22)));
        }

        @Test
        void ofAMoveTellsTheNewDay() throws IOException {
            assertThat(sample("activity-postponed"))
                    .isEqualTo(
                            new ActivityPostponedV1(
                                    "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010",
                                    LocalDate.of(2026, 5, 13)));
        }

        @Test
        void ofACancellationTellsTheReason() throws IOException {
            assertThat(sample("activity-cancelled"))
                    .isInstanceOfSatisfying(
                            ActivityCancelledV1.class,
                            event -> assertThat(event.reason()).startsWith("Отчёт заслушан"));
        }

        @Test
        void ofWhatIsToldOnlyNowTellsTheDayThatStands() throws IOException {
            assertThat(sample("activity-disclosure-changed"))
                    .isEqualTo(
                            new DisclosureV1(
                                    "5c1e3a90-41d7-4b7e-8c52-10f1c0de0010",
                                    "open",
                                    new StandingDayV1.Standing(LocalDate.of(2026, 4, 22))));
        }

        @Test
        void ofACorrectedRecommendationTellsWhatIsRightAndWhy() throws IOException {
            assertThat(sample("recommendation-corrected"))
                    .isEqualTo(
                            new RecommendationCorrectedV1(
                                    "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026",
                                    "x-1",
                                    "Аппарат акима Жетысуского района",
                                    "Рекомендовать открыть сквер",
                                    LocalDate.of(2026, 4, 13),
                                    LocalDate.of(2026, 6, 1),
                                    "Не тот орган",
                                    "local",
                                    List.of("first"),
                                    null,
                                    null));
        }

        @Test
        void ofAWithdrawnRecommendationTellsWhy() throws IOException {
            assertThat(sample("recommendation-withdrawn"))
                    .isEqualTo(
                            new RecommendationWithdrawnV1(
                                    "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026",
                                    "x-1",
                                    "Записано дважды"));
        }

        @Test
        void ofARecommendationTellsAgencyTextAndTerm() throws IOException {
            assertThat(sample("recommendation-decided"))
                    .isEqualTo(
                            new RecommendationDecidedV1(
                                    "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026",
                                    "x-1",
                                    "Акимат Жетысуского района",
                                    "Рекомендовать открыть сквер",
                                    LocalDate.of(2026, 4, 13),
                                    LocalDate.of(2026, 5, 13),
                                    "local",
                                    List.of("local"),
                                    "Скверді ашуды ұсыну",
                                    new LocalizedText(
                                            "Акимат Жетысуского района",
                                            "Жетісу ауданының әкімдігі",
                                            null)));
        }

        @Test
        void ofTheRosterTellsWhoIsAnExpert() throws IOException {
            RosterChangedV1 change =
                    JSON.readValue(
                            Files.readString(CONTRACT.resolve("roster-changed.v1.sample.json")),
                            RosterChangedV1.class);
            assertThat(change.entry()).isNotNull();
            assertThat(change.entry().id()).isEqualTo("r-1");
            assertThat(change.entry().expert()).isFalse();
            assertThat(change.entry().name().kk()).isEqualTo("Нұртаев Т.Т.");
        }

        private static PlanEventV1 sample(String event) throws IOException {
            Path file = CONTRACT.resolve(event + ".v1.sample.json");
            assertThat(file).as("the sample that plan-service publishes").exists();
            return PlanEventV1.of(
                            new PublishedEvent(
                                    "e1",
                                    "kz.moldir.plan." + event + ".v1",
                                    "a1",
                                    0,
                                    "moldir.plan",
                                    Instant.EPOCH,
                                    null,
                                    Files.readString(file),
                                    JSON))
                    .orElseThrow();
        }
    }
}
