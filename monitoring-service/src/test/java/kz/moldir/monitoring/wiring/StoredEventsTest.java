package kz.moldir.monitoring.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.VisitEvent;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the event store for ever. */
class StoredEventsTest {

    private final EventSerializer serializer =
            new EventSerializer(
                    MonitoringEventTypes.all(),
                    JsonMapper.builder()
                            .changeDefaultPropertyInclusion(
                                    value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                            .build());

    @Nested
    class Names {

        @Test
        void areFrozen() {
            assertThat(MonitoringEventTypes.all().all())
                    .containsExactlyInAnyOrder(
                            new EventType("visit.scheduled", "1"),
                            new EventType("visit.moved", "1"),
                            new EventType("visit.finding-recorded", "1"),
                            new EventType("visit.completed", "1"),
                            new EventType("visit.cancelled", "1"),
                            new EventType("visit.corrected", "1"),
                            new EventType("visit.completion-withdrawn", "1"),
                            new EventType("visit.expert-invited", "1"),
                            new EventType("visit.invitation-taken-back", "1"),
                            new EventType("recommendation.taken-up", "1"),
                            new EventType("recommendation.answered", "1"),
                            new EventType("recommendation.fulfilment-verified", "1"),
                            new EventType("recommendation.fulfilment-refused", "1"),
                            new EventType("recommendation.corrected", "1"),
                            new EventType("recommendation.withdrawn", "1"),
                            new EventType("recommendation.correction-not-followed", "1"));
        }

        @Test
        void existForEveryEvent() {
            assertThat(MonitoringEventTypes.all().classes())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(VisitEvent.class, RecommendationEvent.class)
                                    .<Class<?>>flatMap(
                                            type -> Stream.of(type.getPermittedSubclasses()))
                                    .toList());
        }
    }

    @Nested
    class Json {

        @Test
        void ofARecommendationIsWrittenAndReadAsItAlwaysWas() {
            String stored =
                    "{\"recommendationId\":\"r-1\",\"activityId\":\"a-10\",\"number\":10,"
                            + "\"title\":{\"ru\":\"Заслушивание\"},\"agency\":\"Акимат\","
                            + "\"text\":\"Открыть сквер\",\"on\":\"2026-04-13\","
                            + "\"until\":\"2026-05-13\"}";
            RecommendationEvent event =
                    new RecommendationEvent.RecommendationTakenUp(
                            "r-1",
                            "a-10",
                            10,
                            LocalizedText.russian("Заслушивание"),
                            "Акимат",
                            "Открыть сквер",
                            LocalDate.of(2026, 4, 13),
                            LocalDate.of(2026, 5, 13),
                            null);
            assertThat(serializer.serialize(event, String.class).getData()).isEqualTo(stored);
            assertThat(
                            serializer.<String, Object>deserialize(
                                    new SimpleSerializedObject<>(
                                            stored,
                                            String.class,
                                            serializer.typeForClass(event.getClass()))))
                    .isEqualTo(event);
        }

        @Test
        void ofWhatBecameOfARecommendationIsWrittenAndReadAsItAlwaysWas() {
            LocalDate day = LocalDate.of(2026, 5, 4);
            same(
                    new RecommendationEvent.AgencyAnswered("r-1", day, "Откроем"),
                    "{\"recommendationId\":\"r-1\",\"on\":\"2026-05-04\",\"text\":\"Откроем\"}");
            same(
                    new RecommendationEvent.FulfilmentVerified("r-1", day, "Открыт"),
                    "{\"recommendationId\":\"r-1\",\"on\":\"2026-05-04\",\"note\":\"Открыт\"}");
            same(
                    new RecommendationEvent.FulfilmentRefused("r-1", day, "Закрыт"),
                    "{\"recommendationId\":\"r-1\",\"on\":\"2026-05-04\",\"reason\":\"Закрыт\"}");
            same(
                    new RecommendationEvent.RecommendationCorrected(
                            "r-1", "Аппарат", "Открыть сквер", day, null, "Не тот орган", "a"),
                    "{\"recommendationId\":\"r-1\",\"agency\":\"Аппарат\","
                            + "\"text\":\"Открыть сквер\",\"on\":\"2026-05-04\","
                            + "\"reason\":\"Не тот орган\",\"author\":\"a\"}");
            same(
                    new RecommendationEvent.RecommendationWithdrawn("r-1", "Дважды"),
                    "{\"recommendationId\":\"r-1\",\"reason\":\"Дважды\"}");
            same(
                    new RecommendationEvent.CorrectionNotFollowed("r-1", true, "Дважды", null),
                    "{\"recommendationId\":\"r-1\",\"withdrawn\":true,\"reason\":\"Дважды\"}");
        }

        @Test
        void ofWhatIsAskedInKazakhOrOfANamedAgencyToo() {
            LocalDate day = LocalDate.of(2026, 5, 4);
            LocalizedText name = new LocalizedText("Акимат", "Әкімдік", null);
            same(
                    new RecommendationEvent.RecommendationTakenUp(
                            "r-1",
                            "a-10",
                            10,
                            LocalizedText.russian("Заслушивание"),
                            "Акимат",
                            "Открыть сквер",
                            day,
                            null,
                            "a",
                            List.of("a", "b"),
                            "Скверді ашу",
                            name),
                    "{\"recommendationId\":\"r-1\",\"activityId\":\"a-10\",\"number\":10,"
                            + "\"title\":{\"ru\":\"Заслушивание\"},\"agency\":\"Акимат\","
                            + "\"text\":\"Открыть сквер\",\"on\":\"2026-05-04\","
                            + "\"author\":\"a\",\"wordedBy\":[\"a\",\"b\"],"
                            + "\"textKk\":\"Скверді ашу\","
                            + "\"agencyName\":{\"ru\":\"Акимат\",\"kk\":\"Әкімдік\"}}");
            same(
                    new RecommendationEvent.RecommendationCorrected(
                            "r-1",
                            "Акимат",
                            "Открыть сквер",
                            day,
                            null,
                            "Слова",
                            "a",
                            List.of("b"),
                            "Скверді ашу",
                            name),
                    "{\"recommendationId\":\"r-1\",\"agency\":\"Акимат\","
                            + "\"text\":\"Открыть сквер\",\"on\":\"2026-05-04\","
                            + "\"reason\":\"Слова\",\"author\":\"a\",\"wordedBy\":[\"b\"],"
                            + "\"textKk\":\"Скверді ашу\","
                            + "\"agencyName\":{\"ru\":\"Акимат\",\"kk\":\"Әкімдік\"}}");
            same(
                    new RecommendationEvent.CorrectionNotFollowed(
                            "r-1",
                            false,
                            "Слова",
                            new RecommendationEvent.Asked(
                                    "Акимат", "Открыть сквер", day, day, "Скверді ашу", name)),
                    "{\"recommendationId\":\"r-1\",\"withdrawn\":false,\"reason\":\"Слова\","
                            + "\"now\":{\"agency\":\"Акимат\",\"text\":\"Открыть сквер\","
                            + "\"on\":\"2026-05-04\",\"until\":\"2026-05-04\","
                            + "\"textKk\":\"Скверді ашу\","
                            + "\"agencyName\":{\"ru\":\"Акимат\",\"kk\":\"Әкімдік\"}}}");
        }

        private void same(RecommendationEvent event, String stored) {
            assertThat(serializer.serialize(event, String.class).getData()).isEqualTo(stored);
            assertThat(
                            serializer.<String, Object>deserialize(
                                    new SimpleSerializedObject<>(
                                            stored,
                                            String.class,
                                            serializer.typeForClass(event.getClass()))))
                    .isEqualTo(event);
        }

        private static List<VisitEvent> all() {
            return Stream.concat(Samples.ALL.stream(), Samples.INTERNAL.stream()).toList();
        }

        @Test
        void isWrittenAsItAlwaysWas() throws IOException {
            List<String> written =
                    all().stream()
                            .map(event -> serializer.serialize(event, String.class).getData())
                            .toList();

            assertThat(written).isEqualTo(stored());
        }

        @Test
        void isReadAsItWasOnceWritten() throws IOException {
            List<String> lines = stored();
            for (int i = 0; i < lines.size(); i++) {
                VisitEvent event = all().get(i);
                Object read =
                        serializer.deserialize(
                                new SimpleSerializedObject<>(
                                        lines.get(i),
                                        String.class,
                                        serializer.typeForClass(event.getClass())));
                assertThat(read).isEqualTo(event);
            }
        }

        private static List<String> stored() throws IOException {
            try (InputStream file =
                    StoredEventsTest.class.getResourceAsStream("/stored-events.jsonl")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            }
        }
    }
}
