package kz.moldir.notification.publishing;

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
import kz.moldir.notification.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what {@code contract/} says, and nothing more. */
class NotificationContractTest {

    private static final Path CONTRACT = Path.of("contract");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Nested
    class EveryPublishedEvent {

        @Test
        void equalsItsSampleAndItsSchema() throws IOException {
            for (Publication publication : published()) {
                String sample =
                        Files.readString(
                                CONTRACT.resolve(file(publication.type()) + ".sample.json"));
                String written = JSON.writeValueAsString(publication.data());
                assertThat(faults(publication.type(), sample)).isEmpty();
                assertThat(faults(publication.type(), written)).isEmpty();
                assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(sample));
            }
        }

        @Test
        void hasASchemaASampleAndAPlaceInTheDescription() throws IOException {
            String description = Files.readString(CONTRACT.resolve("asyncapi.yaml"));
            assertThat(published()).hasSize(2);
            for (Publication publication : published()) {
                assertThat(description)
                        .contains(
                                "kz.moldir." + publication.type(),
                                file(publication.type()) + ".schema.json");
            }
            try (Stream<Path> files = Files.list(CONTRACT)) {
                assertThat(files).hasSize(1 + 2 * published().size());
            }
        }

        @Test
        void refusesWhatLacksAField() throws IOException {
            for (Publication publication : published()) {
                assertThat(faults(publication.type(), "{\"notificationId\":\"n\"}")).isNotEmpty();
            }
        }
    }

    @Nested
    class Addresses {

        @Test
        void areInNoSchemaAndInNoEvent() throws IOException {
            for (Publication publication : published()) {
                assertThat(JSON.writeValueAsString(publication.data())).doesNotContain("@");
            }
            assertThat(JSON.writeValueAsString(Samples.ALL)).doesNotContain("@");
        }
    }

    private List<?> faults(String type, String json) throws IOException {
        String schema = Files.readString(CONTRACT.resolve(file(type) + ".schema.json"));
        return schemas.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON);
    }

    private static List<Publication> published() {
        NotificationPublications publications = new NotificationPublications();
        return Samples.ALL.stream()
                .map(event -> publications.of(Samples.recorded(event, "s", 0)))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static String file(String type) {
        return type.substring("notification.".length());
    }
}
