package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.View;
import kz.moldir.testkit.check.Checks;
import kz.moldir.testkit.check.Consumed;
import kz.moldir.testkit.check.Finding;
import kz.moldir.testkit.check.Marks;
import kz.moldir.testkit.check.Rule;
import kz.moldir.testkit.check.Store;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An inbox, its offsets, its parking and a view on the real document server, killed again and
 * again: the checks find nothing; with a bug planted around them they find it.
 */
class PlantedBugsTest {

    private static final long SEED = Long.getLong("moldir.seed", 42);
    private static final int SUBJECTS = 12;
    private static final int EVENTS_OF_EACH = 10;
    private static final int POLL = 7;
    private static final String TOPIC = "moldir.plan";
    private static final String TYPE = "activity.covered";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Random random = new Random(SEED);
    private final List<Store.Event> log = new ArrayList<>();
    private final List<Offsets> opened = new ArrayList<>();
    private View<Heard> view;

    public record Heard(@BsonId String id, List<String> marks) {

        Heard and(String mark) {
            List<String> more = new ArrayList<>(marks);
            more.add(mark);
            return new Heard(id, more);
        }
    }

    /** What a run is made of; a planted bug changes one part. */
    private record Parts(
            boolean deduplicated,
            boolean offsetsBefore,
            UnaryOperator<List<ConsumerRecord<byte[], byte[]>>> polled) {

        static final Parts REAL = new Parts(true, false, UnaryOperator.identity());
    }

    @BeforeEach
    void open() {
        view = View.of(database.get(), "heard", 1, Heard.class);
        List<String> turns = new ArrayList<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            turns.addAll(Collections.nCopies(EVENTS_OF_EACH, "s" + subject));
        }
        Collections.shuffle(turns, random);
        Map<String, Long> sequences = new HashMap<>();
        for (String subject : turns) {
            long sequence = sequences.merge(subject, 0L, (before, first) -> before + 1);
            log.add(new Store.Event(subject, sequence, TYPE, List.of(Marks.of(SEED, log.size()))));
        }
    }

    /** Those of killed processes too, which would write for ever to a database that is gone. */
    @AfterEach
    void close() {
        opened.forEach(Offsets::close);
    }

    @Test
    void withoutABugNothingIsFound() {
        assertThat(run(Parts.REAL)).isEmpty();
    }

    @Test
    void noDeduplicationIsFound() {
        assertThat(run(new Parts(false, false, UnaryOperator.identity())))
                .contains(Rule.EFFECT_TWICE);
    }

    @Test
    void anOffsetKeptBeforeTheEffectIsFound() {
        assertThat(run(new Parts(true, true, UnaryOperator.identity())))
                .contains(Rule.EFFECT_MISSING);
    }

    @Test
    void eventsOfASubjectInAnotherOrderAreFound() {
        assertThat(run(new Parts(false, false, this::swapped))).contains(Rule.OUT_OF_ORDER);
        open();
        assertThat(run(new Parts(true, false, this::swapped))).contains(Rule.EFFECT_MISSING);
    }

    @Test
    void anEventThatIsSkippedIsFound() {
        assertThat(run(new Parts(true, false, this::without))).contains(Rule.EFFECT_MISSING);
    }

    private List<ConsumerRecord<byte[], byte[]>> swapped(
            List<ConsumerRecord<byte[], byte[]>> polled) {
        return polled.reversed();
    }

    private List<ConsumerRecord<byte[], byte[]>> without(
            List<ConsumerRecord<byte[], byte[]>> polled) {
        return polled.size() < POLL || random.nextInt(3) > 0
                ? polled
                : polled.subList(1, polled.size());
    }

    /** Reads the topic to its end, and is killed on its way about every third poll. */
    private Set<Rule> run(Parts parts) {
        Offsets offsets = offsets();
        long next = 0;
        while (next < log.size()) {
            long end = Math.min(log.size(), next + POLL);
            List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
            for (long offset = next; offset < end; offset++) {
                polled.add(record(offset));
            }
            if (parts.offsetsBefore()) {
                offsets.handled("planEvents", TOPIC, 0, end - 1);
            }
            boolean killedBefore = random.nextInt(6) == 0;
            if (!killedBefore) {
                inbox(parts, offsets)
                        .accept(
                                MessageBuilder.withPayload(new Polled(parts.polled().apply(polled)))
                                        .build());
            }
            if (killedBefore || random.nextInt(6) == 0) {
                next = kept(offsets, parts.offsetsBefore() || random.nextBoolean(), next);
                offsets = offsets();
            } else {
                next = end;
            }
        }
        offsets.close();
        return found();
    }

    /**
     * Where a new process begins: after what was written, which may be older than what was done.
     */
    private static long kept(Offsets offsets, boolean written, long before) {
        if (!written) {
            return before;
        }
        offsets.close();
        return offsets.next("planEvents", TOPIC, 0).orElse(0);
    }

    private Offsets offsets() {
        Offsets offsets = new Offsets(database.get(), Continuity.unwatched(database.get()));
        offsets.topicIs(TOPIC, new Uuid(1, 2));
        opened.add(offsets);
        return offsets;
    }

    private Inbox inbox(Parts parts, Offsets offsets) {
        return new Inboxes(
                        new Parking(database.get(), Clock.systemUTC()),
                        offsets,
                        new Traces(Tracer.NOOP),
                        new SimpleMeterRegistry(),
                        new JsonMapper())
                .of(new Hearing(view, parts.deduplicated()));
    }

    private ConsumerRecord<byte[], byte[]> record(long offset) {
        Store.Event event = log.get((int) offset);
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        TOPIC,
                        0,
                        offset,
                        utf8(event.subject()),
                        utf8("\"" + event.marks().getFirst() + "\""));
        Map.of(
                        "ce_id",
                        "e" + offset,
                        "ce_type",
                        "kz.moldir.plan.activity-covered.v1",
                        "ce_subject",
                        event.subject(),
                        "ce_sequence",
                        "%019d".formatted(event.sequence()),
                        "ce_time",
                        "2026-04-13T04:00:00Z")
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Set<Rule> found() {
        List<Store.Commit> commits = new ArrayList<>();
        for (Store.Event event : log) {
            long number = commits.size() + 1L;
            commits.add(
                    new Store.Commit(number, number, "c" + number, Instant.EPOCH, List.of(event)));
        }
        Map<String, List<String>> marks = new HashMap<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            view.get("s" + subject).ifPresent(heard -> marks.put(heard.id(), heard.marks()));
        }
        return Checks.of(
                        List.of(),
                        List.of(new Store("plan", commits)),
                        List.of(new Consumed("the view", "plan", Set.of(TYPE), false, marks)))
                .stream()
                .map(Finding::rule)
                .collect(java.util.stream.Collectors.toSet());
    }

    private record Hearing(View<Heard> view, boolean deduplicated) implements Listener {

        @Override
        public String name() {
            return "planEvents";
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void on(PublishedEvent event) {
            String mark = Marks.in(event.json()).getFirst();
            String id = event.subject();
            if (deduplicated) {
                view.fold(id, event.source(), event.sequence(), before -> heard(before, id, mark));
            } else {
                view.put(id, heard(view.get(id).orElse(null), id, mark));
            }
        }

        private static Heard heard(Heard before, String id, String mark) {
            return (before == null ? new Heard(id, List.of()) : before).and(mark);
        }
    }
}
