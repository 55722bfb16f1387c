package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.observe.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

class InboxTest {

    private static final byte[] VALUE = "{\"a\":\"Ә\"}".getBytes(StandardCharsets.UTF_8);
    private static final String FIRST = "2026-04-13T04:00:00Z";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse(FIRST);
    private final Hearing hearing = new Hearing();
    private Offsets offsets;
    private Inbox inbox;
    private long offset;
    private byte[] value = VALUE;

    /** Fails on what it was told to, as often as it was told. */
    private static final class Hearing implements Listener {

        private final List<String> tries = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private final Map<String, Integer> failures = new HashMap<>();

        @Override
        public String name() {
            return "planEvents";
        }

        @Override
        public String topic() {
            return "moldir.plan";
        }

        @Override
        public void on(PublishedEvent event) {
            tries.add(event.id());
            if (failures.merge(event.id(), -1, Integer::sum) >= 0) {
                throw new IllegalStateException("cannot take " + event.id());
            }
            heard.add(event.id());
        }
    }

    @BeforeEach
    void open() {
        offsets = new Offsets(database.get(), Continuity.unwatched(database.get()));
        offsets.topicIs("moldir.plan", new Uuid(1, 2));
        inbox = restarted();
    }

    @AfterEach
    void close() {
        offsets.close();
    }

    private Inbox restarted() {
        return new Inboxes(
                        new Parking(database.get(), clock()),
                        offsets,
                        new Traces(Tracer.NOOP),
                        meters,
                        new JsonMapper())
                .of(hearing);
    }

    /** Another time at each look. */
    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                Instant before = now;
                now = now.plusSeconds(1);
                return before;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void arrives(String id, long sequence) {
        arrives(id, "s", "%019d".formatted(sequence), FIRST);
    }

    private void arrives(String id, String subject) {
        arrives(id, subject, "0000000000000000007", "2026-04-13T04:00:00Z");
    }

    private void arrives(String id, String subject, String sequence, String time) {
        accept(
                Map.of(
                        "ce_id", id,
                        "ce_type", "kz.moldir.plan.activity-planned.v1",
                        "ce_subject", subject,
                        "ce_sequence", sequence,
                        "ce_time", time,
                        "ce_role", "secretariat"));
    }

    private void accept(Map<String, String> headers) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("moldir.plan", 0, offset++, new byte[0], value);
        headers.forEach(
                (name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        inbox.accept(MessageBuilder.withPayload(new Polled(List.of(record))).build());
    }

    private List<Document> parked() {
        return database.get()
                .getCollection("parked")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    @Nested
    class AnEventThatFails {

        @Test
        void isTriedAgainUntilItSucceeds() {
            hearing.failures.put("e1", 2);
            arrives("e1", "s");

            assertThat(hearing.tries).containsExactly("e1", "e1", "e1");
            assertThat(hearing.heard).containsExactly("e1");
            assertThat(parked()).isEmpty();
        }

        @Test
        void isParkedAfterFourTriesWithAllThatItSaid() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");

            assertThat(hearing.tries).hasSize(4);
            assertThat(parked())
                    .containsExactly(
                            new Document("_id", "planEvents/s/e1")
                                    .append("queue", "planEvents/s")
                                    .append("listener", "planEvents")
                                    .append("subject", "s")
                                    .append("sequence", 7L)
                                    .append("type", "kz.moldir.plan.activity-planned.v1")
                                    .append("topic", "moldir.plan")
                                    .append("time", "2026-04-13T04:00:00Z")
                                    .append("role", "secretariat")
                                    .append("traceparent", null)
                                    .append("value", "{\"a\":\"Ә\"}")
                                    .append(
                                            "place",
                                            new Document("topicId", new Uuid(1, 2).toString())
                                                    .append("partition", 0)
                                                    .append("offset", 0L))
                                    .append(
                                            "reason",
                                            "java.lang.IllegalStateException: cannot take e1")
                                    .append("parkedAt", "2026-04-13T04:00:00Z"));
        }

        @Test
        void holdsUpItsSubjectAndNoOther() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");
            arrives("e2", "s");
            arrives("e3", "other");

            assertThat(hearing.heard).containsExactly("e3");
            assertThat(hearing.tries).doesNotContain("e2");
            assertThat(parked())
                    .extracting(letter -> letter.getString("_id"))
                    .containsExactly("planEvents/s/e1", "planEvents/s/e2");
        }

        @Test
        void holdsUpItsSubjectAfterARestart() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");
            inbox = restarted();
            arrives("e2", "s");

            assertThat(hearing.heard).isEmpty();
            assertThat(parked()).hasSize(2);
        }

        @Test
        void isParkedOnceWhenItComesAgain() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");
            arrives("e1", "s");

            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            letter -> {
                                assertThat(letter.getString("reason")).contains("cannot take e1");
                                assertThat(letter.getString("parkedAt")).isEqualTo(FIRST);
                            });
        }

        @Test
        void standsWhereItCameLast() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");
            arrives("e1", "s");

            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            letter ->
                                    assertThat(
                                                    letter.get("place", Document.class)
                                                            .getLong("offset"))
                                            .isEqualTo(1));
        }

        @Test
        void keepsItsReasonWhenAllComesAgainAfterARestart() {
            hearing.failures.put("e1", 4);
            arrives("e0", 0);
            arrives("e1", 1);
            arrives("e2", 2);
            inbox = restarted();
            arrives("e0", 0);
            arrives("e1", 1);
            arrives("e2", 2);

            assertThat(hearing.heard).containsExactly("e0", "e0");
            assertThat(parked())
                    .extracting(
                            letter -> letter.getString("_id"),
                            letter -> letter.getString("reason").contains("cannot take e1"))
                    .containsExactly(
                            tuple("planEvents/s/e1", true), tuple("planEvents/s/e2", false));
        }

        @Test
        void ofAnEarlierPlaceThanWhatWaitsIsPutBeforeIt() {
            hearing.failures.put("e1", 99);
            arrives("e1", 1);
            hearing.failures.put("e0", 99);
            arrives("e0", 0);

            assertThat(new Parking(database.get(), clock()).waiting("planEvents", "s"))
                    .extracting(letter -> letter.getString("reason"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("cannot take e0"),
                            second -> assertThat(second).contains("cannot take e1"));
        }

        @Test
        void movesThePosition() {
            hearing.failures.put("e1", 99);
            arrives("e1", "s");

            assertThat(offsets.next("planEvents", "moldir.plan", 0)).hasValue(1);
        }
    }

    @Nested
    class AForeignMessage {

        @Test
        void isCountedAndSkipped() {
            accept(Map.of());

            isSkipped();
        }

        @ParameterizedTest
        @CsvSource({"seven,2026-04-13T04:00:00Z", "7,yesterday"})
        void isOneWhoseHeadersCannotBeRead(String sequence, String time) {
            arrives("e1", "s", sequence, time);

            isSkipped();
        }

        @Test
        void isOneWithoutAValue() {
            value = null;
            arrives("e1", "s");
            value = VALUE;

            isSkipped();
        }

        private void isSkipped() {
            assertThat(hearing.tries).isEmpty();
            assertThat(meters.counter("moldir.listen.foreign", "listener", "planEvents").count())
                    .isEqualTo(1);
            assertThat(offsets.next("planEvents", "moldir.plan", 0)).hasValue(1);
            arrives("e2", "s");
            assertThat(hearing.heard).containsExactly("e2");
        }
    }
}
