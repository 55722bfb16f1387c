package kz.moldir.eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.WholeHistory;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class TwoProcessesIT {

    private static final int COMMANDS = 100;
    private static final String END = "end";

    private final List<String> outcomes = new ArrayList<>();

    @BothServers
    void writeOneSequenceWithoutGapsOfWhichAReaderMissesNothing(MongoUri mongo) throws Exception {
        long seed = Long.getLong("moldir.seed", new Random().nextLong(1_000_000));
        System.out.println("TwoProcessesIT: to repeat, -Dmoldir.seed=" + seed);
        try (MongoClient client = MongoClients.create(mongo.uri());
                MongoEventStorageEngine reading =
                        Given.sharedEngine(client.getDatabase(mongo.database()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<TrackedEventMessage<?>>> following = threads.submit(() -> follow(reading));
            List<Process> writers = List.of(start(mongo, "p", seed), start(mongo, "q", seed + 99));
            for (Process writer : writers) {
                outcomes.addAll(writer.inputReader().readAllLines());
                assertThat(writer.waitFor()).isZero();
            }
            // Through a store of its own, so that only the server can tell the reader.
            Given.engine(client.getDatabase(mongo.database()))
                    .appendEvents(Given.made(END, 0, 1, END));
            check(following.get(), reading);
        }
    }

    private static Process start(MongoUri mongo, String name, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        mongo.uri(),
                        mongo.database(),
                        name,
                        Integer.toString(COMMANDS),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<TrackedEventMessage<?>> follow(MongoEventStorageEngine engine)
            throws InterruptedException {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (TrackingEventStream stream =
                MongoEventStore.builder(engine).build().openStream(null)) {
            while (seen.isEmpty() || !END.equals(WholeHistory.command(seen.getLast()))) {
                seen.add(stream.nextAvailable());
            }
        }
        return seen;
    }

    private List<String> commands(String outcome) {
        return outcomes.stream()
                .filter(line -> line.startsWith(outcome))
                .map(line -> line.substring(outcome.length()))
                .toList();
    }

    private void check(List<TrackedEventMessage<?>> seen, MongoEventStorageEngine engine) {
        List<String> done = commands(WritingProcess.DONE);
        List<String> refused = commands(WritingProcess.REFUSED);
        System.out.printf(
                "%d commands stored, %d refused, %d events%n",
                done.size(), refused.size(), seen.size());
        assertThat(done.size() + refused.size()).isEqualTo(4 * COMMANDS);
        assertThat(refused).as("some were in each other's way").isNotEmpty();
        new WholeHistory(engine)
                .hasOnly(seen)
                .tells(Set.copyOf(done), Set.copyOf(refused), Set.of());
    }
}
