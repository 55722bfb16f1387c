package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says no, in words, to every option of a command that is not known to be answered as MongoDB does:
 * the library ignores those that it does not know.
 */
final class Refusals {
    private static final Set<String> ANY_COMMAND =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "lsid",
                    "comment",
                    "maxTimeMS",
                    "readConcern",
                    "writeConcern");
    private static final Map<String, Set<String>> COMMANDS =
            Map.of(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "noCursorTimeout",
                            "allowDiskUse"),
                    "insert",
                    Set.of("documents", "ordered"),
                    "update",
                    Set.of("updates", "ordered"),
                    "delete",
                    Set.of("deletes", "ordered"),
                    "aggregate",
                    Set.of("pipeline", "cursor", "allowDiskUse"),
                    "count",
                    Set.of("query", "skip", "limit"),
                    "distinct",
                    Set.of("key", "query"),
                    "findAndModify",
                    Set.of(
                            "query",
                            "sort",
                            "update",
                            "remove",
                            "new",
                            "upsert",
                            "fields",
                            "arrayFilters"),
                    "create",
                    Set.of(),
                    "createIndexes",
                    Set.of("indexes"));
    private static final Set<String> ONE_UPDATE =
            Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> ONE_DELETE = Set.of("q", "limit");
    private static final Set<String> ONE_INDEX =
            Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private static final long MOST_SORTED = 32L << 20;

    private Refusals() {}

    static void checkCommand(String command, Document query) {
        Set<String> options = COMMANDS.get(command);
        if (options == null) {
            return;
        }
        for (String option : query.keySet()) {
            if (!option.equals(command)
                    && !options.contains(option)
                    && !ANY_COMMAND.contains(option)) {
                throw unknown(command, option);
            }
        }
        each(query, "updates").forEach(one -> check("update", one, ONE_UPDATE));
        each(query, "deletes").forEach(one -> check("delete", one, ONE_DELETE));
        each(query, "updates").forEach(one -> refusePipeline(one.get("u")));
        refusePipeline(query.get("update"));
        refuseNatural(query.get("sort"));
        if (command.equals("aggregate")) {
            Stages.check(query);
        }
    }

    static void checkIndex(Document description) {
        check("index", description, ONE_INDEX);
        if (description.get("key") instanceof Document key
                && key.values().stream().anyMatch(direction -> !(direction instanceof Number))) {
            throw new MongoServerError(
                    67,
                    "CannotCreateIndex",
                    "This server indexes in ascending or descending order only.");
        }
    }

    /**
     * Refuses a sort that no index serves when so many bytes of documents would have to be held.
     */
    static void checkSorted(long bytes) {
        if (bytes > MOST_SORTED) {
            throw new MongoServerError(
                    292,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "This server sorts at most 32 MB without an index.");
        }
    }

    private static void check(String what, Document options, Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw unknown(what, option);
            }
        }
    }

    private static void refusePipeline(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw new MongoServerError(
                    72, "InvalidOptions", "This server does not update by a pipeline.");
        }
    }

    private static void refuseNatural(@Nullable Object sort) {
        if (sort instanceof Document order && order.containsKey("$natural")) {
            throw new MongoServerError(72, "InvalidOptions", "This server keeps no natural order.");
        }
    }

    private static MongoServerError unknown(String what, String option) {
        return new MongoServerError(
                72, "InvalidOptions", "This server does not know " + option + " of " + what + ".");
    }

    private static List<Document> each(Document query, String list) {
        return query.get(list) instanceof Collection<?> entries
                ? entries.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
