package kz.moldir.eventstore.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.eventstore.TestDatabase;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTokenStoreTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private final List<String> heard = new ArrayList<>();
    private MongoDatabase database;
    private MongoTokenStore one;
    private MongoTokenStore two;

    @BeforeEach
    void open() {
        database = databases.fresh();
        one = store("one", true, Duration.ofSeconds(10));
        two = store("two", true, Duration.ofSeconds(10));
    }

    private MongoTokenStore store(String owner, boolean shared, Duration timeout) {
        return new MongoTokenStore(
                database,
                new TokenStoreSettings(
                        "tokens",
                        owner,
                        shared,
                        timeout,
                        (processor, segment, position) ->
                                heard.add(processor + "/" + segment + "=" + position)));
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @Nested
    class OfAStoreThatNobodyElseUses {

        private long stored() {
            Document entry =
                    database.getCollection("tokens").find(new Document("_id", "p/0")).first();
            return entry == null ? -1 : entry.getLong("token");
        }

        @Test
        void isToldOfAtOnceAndWrittenTogetherWithWhatCameSoonAfter() {
            try (MongoTokenStore alone = store("alone", false, Duration.ofSeconds(10))) {
                alone.initializeTokenSegments("p", 1, at(0));
                for (long position = 1; position <= 50; position++) {
                    alone.storeToken(at(position), "p", 0);
                }
                assertThat(heard).contains("p/0=50");
                assertThat(alone.fetchToken("p", 0)).isEqualTo(at(50));
                assertThat(stored()).isEqualTo(50);

                alone.storeToken(at(51), "p", 0);
            }
            assertThat(stored()).isEqualTo(51);
        }

        @Test
        void isWrittenBesideOneWhoseSegmentIsGone() {
            try (MongoTokenStore alone = store("alone", false, Duration.ofSeconds(10))) {
                alone.initializeTokenSegments("p", 1, at(0));
                alone.fetchToken("p", 0);
                alone.storeToken(at(7), "gone", 0);
                alone.storeToken(at(8), "p", 0);

                assertThat(alone.fetchToken("p", 0)).isEqualTo(at(8));
                alone.storeToken(at(9), "p", 0);
                assertThat(alone.stored("p")).isEqualTo(9);
            }
        }
    }

    @Nested
    class Storing {

        @Test
        void keepsPlainNumbers() {
            one.initializeTokenSegments("activities", 1);
            one.fetchToken("activities", 0);
            one.storeToken(at(42), "activities", 0);

            Document entry = database.getCollection("tokens").find().first();
            assertThat(entry)
                    .containsEntry("_id", "activities/0")
                    .containsEntry("token", 42L)
                    .containsEntry("owner", "one");
            assertThat(one.fetchToken("activities", 0)).isEqualTo(at(42));
        }

        @Test
        void isHeardByTheListener() {
            one.initializeTokenSegments("activities", 1, at(5));
            one.fetchToken("activities", 0);
            one.storeToken(at(7), "activities", 0);
            assertThat(heard).containsExactly("activities/0=5", "activities/0=7");
        }

        @Test
        void keepsReplaysAndMerges() {
            one.initializeTokenSegments("activities", 1);
            TrackingToken replay = ReplayToken.createReplayToken(at(9), at(2), "wording");
            for (TrackingToken token : List.of(replay, new MergedTrackingToken(at(3), at(8)))) {
                one.storeToken(token, "activities", 0);
                assertThat(one.fetchToken("activities", 0)).isEqualTo(token);
            }
            assertThat(ReplayToken.isReplay(TokenForm.token(TokenForm.stored(replay)))).isTrue();
        }

        @Test
        void refusesTokensOfAnotherStore() {
            assertThatThrownBy(() -> TokenForm.stored(new OtherToken()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofNoneIsKept() {
            one.initializeTokenSegments("activities", 1, at(5));
            one.storeToken(null, "activities", 0);
            assertThat(one.fetchToken("activities", 0)).isNull();
        }
    }

    @Nested
    class Claims {

        @Test
        void ofAFormerRunAreTakenOverAtOnceWhereNobodyShares() {
            one.initializeTokenSegments("activities", 2, at(1));
            one.fetchToken("activities", 0);
            MongoTokenStore next = store("next", false, Duration.ofSeconds(10));

            assertThat(next.fetchAvailableSegments("activities")).hasSize(2);
            assertThat(next.fetchToken("activities", 0)).isEqualTo(at(1));
        }

        @Test
        void areExtendedWithoutAWriteWhereNobodyShares() {
            MongoTokenStore alone = store("alone", false, Duration.ofSeconds(10));
            alone.initializeTokenSegments("activities", 1);
            alone.fetchToken("activities", 0);
            Document before = database.getCollection("tokens").find().first();
            alone.extendClaim("activities", 0);
            assertThat(database.getCollection("tokens").find().first()).isEqualTo(before);
        }
    }

    @Nested
    class Segments {

        @Test
        void areInitializedOnce() {
            one.initializeTokenSegments("activities", 3);
            assertThat(one.fetchSegments("activities")).containsExactly(0, 1, 2);
            assertThat(one.fetchSegments("visits")).isEmpty();
            assertThatThrownBy(() -> two.initializeTokenSegments("activities", 3))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> two.initializeSegment(null, "activities", 2))
                    .isInstanceOf(UnableToInitializeTokenException.class);
        }

        @Test
        void mustBeInitializedBeforeTheyAreClaimed() {
            assertThatThrownBy(() -> one.fetchToken("activities", 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
        }

        @Test
        void areDeletedByTheirOwnerOnly() {
            one.initializeTokenSegments("activities", 2);
            one.fetchToken("activities", 1);
            assertThatThrownBy(() -> two.deleteToken("activities", 1))
                    .isInstanceOf(UnableToClaimTokenException.class);
            one.deleteToken("activities", 1);
            assertThat(one.fetchSegments("activities")).containsExactly(0);
        }

        @Test
        void areNotClaimedAsTheyWereBeforeASplit() {
            one.initializeTokenSegments("activities", 1);
            Segment whole = Segment.computeSegment(0, 0);
            assertThat(one.fetchToken("activities", whole)).isNull();
            one.initializeSegment(null, "activities", 1);
            assertThatThrownBy(() -> one.fetchToken("activities", whole))
                    .isInstanceOf(UnableToClaimTokenException.class);
        }

        @Test
        void belongToAStorageWithAnIdentifier() {
            assertThat(one.retrieveStorageIdentifier())
                    .isPresent()
                    .isEqualTo(two.retrieveStorageIdentifier());
        }
    }

    private static final class OtherToken implements TrackingToken {

        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return false;
        }
    }
}
