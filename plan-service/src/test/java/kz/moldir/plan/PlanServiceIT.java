package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One path from HTTP to Kafka, on the real plan. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class PlanServiceIT {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(PlanServiceIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("moldir.database", () -> TestServers.freshDatabase(PlanServiceIT.class));
    }

    @LocalServerPort private int port;

    private final JsonMapper json = new JsonMapper();

    @Test
    void carriesTheRealPlanFromTheFileToKafka() throws IOException {
        JsonNode imported = json.readTree(imported("almaty.txt", sample(), 2026, 1).getBody());
        assertThat(imported.get("activities").asInt()).isEqualTo(95);
        assertThat(imported.get("problems")).isEmpty();
        String planId = imported.get("planId").asString();

        ResponseEntity<String> again = imported("almaty.txt", sample(), 2026, 1);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(json.readTree(again.getBody()).get("type").asString())
                .isEqualTo("/problems/plan-same-file");

        ResponseEntity<String> approved =
                new OverHttp(port)
                        .as("chair")
                        .post(
                                "/api/plans/" + planId + "/approve",
                                Map.of("date", "2026-03-17", "chair", "Хасенов М.К."));
        assertThat(approved.getStatusCode().value()).isEqualTo(200);

        Set<String> subjects = new HashSet<>();
        try (var consumer = reader()) {
            await().pollInSameThread()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () ->
                                    assertThat(published(consumer, subjects))
                                            .as("activities planned, seen by a plain consumer")
                                            .hasSize(95));
        }
    }

    /** Reads the topic from its beginning; it looks often whether the topic is there. */
    private static KafkaConsumer<String, String> reader() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", TestServers.kafkaBrokers());
        properties.put("group.id", UUID.randomUUID().toString());
        properties.put("auto.offset.reset", "earliest");
        properties.put("metadata.max.age.ms", "500");
        var consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of("moldir.plan"));
        return consumer;
    }

    private static Set<String> published(
            KafkaConsumer<String, String> consumer, Set<String> subjects) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(500))) {
            String type = new String(each.headers().lastHeader("ce_type").value());
            if (type.equals("kz.moldir.plan.activity-planned.v1")) {
                subjects.add(each.key());
            }
        }
        return subjects;
    }

    private ResponseEntity<String> imported(String name, byte[] content, int year, int half) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        form.add("year", year);
        form.add("half", half);
        return http().post()
                .uri("/api/plans/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Authorization", TestIssuer.shared().bearer("secretariat"))
                .build();
    }

    private static byte[] sample() throws IOException {
        try (InputStream file =
                PlanServiceIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            return file.readAllBytes();
        }
    }
}
