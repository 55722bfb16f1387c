package kz.moldir.eventstore.tail;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.TestDatabase;
import kz.moldir.eventstore.commit.Commits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherProcessesTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    /** The embedded server refuses change streams, as one does whose user may not open them. */
    @Test
    void areLookedForWhereNoChangeStreamIsToBeHad() {
        MongoDatabase database = databases.fresh();
        String collection = Given.settings().commits();
        Tail tail = new Tail();
        try (MongoEventStorageEngine other = Given.engine(database);
                OtherProcesses others =
                        new OtherProcesses(
                                tail,
                                new Commits(database, collection)::last,
                                OtherProcesses.inserts(database, collection),
                                Duration.ofMillis(25))) {
            others.opened();
            other.appendEvents(made("a", 0, 1, "c1"));
            await().until(() -> tail.head() == 1);
            other.appendEvents(made("a", 1, 2, "c2"));
            await().until(() -> tail.head() == 3);
        }
    }

    @Test
    void areLookedForAfterAtMostTheLongestPauseAndSoonAfterNews() {
        Duration longest = Duration.ofMillis(25);
        Tail tail = new Tail();
        AtomicLong newest = new AtomicLong();
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        LongConsumer pausing =
                nanos -> {
                    pauses.add(Duration.ofNanos(nanos));
                    if (pauses.size() == 40) {
                        newest.set(7);
                    }
                    if (pauses.size() >= 50) {
                        LockSupport.park();
                    }
                };
        try (OtherProcesses others =
                new OtherProcesses(tail, newest::get, null, longest, pausing)) {
            others.opened();
            await().until(() -> pauses.size() >= 50);
        }
        assertThat(pauses).allMatch(pause -> pause.compareTo(longest) <= 0);
        assertThat(pauses.get(30)).isEqualTo(longest);
        assertThat(pauses.get(40)).as("after news").isEqualTo(Duration.ofMillis(5));
        assertThat(tail.head()).isEqualTo(7);
    }
}
