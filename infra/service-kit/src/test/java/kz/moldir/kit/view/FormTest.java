package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final BsonDocument SEEN = new BsonDocument("own/a", new BsonInt64(7));
    private static final Place PLACE = new Place("Зал", LocalDate.parse("2026-04-13"));
    private static final Meeting MEETING =
            new Meeting("a", List.of(PLACE), Instant.parse("2026-04-13T04:00:00Z"), null);

    public record Place(String name, LocalDate day) {}

    public record Meeting(
            @BsonId String id, List<Place> places, Instant at, @Nullable String none) {}

    private static String json(RawBsonDocument document) {
        return document.decode(new BsonDocumentCodec()).toJson();
    }

    @Test
    void holdsTheIdTheFieldsAndThenWhatWasSeen() {
        Form<Meeting> form = new Form<>(Meeting.class);
        RawBsonDocument document = form.encode("a", MEETING, SEEN);
        assertThat(json(document))
                .isEqualTo(
                        """
                        {"_id": "a", "places": [{"name": "Зал", "day": "2026-04-13"}], \
                        "at": "2026-04-13T04:00:00Z", "seen": {"own/a": 7}}""");
        assertThat(form.decode(document)).isEqualTo(MEETING);
    }

    @Test
    void givesMarksThatCanBeAddedTo() {
        Form<Meeting> form = new Form<>(Meeting.class);
        State<Meeting> state = form.state(form.encode("a", MEETING, SEEN));
        assertThat(state.seen()).isEqualTo(SEEN);
        assertThat(state.then(MEETING, "own/b", 1).saw("own/b", 1)).isTrue();
    }

    @Test
    void isKeyedByItsIdWhateverTheViewSays() {
        assertThat(json(new Form<>(Place.class).encode("a", PLACE, SEEN)))
                .isEqualTo(
                        """
                        {"_id": "a", "name": "Зал", "day": "2026-04-13", "seen": {"own/a": 7}}""");
        assertThat(json(new Form<>(Meeting.class).encode("b", MEETING, SEEN)))
                .startsWith("{\"_id\": \"b\", \"places\"");
    }
}
