package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.kit.TestDatabase;
import kz.moldir.testkit.TestServers;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fillings of views, on the real document server. */
class RefillTest {

    private static final int MORE_THAN_ARE_KEPT = 2_600;
    private static final int EXPECTED = 300;
    private static final int FEW = 1_000;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    public record Counted(@BsonId String id, int times) {}

    public record Heard(@BsonId String id, String words) {}

    private final Map<String, Integer> commands = new ConcurrentHashMap<>();

    private MongoClient counted() {
        CommandListener counting =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        var unused = commands.merge(event.getCommandName(), 1, Integer::sum);
                    }
                };
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                        .addCommandListener(counting)
                        .build());
    }

    private int count(String command) {
        return commands.getOrDefault(command, 0);
    }

    private View<Counted> view(MongoClient client) {
        return View.of(client.getDatabase(database.get().getName()), "counted", 1, Counted.class);
    }

    private static void serve(View<Counted> view, Refill<Counted> refill) {
        view.hold(
                () -> {
                    refill.serve();
                    return true;
                });
    }

    @Test
    void readsWhatItExpectsAtOnce() {
        try (MongoClient client = counted()) {
            View<Counted> view = view(client);
            try (Refill<Counted> refill = view.refill()) {
                refill.within(() -> ids(MORE_THAN_ARE_KEPT).forEach(id -> count(view, id, 0)));
                refill.flush();
                int before = count("find");
                refill.within(
                        () -> {
                            Refill.expects(ids(EXPECTED));
                            ids(EXPECTED).forEach(id -> count(view, id, 1));
                        });
                assertThat(count("find") - before).isEqualTo(1);
                serve(view, refill);
            }
            assertThat(view.get("id-0").orElseThrow().times()).isEqualTo(2);
            assertThat(view.get("id-2000").orElseThrow().times()).isEqualTo(1);
        }
    }

    @Test
    void writesEachDocumentOnceWhereTheyAreFew() {
        try (MongoClient client = counted()) {
            View<Counted> view = view(client);
            try (Refill<Counted> refill = view.refill()) {
                int before = count("update");
                for (long sequence = 0; sequence < 3; sequence++) {
                    long now = sequence;
                    refill.within(() -> ids(FEW).forEach(id -> count(view, id, now)));
                }
                refill.flush();
                assertThat(count("update") - before).isLessThan(3); // That it is alive.
                assertThat(count("insert")).isBetween(FEW / 250, FEW / 250 + 1);
                serve(view, refill);
            }
            assertThat(view.get("id-7").orElseThrow().times()).isEqualTo(3);
        }
    }

    /**
     * More documents than are kept, events that come again, batches and flushes of any length; the
     * seed is told with what failed.
     */
    @RepeatedTest(2)
    void holdsWhatFoldsOfAFollowerDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        View<Heard> view = View.of(database.get(), "heard", 1, Heard.class);
        try (Refill<Heard> refill = view.refill()) {
            Map<String, Long> sequences = new HashMap<>();
            for (int read = 0; read < 40; read++) {
                List<Runnable> folds =
                        IntStream.range(0, random.nextInt(600))
                                .mapToObj(event -> fold(view, sequences, random))
                                .toList();
                Batch batch = new Batch();
                batch.within(() -> folds.forEach(Runnable::run));
                batch.flush();
                Set<String> expected = random.nextBoolean() ? sequences.keySet() : Set.of();
                refill.within(
                        () -> {
                            Refill.expects(expected);
                            folds.forEach(Runnable::run);
                        });
                if (random.nextInt(10) == 0) {
                    refill.flush();
                }
            }
            FoldHash.Comparison compared = view.hold(refill::compare);
            assertThat(compared.served().documents()).isGreaterThan(MORE_THAN_ARE_KEPT);
            assertThat(compared.fresh()).as("seed %d", seed).isEqualTo(compared.served());
        }
    }

    /** One event of a subject, or one that was there before, into a document long or short. */
    private static Runnable fold(View<Heard> view, Map<String, Long> sequences, Random random) {
        String id = "id-" + random.nextInt(4_000);
        long last = sequences.getOrDefault(id, -1L);
        long sequence = last >= 0 && random.nextInt(5) == 0 ? last : last + 1;
        sequences.put(id, sequence);
        String word = random.nextInt(50) == 0 ? "ұзақ".repeat(800) : "." + sequence;
        return () ->
                view.fold(
                        id,
                        "own/" + id,
                        sequence,
                        before -> new Heard(id, before == null ? word : before.words() + word));
    }

    private static Set<String> ids(int many) {
        return IntStream.range(0, many).mapToObj(at -> "id-" + at).collect(Collectors.toSet());
    }

    private static void count(View<Counted> view, String id, long sequence) {
        view.fold(
                id,
                "own/" + id,
                sequence,
                before -> new Counted(id, before == null ? 1 : before.times() + 1));
    }
}
