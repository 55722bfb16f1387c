package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.kit.TestDatabase;
import kz.moldir.testkit.TestServers;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which collection is served where several processes may switch it. */
class FillingsTest {

    /** After it the next use looks which filling is served. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1100);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    public record Heard(@BsonId String id, String words) {}

    /** What is folded then would go into the old filling, which is dropped soon. */
    @Test
    void aLookThatASwitchOvertakesDoesNotTakeItBack() {
        try (MongoClient client = client()) {
            View<Heard> view =
                    View.of(client.getDatabase(database.get().getName()), "heard", 1, Heard.class);
            fold(view, 0, "x");
            String old = view.filling();
            try (Refill<Heard> refill = view.refill()) {
                refill.within(() -> fold(view, 0, "x"));
                meanwhile.set(() -> switched(view, refill));
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                assertThat(view.get("a")).isPresent();
            }
            fold(view, 1, "y");
            view.fillings().drop(old);

            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            assertThat(view.filling()).isNotEqualTo(old);
            assertThat(view.get("a")).contains(new Heard("a", "xy"));
        }
    }

    private static void switched(View<Heard> view, Refill<Heard> refill) {
        var unused =
                view.hold(
                        () -> {
                            refill.serve();
                            return true;
                        });
    }

    /** Of whom something comes to pass when it has been told which filling is served. */
    private MongoClient client() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                        .addCommandListener(
                                new CommandListener() {
                                    @Override
                                    public void commandSucceeded(CommandSucceededEvent event) {
                                        if (isLook(event)) {
                                            meanwhile.getAndSet(() -> {}).run();
                                        }
                                    }
                                })
                        .build());
    }

    private static boolean isLook(CommandSucceededEvent event) {
        BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
        return event.getCommandName().equals("find")
                && cursor.getString("ns", new BsonString("")).getValue().endsWith(".views");
    }

    private static void fold(View<Heard> view, long sequence, String word) {
        view.fold(
                "a",
                "own/a",
                sequence,
                before -> new Heard("a", before == null ? word : before.words() + word));
    }
}
