package kz.moldir.plan.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MonitoringEventsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final String COMPLETED = "kz.moldir.monitoring.visit-completed.v1";

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final SentCommands sent = new SentCommands(RecordOccurrence.class, FollowVisit.class);
    private final MonitoringEvents listener =
            new MonitoringEvents(
                    sent.commands(),
                    TestCouncil.ALMATY,
                    new FollowedRecommendations(
                            client.getDatabase(
                                    TestServers.freshDatabase(MonitoringEventsTest.class))));

    @AfterEach
    void close() {
        sent.close();
        client.close();
    }

    @Nested
    class ACompletedVisit {

        private static final String VISIT =
                """
                {"visitId":"v-1","activityId":"a-26","date":"2026-04-14",
                 "object":"Пожарное депо","findings":2,"unheardOf":true}
                """;

        @Test
        void isOneOccurrenceMore() {
            listener.on(event(COMPLETED, VISIT));

            assertThat(sent.payloads())
                    .containsExactly(
                            new RecordOccurrence(
                                    "a-26",
                                    new Occurrence(
                                            "v-1",
                                            LocalDate.of(2026, 4, 14),
                                            null,
                                            null,
                                            "visit",
                                            "Пожарное депо",
                                            null,
                                            "v-1"),
                                    LocalDate.of(2026, 4, 14),
                                    false,
                                    sent.ids().getFirst()));
        }

        @Test
        void isTheSameCommandWhenItComesAgain() {
            listener.on(event(COMPLETED, VISIT));
            listener.on(event(COMPLETED, VISIT));

            assertThat(sent.ids()).hasSize(2);
            assertThat(sent.ids().getFirst()).isEqualTo(sent.ids().getLast());
        }

        @Test
        void isReadFromTheProducersSample() throws IOException {
            String sample =
                    Files.readString(
                            Path.of(
                                    "../monitoring-service/contract/"
                                            + "visit-completed.v1.sample.json"));
            JsonNode visit = JSON.readTree(sample);

            listener.on(event(COMPLETED, sample));

            RecordOccurrence command = (RecordOccurrence) sent.payloads().getFirst();
            assertThat(command.activityId()).isEqualTo(visit.get("activityId").asString());
            assertThat(command.occurrence().id()).isEqualTo(visit.get("visitId").asString());
            assertThat(command.occurrence().date()).isEqualTo(visit.get("date").asString());
        }
    }

    @Nested
    class AVisitThatIsPutRight {

        @Test
        void isFollowedAsTheProducersSampleTells() throws IOException {
            String sample =
                    Files.readString(
                            Path.of(
                                    "../monitoring-service/contract/"
                                            + "visit-corrected.v1.sample.json"));
            JsonNode visit = JSON.readTree(sample);

            listener.on(event("kz.moldir.monitoring.visit-corrected.v1", sample));

            assertThat(sent.payloads())
                    .containsExactly(
                            new FollowVisit(
                                    visit.get("activityId").asString(),
                                    visit.get("visitId").asString(),
                                    new Visited(LocalDate.of(2026, 4, 29), null),
                                    new Visited(LocalDate.of(2026, 4, 28), "Терминал 2"),
                                    sent.ids().getFirst(),
                                    visit.get("reason").asString(),
                                    LocalDate.of(2026, 4, 14)));
        }
    }

    @Nested
    class AVisitThatWasRecordedByMistake {

        @Test
        void isTakenBackAsTheProducersSampleTells() throws IOException {
            String sample =
                    Files.readString(
                            Path.of(
                                    "../monitoring-service/contract/"
                                            + "visit-withdrawn.v1.sample.json"));
            JsonNode visit = JSON.readTree(sample);

            listener.on(event("kz.moldir.monitoring.visit-withdrawn.v1", sample));

            assertThat(sent.payloads())
                    .containsExactly(
                            new FollowVisit(
                                    visit.get("activityId").asString(),
                                    visit.get("visitId").asString(),
                                    new Visited(LocalDate.of(2026, 4, 28), "Терминал 2"),
                                    null,
                                    sent.ids().getFirst(),
                                    visit.get("reason").asString(),
                                    LocalDate.of(2026, 4, 14)));
        }
    }

    @Nested
    class AnotherEvent {

        @Test
        void changesNothing() {
            listener.on(
                    event(
                            "kz.moldir.monitoring.visit-cancelled.v1",
                            "{\"visitId\":\"v-1\",\"activityId\":\"a-26\",\"reason\":\"x\"}"));

            assertThat(sent.payloads()).isEmpty();
        }
    }

    /** Late in the evening in UTC, when the council's next day has begun. */
    private static PublishedEvent event(String type, String json) {
        return new PublishedEvent(
                "ce-1",
                type,
                "v-1",
                2,
                "moldir.monitoring",
                Instant.parse("2026-04-13T20:00:00Z"),
                null,
                json,
                JSON);
    }
}
