package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.kit.TestDatabase;
import kz.moldir.testkit.TestServers;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fillings of views, on the real document server. */
class RefillTest {

    private static final int MORE_THAN_ARE_KEPT = 2_600;
    private static final int EXPECTED = 300;
    private static final int FEW = 1_000;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    public record Counted(@BsonId String id, int times) {}

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
