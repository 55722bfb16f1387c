package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OffsetsTest {

    private static final Uuid TOPIC = new Uuid(1, 2);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Offsets opened(Uuid topic) {
        Offsets offsets = new Offsets(database.get(), Continuity.unwatched(database.get()));
        offsets.topicIs("moldir.plan", topic);
        return offsets;
    }

    @Test
    void theFirstReadStartsAtTheBeginning() {
        try (Offsets offsets = opened(TOPIC)) {
            assertThat(offsets.next("l", "moldir.plan", 0)).isEmpty();
        }
    }

    @Test
    void theNextIsBehindTheLastHandled() {
        try (Offsets offsets = opened(TOPIC)) {
            offsets.handled("l", "moldir.plan", 0, 41);
            offsets.handled("l", "moldir.plan", 0, 42);
            offsets.handled("l", "moldir.plan", 1, 7);

            assertThat(offsets.next("l", "moldir.plan", 0)).hasValue(43);
            assertThat(offsets.next("l", "moldir.plan", 1)).hasValue(8);
            assertThat(offsets.next("other", "moldir.plan", 0)).isEmpty();
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromTheBeginning() {
        try (Offsets offsets = opened(TOPIC)) {
            offsets.handled("l", "moldir.plan", 0, 42);
        }
        try (Offsets offsets = opened(new Uuid(3, 4))) {
            assertThat(offsets.next("l", "moldir.plan", 0)).isEmpty();
        }
        try (Offsets offsets = opened(TOPIC)) {
            assertThat(offsets.next("l", "moldir.plan", 0)).hasValue(43);
        }
    }

    @Test
    void closingWritesWhatWasHandled() {
        Offsets offsets = opened(TOPIC);
        offsets.handled("l", "moldir.plan", 0, 42);
        offsets.close();

        assertThat(database.get().getCollection("positions").find().first())
                .isEqualTo(
                        new Document("_id", "l/moldir.plan/0")
                                .append("topicId", TOPIC.toString())
                                .append("next", 43L));
    }
}
