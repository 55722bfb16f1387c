package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.view.View;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What was parked, tried again. */
@Timeout(60)
class ParkedEventsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final ListeningConfiguration listening = new ListeningConfiguration();
    private final Council council =
            new Council(
                    "any",
                    LocalizedText.russian("Совет"),
                    ZoneId.of("Asia/Aqtobe"),
                    Map.of(),
                    List.of(),
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    List.of(),
                    Terms.ofDays(3, 10),
                    null);
    private final CountDownLatch late = new CountDownLatch(1);
    private volatile boolean poison = true;
    private Continuity continuity;
    private Parking parking;
    private Offsets offsets;
    private CouncilFollower follower;
    private View<Heard> view;
    private long offset;

    public record Heard(@BsonId String id, List<String> events) {}

    /** Folds what it hears; cannot take e1 while that is poison, and is slow with what is late. */
    private final class Hearing implements Listener {

        @Override
        public String name() {
            return "planEvents";
        }

        @Override
        public String topic() {
            return "moldir.plan";
        }

        @Override
        public List<View<?>> views() {
            return List.of(view);
        }

        @Override
        public void on(PublishedEvent event) {
            if (event.id().equals("e1") && poison) {
                throw new IllegalStateException("cannot take e1");
            }
            if (event.id().equals("late")) {
                waitForTheOperator();
            }
            view.fold(
                    event.subject(),
                    event.source(),
                    event.sequence(),
                    before -> {
                        List<String> events =
                                new ArrayList<>(before == null ? List.of() : before.events());
                        events.add(event.id());
                        return new Heard(event.subject(), events);
                    });
        }

        private void waitForTheOperator() {
            try {
                late.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeEach
    void open() {
        continuity = Continuity.unwatched(database.get());
        parking = new Parking(database.get(), Clock.systemUTC());
        offsets = new Offsets(database.get(), continuity);
        offsets.topicIs("moldir.plan", new Uuid(1, 2));
        follower = new CouncilFollower(database.get(), council, JSON);
        view = View.of(database.get(), "heard", 1, Heard.class);
    }

    @AfterEach
    void close() {
        late.countDown();
        offsets.close();
    }

    private Inbox inbox(Listener listener) {
        return listening
                .inboxes(
                        parking,
                        offsets,
                        new Traces(Tracer.NOOP),
                        new SimpleMeterRegistry(),
                        JSON,
                        follower)
                .of(listener);
    }

    private Held.Replayed replayed(Listener listener, String subject) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("listener", listener);
        return listening
                .parkedEvents(
                        beans.getBeanProvider(Listener.class),
                        parking,
                        offsets,
                        continuity,
                        follower,
                        JSON)
                .holds()
                .getFirst()
                .replay(subject, true);
    }

    private ConsumerRecord<byte[], byte[]> event(
            String id, String subject, long sequence, String type, String json) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        "moldir.plan",
                        0,
                        offset++,
                        new byte[0],
                        json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", id,
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_sequence", String.valueOf(sequence),
                        "ce_time", "2026-04-13T04:00:00Z")
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private ConsumerRecord<byte[], byte[]> event(String id, String subject, long sequence) {
        return event(id, subject, sequence, "kz.moldir.plan.activity-planned.v1", "{}");
    }

    @Test
    void isNotTriedWhileWhatCameBeforeItIsNotWritten() throws Exception {
        Listener hearing = new Hearing();
        Polled poll =
                new Polled(
                        List.of(
                                event("e0", "s", 0),
                                event("e1", "s", 1),
                                event("late", "other", 0)));
        Inbox inbox = inbox(hearing);
        Thread polling =
                Thread.ofPlatform()
                        .start(() -> inbox.accept(MessageBuilder.withPayload(poll).build()));
        await().until(() -> parking.keys("planEvents").size() == 1);
        poison = false;

        assertThat(replayed(hearing, "s").replayed()).isZero();
        assertThat(replayed(hearing, "s").reason()).contains("still being handled");
        assertThat(replayed(hearing, "s").early()).isTrue();

        late.countDown();
        polling.join();
        assertThat(replayed(hearing, "s")).isEqualTo(new Held.Replayed(1, 0, null));
        assertThat(view.get("s").orElseThrow().events()).containsExactly("e0", "e1");
    }

    /** As in a process that has not been given the topic yet. */
    @Test
    void ofATopicThatIsNotKnownIsNotTried() {
        Listener hearing = new Hearing();
        parking.park(
                "planEvents",
                PublishedEvent.read(event("e1", "s", 1), JSON).orElseThrow(),
                new Place("another", 0, 0),
                "cannot be taken");
        poison = false;
        try (Offsets elsewhere = new Offsets(database.get(), continuity)) {
            offsets = elsewhere;
            assertThat(replayed(hearing, "s").reason()).contains("still being handled");
        }
    }

    @Test
    void ofATopicThatWasMadeAnewIsTried() {
        Listener hearing = new Hearing();
        inbox(hearing)
                .accept(
                        MessageBuilder.withPayload(new Polled(List.of(event("e1", "s", 1))))
                                .build());
        offsets.topicIs("moldir.plan", new Uuid(3, 4));
        poison = false;

        assertThat(replayed(hearing, "s").left()).isZero();
    }

    /** As when the program that reads it was upgraded. */
    @Test
    void isSeenFirstByWhoeverIsFirstWhenItComesTheUsualWay() {
        Listener hearing = new Hearing();
        String settings =
                JSON.writeValueAsString(council.settings().withTerms(Terms.ofDays(7, 10)));
        ConsumerRecord<byte[], byte[]> changed =
                event("c0", "settings", 0, "kz.moldir.plan.settings-changed.v1", "[" + settings);
        inbox(hearing).accept(MessageBuilder.withPayload(new Polled(List.of(changed))).build());
        assertThat(parking.keys("planEvents")).hasSize(1);
        database.get()
                .getCollection("parked")
                .updateOne(new Document(), new Document("$set", new Document("value", settings)));

        assertThat(replayed(hearing, "settings").left()).isZero();

        assertThat(council.terms().noRecordGrace().days()).isEqualTo(7);
    }
}
