package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.Person;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.RecordedEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OriginsTest {

    private static final Instant TIME = Instant.parse("2026-04-13T04:00:00.123Z");

    @Nested
    class TheMetadataOfAnOrigin {

        @Test
        void standsUnderFrozenNames() {
            Origin origin = new Origin("id", "hash", "local", "chair", "r", "c", TIME, 7L);

            assertThat(origin.metadata("almaty"))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "command", "id",
                                    "commandHash", "hash",
                                    "actor", "local",
                                    "role", "chair",
                                    "council", "almaty",
                                    "correlation", "r",
                                    "causation", "c",
                                    "time", "2026-04-13T04:00:00.123Z",
                                    "expectedSequence", 7L));
        }

        /** Of a role that is lent alone; what a deputy does in an own one is the deputy's. */
        @Test
        void namesForWhomADeputyActs() {
            Person deputy =
                    Person.of(
                            Map.of(
                                    "sub", "deputy",
                                    "roles", List.of("commission-1-lead", "chair"),
                                    "acting_for",
                                            List.of(
                                                    Map.of(
                                                            "sub", "absent",
                                                            "name", "A.",
                                                            "roles", List.of("chair")))));
            Map<String, Object> metadata = asked(deputy, "chair").metadata("almaty");
            assertThat(metadata)
                    .containsEntry("actor", "deputy")
                    .containsEntry("role", "chair")
                    .containsEntry("actingFor", "absent");
            assertThat(asked(deputy, "commission-1-lead").metadata("almaty"))
                    .doesNotContainKey("actingFor");
        }

        private static Origin asked(Person person, String role) {
            return new Caller(
                            person.subject(),
                            person.name(),
                            role,
                            List.of(role),
                            "POST /",
                            "key",
                            "request",
                            null,
                            Clock.systemUTC(),
                            new Contents(new JsonMapper()),
                            person.lent())
                    .asking("content");
        }

        @Test
        void leavesOutWhatThereIsNot() {
            assertThat(new Origin("id", null, "a", "r", "r", "c", TIME, null).metadata("almaty"))
                    .doesNotContainKeys("commandHash", "expectedSequence", "traceparent");
        }

        @Test
        void isCarriedByEventsExceptForTheSequenceThatTheCallerSaw() {
            assertThat(Metadata.CARRIED)
                    .containsExactlyInAnyOrder(
                            "command",
                            "commandHash",
                            "actor",
                            "role",
                            "actingFor",
                            "council",
                            "correlation",
                            "causation",
                            "traceparent",
                            "time");
        }
    }

    @Nested
    class BecauseOfAnOwnEvent {

        private final RecordedEvent event =
                new RecordedEvent(
                        "event-1", "what", "inquiry.sent", "s", 0, 1, TIME, "a", "r", "req", null);

        @Test
        void theIdFollowsFromEventTargetAndCommand() {
            Origin origin = Origins.because(event, "цель-Ә", "CloseActivity", OriginsTest.class);

            assertThat(origin.commandId()).isEqualTo("314d2e3b-b018-5d99-b8f5-bab2950480ad");
            assertThat(Origins.because(event, "other", "CloseActivity", OriginsTest.class))
                    .extracting(Origin::commandId)
                    .isNotEqualTo(origin.commandId());
        }

        @Test
        void itCarriesTheEventsRequestAndTime() {
            assertThat(Origins.because(event, "t", "C", OriginsTest.class))
                    .returns("OriginsTest", Origin::actor)
                    .returns("system", Origin::role)
                    .returns("req", Origin::correlation)
                    .returns("event-1", Origin::causation)
                    .returns(TIME, Origin::time)
                    .returns(null, Origin::hash)
                    .returns(null, Origin::expectedSequence);
        }
    }

    @Test
    void becauseOfAnotherServicesEventTheEventStartedIt() {
        PublishedEvent event =
                new PublishedEvent(
                        "event-1", "t", "s", 0, "moldir.plan", TIME, null, "{}", new JsonMapper());

        assertThat(Origins.because(event, "цель-Ә", "CloseActivity", OriginsTest.class))
                .returns("314d2e3b-b018-5d99-b8f5-bab2950480ad", Origin::commandId)
                .returns("event-1", Origin::correlation)
                .returns("event-1", Origin::causation);
    }
}
