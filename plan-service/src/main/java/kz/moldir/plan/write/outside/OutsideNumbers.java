package kz.moldir.plan.write.outside;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.bson.Document;

/**
 * Counts the work beside each plan: one number each, whoever enters it at the same time; the same
 * work has the same number however often it is asked for.
 */
public final class OutsideNumbers {

    private static final String ENTERED = "entered";

    private final MongoCollection<Document> counted;
    private final ToIntFunction<String> known;

    /**
     * Begins or goes on counting.
     *
     * @param known how many there are beside a plan that was not counted here yet
     */
    public OutsideNumbers(MongoDatabase database, ToIntFunction<String> known) {
        this.counted = database.getCollection("outside-numbers");
        this.known = known;
    }

    /** The number of a work, from 1. */
    int of(String planId, String activityId) {
        Document plan = new Document("_id", planId);
        Document before = counted.find(plan).first();
        if (before == null) {
            begin(planId);
        }
        counted.updateOne(
                new Document("_id", planId).append(ENTERED, new Document("$ne", activityId)),
                new Document("$push", new Document(ENTERED, activityId)));
        return number(Objects.requireNonNull(counted.find(plan).first()), activityId);
    }

    private static int number(Document plan, String activityId) {
        List<String> entered = plan.getList(ENTERED, String.class);
        return plan.getInteger("before") + entered.indexOf(activityId) + 1;
    }

    private void begin(String planId) {
        try {
            counted.insertOne(
                    new Document("_id", planId)
                            .append("before", known.applyAsInt(planId))
                            .append(ENTERED, List.of()));
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
        }
    }
}
