package kz.moldir.plan.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** By the samples of monitoring-service's contract, what waits for an agency's answer. */
class RecommendationsFollowedTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final String ID = "6b8f2a10-3c4d-5e6f-8a9b-0c1d2e3f0026";
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 13);

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final SentCommands sent = new SentCommands();
    private final FollowedRecommendations recommendations =
            new FollowedRecommendations(
                    client.getDatabase(
                            TestServers.freshDatabase(RecommendationsFollowedTest.class)));
    private final MonitoringEvents listener =
            new MonitoringEvents(sent.commands(), TestCouncil.ALMATY, recommendations);

    @AfterEach
    void close() {
        sent.close();
        client.close();
    }

    @Test
    void anIssuedOneWaitsForAnAnswerUntilItsTerm() {
        told("issued", 0);

        assertThat(awaited())
                .singleElement()
                .returns(ID, FollowedRecommendation::id)
                .returns("0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026", FollowedRecommendation::activityId)
                .returns("Акимат Жетысуского района", FollowedRecommendation::agency)
                .returns(UNTIL, FollowedRecommendation::awaited);
        assertThat(recommendations.awaitedBy(UNTIL.minusDays(1))).isEmpty();
        assertThat(sent.payloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answered", "verified", "reopened", "withdrawn"})
    void whatBecameOfItEndsTheWaiting(String became) {
        told("issued", 0);
        told(became, 1);
        assertThat(awaited()).isEmpty();

        told("issued", 0);
        assertThat(awaited()).as("told again").isEmpty();
    }

    @Test
    void aCorrectedOneWaitsAsItStands() {
        told("issued", 0);
        told("withdrawn", 1);
        listener.on(
                event(
                        "corrected",
                        2,
                        """
                        {"recommendationId":"%s","agency":"Аппарат","text":"Открыть",
                         "on":"2026-04-13","until":"2026-05-01"}
                        """
                                .formatted(ID)));
        assertThat(awaited())
                .singleElement()
                .returns("Аппарат", FollowedRecommendation::agency)
                .returns(LocalDate.of(2026, 5, 1), FollowedRecommendation::awaited);

        told("corrected", 3);
        assertThat(awaited()).as("without a term").isEmpty();
    }

    /** Until an operator has what is older than this published once more. */
    @Test
    void oneOfWhichOnlyTheEndWasToldIsWholeOnceAllIsTold() {
        told("reopened", 2);
        assertThat(recommendations.view().get(ID)).isEmpty();

        told("issued", 0);
        told("answered", 1);
        told("reopened", 2);
        assertThat(recommendations.view().get(ID)).isPresent();
        assertThat(awaited()).isEmpty();
    }

    @Test
    void aRebuildFoldsTheSame() {
        listener.fold(event("issued", 0, sample("issued")));

        assertThat(awaited()).hasSize(1);
        assertThat(listener.views()).hasSize(1);
    }

    private List<FollowedRecommendation> awaited() {
        return recommendations.awaitedBy(UNTIL);
    }

    private void told(String what, long sequence) {
        listener.on(event(what, sequence, sample(what)));
    }

    private static String sample(String what) {
        try {
            return Files.readString(
                    Path.of(
                            "../monitoring-service/contract/recommendation-"
                                    + what
                                    + ".v1.sample.json"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static PublishedEvent event(String what, long sequence, String json) {
        return new PublishedEvent(
                "ce-" + sequence,
                "kz.moldir.monitoring.recommendation-" + what + ".v1",
                ID,
                sequence,
                "moldir.monitoring",
                Instant.parse("2026-04-13T20:00:00Z"),
                null,
                json,
                JSON);
    }
}
