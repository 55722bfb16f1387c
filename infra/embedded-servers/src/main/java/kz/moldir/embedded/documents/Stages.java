package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The stages of aggregations that are known to be answered as MongoDB does. */
final class Stages {
    private static final Set<String> KNOWN =
            Set.of(
                    "$match",
                    "$sort",
                    "$skip",
                    "$limit",
                    "$count",
                    "$project",
                    "$addFields",
                    "$unset",
                    "$unwind",
                    "$group",
                    "$sortByCount",
                    "$bucket",
                    "$facet",
                    "$replaceRoot",
                    "$lookup",
                    "$out",
                    "$merge");

    private Stages() {}

    static void check(Document aggregate) {
        for (Document stage : of(aggregate)) {
            for (String name : stage.keySet()) {
                check(name, stage);
            }
        }
    }

    /** Whether the aggregation stores its result. */
    static boolean store(Document aggregate) {
        return of(aggregate).stream()
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    private static void check(String name, Document stage) {
        if (name.equals("$changeStream")) {
            throw new MongoServerError(
                    40573, "The $changeStream stage is only supported on replica sets.");
        }
        if (!KNOWN.contains(name)) {
            throw new MongoServerError(40324, "Unrecognized pipeline stage name: '" + name + "'");
        }
        if (name.equals("$lookup")
                && stage.get(name) instanceof Document lookup
                && lookup.containsKey("pipeline")) {
            throw new MongoServerError(
                    72, "InvalidOptions", "This server has no $lookup with a pipeline.");
        }
    }

    private static List<Document> of(Document aggregate) {
        return aggregate.get("pipeline") instanceof Collection<?> stages
                ? stages.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
