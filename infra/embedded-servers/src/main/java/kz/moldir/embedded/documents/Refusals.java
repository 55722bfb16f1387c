package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** Says no, in words, to what the library would accept and then do wrong. */
final class Refusals {
    private static final List<String> INDEX_OPTIONS =
            List.of("partialFilterExpression", "expireAfterSeconds", "collation");
    private static final List<String> COMMAND_OPTIONS =
            List.of("collation", "txnNumber", "startTransaction");

    private Refusals() {}

    static void checkIndex(Document description) {
        for (String option : INDEX_OPTIONS) {
            if (description.containsKey(option)) {
                throw new MongoServerError(
                        67, "CannotCreateIndex", "This server has no indexes with " + option + ".");
            }
        }
        if (description.get("key") instanceof Document key
                && key.values().stream().anyMatch(direction -> !(direction instanceof Number))) {
            throw new MongoServerError(
                    67,
                    "CannotCreateIndex",
                    "This server indexes in ascending or descending order only.");
        }
    }

    static void checkCommand(String command, Document query) {
        for (String option : COMMAND_OPTIONS) {
            if (query.containsKey(option)) {
                throw new MongoServerError(
                        72, "InvalidOptions", "This server does not know " + option + ".");
            }
        }
        if (command.equals("aggregate") && hasStage(query, "$changeStream")) {
            throw new MongoServerError(
                    40573, "The $changeStream stage is only supported on replica sets.");
        }
        if (command.equals("create")
                && (query.containsKey("validator") || query.containsKey("viewOn"))) {
            throw new MongoServerError(
                    72, "InvalidOptions", "This server has neither validators nor views.");
        }
    }

    static boolean hasStage(Document query, String name) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document one && one.containsKey(name));
    }
}
