package kz.moldir.acceptance.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The real plan went in as a file; this is what came out, before anybody touched it. */
@Order(1)
@ExtendWith(SharedMoldir.class)
class SampleIT {

    @Nested
    class ThePublicApi {

        @Test
        void givesAll95ActivitiesPageByPage(Moldir moldir) {
            JsonNode first = moldir.reporting().get("/api/activities?size=40").json();
            assertThat(first.get("items").size()).isEqualTo(40);
            assertThat(AlmatyPlan.rows(moldir.reporting(), 40))
                    .extracting(row -> row.get("number").asInt())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 95).boxed().toList());
        }

        @Test
        void givesEachRowTheOneStateThatThePlanGivesItOn13April(Moldir moldir) {
            Map<String, List<Integer>> states =
                    AlmatyPlan.rows(moldir.reporting(), 1000).stream()
                            .collect(
                                    groupingBy(
                                            row -> row.get("state").asString(),
                                            mapping(row -> row.get("number").asInt(), toList())));
            assertThat(states).isEqualTo(AlmatyPlan.ON_13_APRIL);
        }

        @Test
        void sumsUpWhatItLists(Moldir moldir) {
            JsonNode summary = moldir.reporting().get("/api/summary").json();
            Map<String, Integer> states = new TreeMap<>();
            summary.get("states")
                    .properties()
                    .forEach(
                            state -> {
                                if (state.getValue().asInt() > 0) {
                                    states.put(state.getKey(), state.getValue().asInt());
                                }
                            });
            Map<String, Integer> expected = new TreeMap<>();
            AlmatyPlan.ON_13_APRIL.forEach((state, rows) -> expected.put(state, rows.size()));
            assertThat(states).isEqualTo(expected);
            assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(95);
            assertThat(summary.get("total").asInt()).isEqualTo(95);
            assertThat(summary.get("due").asInt()).isEqualTo(22 + 19);
            assertThat(summary.get("everHeld").asInt()).isZero();
            assertThat(summary.get("everCovered").asInt()).isZero();
            assertThat(summary.get("asOf").asString()).startsWith("2026-04-13");
        }

        @Test
        void saysTheSameAsPlanService(Moldir moldir) {
            Api plan = moldir.plan();
            JsonNode there =
                    plan.get("/api/plans/" + AlmatyPlan.planId(plan) + "/activities").json();
            List<JsonNode> here = AlmatyPlan.rows(moldir.reporting(), 1000);
            assertThat(there.size()).isEqualTo(95);
            for (int at = 0; at < 95; at++) {
                for (String field :
                        List.of(
                                "id",
                                "number",
                                "title",
                                "kinds",
                                "timeframe",
                                "responsible",
                                "subjects",
                                "organiser",
                                "external",
                                "note",
                                "state",
                                "occurrences",
                                "due")) {
                    assertThat(here.get(at).get(field))
                            .as("row %d: %s", at + 1, field)
                            .isEqualTo(there.get(at).get(field));
                }
            }
        }

        @Test
        void beginsEveryHistoryWithThePlan(Moldir moldir) {
            for (JsonNode row : AlmatyPlan.rows(moldir.reporting(), 1000)) {
                String id = row.get("id").asString();
                JsonNode history =
                        moldir.reporting().get("/api/activities/" + id).json().get("history");
                assertThat(history.get(0).get("type").asString()).isEqualTo("activity-planned");
                assertThat(moldir.plan().get("/api/activities/" + id + "/history").json().size())
                        .isEqualTo(1);
            }
        }
    }

    @Nested
    class TheFirstStart {

        /** Of the libraries, which say nothing that an operator could do something about. */
        private static final List<String> THEIRS =
                List.of(" o.a.kafka.", " org.apache.kafka.", " i.m.core.instrument.MeterRegistry ");

        @Test
        void alarmsNobody(Moldir moldir) throws Exception {
            List<String> told = Files.readAllLines(moldir.log());
            assertThat(told).anyMatch(line -> line.matches("[0-9T:.+Z-]+ INFO .*"));
            assertThat(told)
                    .filteredOn(line -> line.matches("[0-9T:.+Z-]+ (WARN|ERROR) .*"))
                    .noneMatch(line -> THEIRS.stream().noneMatch(line::contains));
        }
    }

    @Nested
    class EveryService {

        @Test
        void describesItsApi(Moldir moldir) {
            for (Api service : moldir.services()) {
                var description = service.get("/v3/api-docs").json();
                assertThat(description.path("paths").size())
                        .as("paths of %s", service)
                        .isPositive();
                assertThat(description.at("/info/title").asString()).startsWith("Moldir ");
            }
        }

        @Test
        void isReady(Moldir moldir) {
            for (Api service : moldir.services()) {
                assertThat(service.get("/actuator/health/readiness").text("status"))
                        .isEqualTo("UP");
                assertThat(service.get("/actuator/health/liveness").text("status")).isEqualTo("UP");
            }
        }

        @Test
        void showsItsFigures(Moldir moldir) {
            for (Api service : moldir.services()) {
                assertThat(service.get("/actuator/prometheus").body())
                        .contains(
                                "jvm_memory_used_bytes",
                                "moldir_listener_position",
                                "moldir_parked_subjects",
                                "kafka_consumer_fetch_manager_records_lag")
                        .doesNotContain("mongodb_driver_commands")
                        .as("the binder's own, whose thread can hold up a stop for ever")
                        .doesNotContain("spring_cloud_stream_binder_kafka_offset");
            }
            assertThat(moldir.plan().get("/actuator/prometheus").body())
                    .contains(
                            "moldir_command_seconds",
                            "moldir_append_seconds",
                            "moldir_publish_seconds",
                            "moldir_lag{processor=\"publisher\"}",
                            "moldir_dead_letters");
        }

        @Test
        void isTheOneLastingMemberOfEachOfItsGroups(Moldir moldir) throws Exception {
            try (Admin kafka = Admin.create(Map.of("bootstrap.servers", moldir.brokers()))) {
                kafka.describeConsumerGroups(
                                List.of(
                                        "plan-service.monitoring",
                                        "monitoring-service.plan",
                                        "notification-service.plan",
                                        "notification-service.monitoring",
                                        "reporting-service.plan",
                                        "reporting-service.monitoring",
                                        "reporting-service.notification"))
                        .all()
                        .get()
                        .forEach(
                                (name, group) ->
                                        assertThat(group.members())
                                                .as(name)
                                                .hasSize(1)
                                                .allMatch(
                                                        each ->
                                                                each.groupInstanceId()
                                                                        .isPresent()));
            }
        }
    }
}
