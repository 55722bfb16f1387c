package kz.moldir.eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.moldir.eventstore.faults.Loss;
import kz.moldir.eventstore.faults.LossyConnection;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

class TokenClaimsTest {

    private static final String NAME = "activities";
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration EXPIRED_AT_ONCE = Duration.ofMillis(-1);

    private MongoClient client;
    private MongoDatabase database;

    private MongoTokenStore store(String owner, Duration timeout) {
        return store(database, owner, timeout);
    }

    private static MongoTokenStore store(MongoDatabase database, String owner, Duration timeout) {
        return new MongoTokenStore(
                database,
                new TokenStoreSettings("tokens", owner, true, timeout, (name, segment, at) -> {}));
    }

    private MongoTokenStore first(MongoUri mongo) {
        client = MongoClients.create(mongo.uri());
        database = client.getDatabase(mongo.database());
        MongoTokenStore first = store("one", LONG);
        first.initializeTokenSegments(NAME, 2, at(1));
        return first;
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static boolean claims(MongoTokenStore taker) {
        try {
            taker.fetchToken(NAME, 0);
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    @BothServers
    void keepOthersOut(MongoUri mongo) {
        first(mongo).fetchToken(NAME, 0);
        MongoTokenStore two = store("two", LONG);

        assertThat(claims(two)).isFalse();
        assertThatThrownBy(() -> two.storeToken(at(2), NAME, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> two.extendClaim(NAME, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(two.fetchAvailableSegments(NAME))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
    }

    @BothServers
    void areFreeAfterRelease(MongoUri mongo) {
        MongoTokenStore one = first(mongo);
        one.fetchToken(NAME, 0);
        one.releaseClaim(NAME, 0);
        assertThat(store("two", LONG).fetchToken(NAME, 0)).isEqualTo(at(1));
    }

    @BothServers
    void letOneOfManyWin(MongoUri mongo) throws Exception {
        MongoTokenStore one = first(mongo);
        for (int round = 0; round < 10; round++) {
            assertThat(winners(round, LONG)).isEqualTo(1);
            change(new Document("owner", null));
        }
        one.fetchToken(NAME, 0);
    }

    private int winners(int round, Duration timeout)
            throws ExecutionException, InterruptedException {
        int winners = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> takers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                MongoTokenStore taker = store("r" + round + "t" + i, timeout);
                takers.add(threads.submit(() -> claims(taker)));
            }
            for (Future<Boolean> taker : takers) {
                winners += taker.get() ? 1 : 0;
            }
        }
        return winners;
    }

    @BothServers
    void areStolenWhenTheyExpireAndTheirFormerOwnerIsRefused(MongoUri mongo) {
        MongoTokenStore one = first(mongo);
        one.fetchToken(NAME, 0);
        one.storeToken(at(7), NAME, 0);
        MongoTokenStore thief = store("thief", EXPIRED_AT_ONCE);

        assertThat(thief.fetchToken(NAME, 0)).isEqualTo(at(7));
        assertThatThrownBy(() -> one.storeToken(at(8), NAME, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> one.extendClaim(NAME, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(thief.fetchToken(NAME, 0)).isEqualTo(at(7));
    }

    @BothServers
    void thatExpiredAreTakenByOneOfTwoThievesWhoHaveBothSeenThem(MongoUri mongo) throws Exception {
        first(mongo);
        CyclicBarrier seen = new CyclicBarrier(2);
        try (LossyConnection slow =
                        new LossyConnection(
                                mongo.uri(),
                                command -> command.equals("update") ? both(seen) : Loss.NONE);
                MongoClient thieves = slow.client(0);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoDatabase theirs = thieves.getDatabase(mongo.database());
            for (int round = 0; round < 40; round++) {
                String name = "round" + round;
                change(new Document("owner", null));
                MongoTokenStore former = store(name, LONG);
                former.fetchToken(NAME, 0);
                former.storeToken(at(round), NAME, 0);
                change(new Document("claimedAt", new Date(0)));
                List<Future<Boolean>> both =
                        Stream.of("a", "b")
                                .map(thief -> store(theirs, name + thief, LONG))
                                .map(thief -> threads.submit(() -> claims(thief)))
                                .toList();

                boolean first = both.getFirst().get();
                assertThat(both.getLast().get()).as("of two one").isNotEqualTo(first);
                MongoTokenStore winner = store(name + (first ? "a" : "b"), LONG);
                MongoTokenStore loser = store(name + (first ? "b" : "a"), LONG);
                assertThat(winner.fetchToken(NAME, 0)).isEqualTo(at(round));
                winner.storeToken(at(round), NAME, 0);
                for (MongoTokenStore other : List.of(former, loser)) {
                    assertThatThrownBy(() -> other.storeToken(at(99), NAME, 0))
                            .isInstanceOf(UnableToClaimTokenException.class);
                }
            }
        }
    }

    /** Holds a taker until the other has looked too. */
    private static Loss both(CyclicBarrier seen) {
        try {
            seen.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return Loss.NONE;
    }

    private void change(Document fields) {
        database.getCollection("tokens")
                .updateOne(new Document("_id", NAME + "/0"), new Document("$set", fields));
    }

    @BothServers
    void thatWereExtendedInBetweenAreNotStolen(MongoUri mongo) {
        MongoTokenStore one = first(mongo);
        one.fetchToken(NAME, 0);
        change(new Document("claimedAt", new Date(0)));
        MongoTokenStore two = store("two", LONG);
        assertThat(two.fetchAvailableSegments(NAME)).hasSize(2);

        one.extendClaim(NAME, 0);

        assertThat(claims(two)).isFalse();
        one.storeToken(at(2), NAME, 0);
    }

    @BothServers
    void areTimedByTheServer(MongoUri mongo) {
        first(mongo).fetchToken(NAME, 0);
        Document entry =
                database.getCollection("tokens").find(new Document("_id", NAME + "/0")).first();
        Document server = database.runCommand(new Document("isMaster", 1));
        assertThat(server.getDate("localTime").getTime() - entry.getDate("claimedAt").getTime())
                .isBetween(0L, 60_000L);
    }
}
