package kz.moldir.kit.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Until when the access tokens of a person have ended, as long as one of then could be valid. */
final class KeptEnds {

    /** A token that is accepted at all is of an hour at most, and may be some minutes ahead. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final String AT = "at";

    private final MongoCollection<Document> ends;
    private final Clock clock;

    KeptEnds(MongoDatabase database, Clock clock) {
        this.ends = database.getCollection("ended-tokens");
        this.clock = clock;
    }

    void keep(String subject, Instant at) {
        ends.updateOne(
                Filters.eq("_id", subject),
                Updates.max(AT, Date.from(at)),
                new UpdateOptions().upsert(true));
    }

    /** Those that still say something; the others are forgotten. */
    Map<String, Instant> all() {
        ends.createIndex(new Document(AT, 1));
        ends.deleteMany(Filters.lt(AT, Date.from(clock.instant().minus(LONGEST))));
        Map<String, Instant> all = new HashMap<>();
        for (Document each : ends.find()) {
            all.put(each.getString("_id"), each.getDate(AT).toInstant());
        }
        return all;
    }
}
