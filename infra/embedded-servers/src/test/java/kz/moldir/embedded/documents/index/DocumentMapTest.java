package kz.moldir.embedded.documents.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMapTest {

    private static final Document WHOLE =
            new Document("_id", "a")
                    .append("text", "Зал")
                    .append("number", 7)
                    .append("large", 7L)
                    .append("part", 0.5)
                    .append("is", true)
                    .append("none", null)
                    .append("at", Instant.ofEpochMilli(1))
                    .append("object", new ObjectId())
                    .append("inner", new Document("text", "б").append("list", List.of(1, 2)))
                    .append("list", List.of(new Document("a", "б"), "в"))
                    .append("last", "end");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_id", "text", "number", "large", "part", "is", "none", "at", "object", "inner",
                "list", "last"
            })
    void givesEachFieldByItself(String field) {
        assertThat(DocumentMap.decode(DocumentMap.encode(WHOLE), Set.of(field)))
                .isEqualTo(new Document(field, WHOLE.get(field)));
    }

    @Test
    void givesFieldsInTheirOrderAndNoneThatIsNotThere() {
        Document some =
                DocumentMap.decode(DocumentMap.encode(WHOLE), Set.of("last", "text", "other"));
        assertThat(some.keySet()).containsExactly("text", "last");
    }
}
