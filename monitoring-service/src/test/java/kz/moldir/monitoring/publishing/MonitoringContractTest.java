package kz.moldir.monitoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.publish.Publication;
import kz.moldir.monitoring.RecommendationSamples;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.VisitEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what {@code contract/} says, and nothing more. */
class MonitoringContractTest {

    private static final Path CONTRACT = Path.of("contract");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Nested
    class EveryEvent {

        @Test
        void isPublishedAsItsSchemaSays() throws IOException {
            for (Publication publication : all()) {
                assertThat(faults(publication.type(), JSON.writeValueAsString(publication.data())))
                        .as(publication.type())
                        .isEmpty();
            }
        }

        @Test
        void equalsItsSample() throws IOException {
            assertSample(Samples.SCHEDULED_BY_HAND);
            assertSample(Samples.FOUND);
            assertSample(Samples.COMPLETED);
            assertSample(Samples.WITHDRAWN);
            assertSample(Samples.CANCELLED);
            for (RecommendationEvent event : RecommendationSamples.ALL) {
                assertSample(publication(event));
            }
        }

        @Test
        void hasASchemaASampleAndAPlaceInTheDescription() throws IOException {
            String description = Files.readString(CONTRACT.resolve("asyncapi.yaml"));
            List<String> types = all().stream().map(Publication::type).distinct().toList();
            for (String type : types) {
                assertThat(description).contains("kz.moldir." + type, file(type) + ".schema.json");
            }
            try (Stream<Path> files = Files.list(CONTRACT)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.concat(
                                                Stream.of("asyncapi.yaml"),
                                                types.stream()
                                                        .flatMap(
                                                                type ->
                                                                        Stream.of(
                                                                                file(type)
                                                                                        + ".schema.json",
                                                                                file(type)
                                                                                        + ".sample.json")))
                                        .toList());
            }
        }
    }

    @Nested
    class AMove {

        @Test
        void isPublishedAsTheVisitOnItsNewDay() {
            Publication publication = publication(Samples.MOVED);

            assertThat(publication.type()).isEqualTo("monitoring.visit-scheduled.v1");
            assertThat(publication.data())
                    .isEqualTo(
                            new VisitScheduledV1(
                                    Samples.VISIT,
                                    Samples.ACTIVITY,
                                    Samples.MOVED_TO,
                                    null,
                                    false,
                                    false,
                                    Samples.TITLE,
                                    24,
                                    null));
        }
    }

    @Nested
    class ACancellation {

        @Test
        void namesTheRowThatGoesOnInsteadOfWordsOfOneLanguage() {
            assertThat(JSON.writeValueAsString(publication(Samples.LEFT).data()))
                    .contains("\"next\":{\"year\":2026,\"half\":2,\"number\":21}");
        }

        @Test
        void namesTheDecisionThatAmendedThePlanInsteadOfTheWordsOfTheTerm() {
            assertThat(JSON.writeValueAsString(publication(Samples.AMENDED).data()))
                    .contains("\"amendment\":{\"number\":\"21\",\"on\":\"2026-04-13\"}");
        }
    }

    @Nested
    class AFinding {

        @Test
        void keepsItsTextInside() {
            assertThat(JSON.writeValueAsString(publication(Samples.FOUND).data()))
                    .doesNotContain("пандус");
        }
    }

    @Nested
    class ARecommendation {

        @Test
        void keepsInsideWhatWasAnsweredAndSeenAndWhoRecordedIt() {
            for (RecommendationEvent event : RecommendationSamples.ALL) {
                assertThat(JSON.writeValueAsString(publication(event).data()))
                        .doesNotContain(RecommendationSamples.INSIDE, "a-1");
            }
        }

        @Test
        void saysNothingWhereACorrectionIsNotFollowed() {
            assertThat(
                            new MonitoringPublications()
                                    .of(
                                            Samples.recorded(
                                                    new CorrectionNotFollowed(
                                                            "r", false, "—", null),
                                                    "r",
                                                    "recommendation.x",
                                                    0)))
                    .isEmpty();
        }
    }

    @Nested
    class TheSchema {

        @Test
        void refusesWhatLacksAField() throws IOException {
            assertThat(faults("monitoring.visit-completed.v1", "{\"visitId\":\"v\"}")).isNotEmpty();
        }
    }

    private static List<Publication> all() {
        return Stream.concat(
                        Samples.ALL.stream().map(MonitoringContractTest::publication),
                        RecommendationSamples.ALL.stream().map(MonitoringContractTest::publication))
                .toList();
    }

    private void assertSample(VisitEvent event) throws IOException {
        assertSample(publication(event));
    }

    private void assertSample(Publication publication) throws IOException {
        String sample =
                Files.readString(CONTRACT.resolve(file(publication.type()) + ".sample.json"));
        assertThat(faults(publication.type(), sample)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(publication.data())))
                .isEqualTo(JSON.readTree(sample));
    }

    private List<?> faults(String type, String json) throws IOException {
        String schema = Files.readString(CONTRACT.resolve(file(type) + ".schema.json"));
        return schemas.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON);
    }

    private static Publication publication(VisitEvent event) {
        return new MonitoringPublications().of(Samples.recorded(event, "visit.x", 0)).orElseThrow();
    }

    private static Publication publication(RecommendationEvent event) {
        return new MonitoringPublications()
                .of(Samples.recorded(event, event.recommendationId(), "recommendation.x", 0))
                .orElseThrow();
    }

    private static String file(String type) {
        return type.substring("monitoring.".length());
    }
}
