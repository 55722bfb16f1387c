package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.embedded.documents.commit.Need;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a command needs of the disk; {@code j: false} in its write concern asks not to wait.
 */
final class Commands {
    private static final Set<String> READING =
            Set.of(
                    "hello",
                    "ismaster",
                    "ping",
                    "buildinfo",
                    "find",
                    "getmore",
                    "killcursors",
                    "count",
                    "distinct",
                    "listcollections",
                    "listindexes",
                    "listdatabases",
                    "serverstatus",
                    "collstats",
                    "dbstats",
                    "validate",
                    "endsessions",
                    "getlasterror");

    /** Commands that touch the one collection that stands behind this key, and no other. */
    private static final Map<String, String> ONE_COLLECTION =
            Map.of(
                    "find", "find",
                    "getmore", "collection",
                    "count", "count",
                    "distinct", "distinct",
                    "insert", "insert",
                    "update", "update",
                    "delete", "delete",
                    "findandmodify", "findAndModify");

    private Commands() {}

    /** The full name of the only collection that a command touches; null if there may be others. */
    static @Nullable String collectionOf(String database, String command, Document query) {
        String key = ONE_COLLECTION.get(command.toLowerCase(Locale.ROOT));
        return key != null && query.get(key) instanceof String name ? database + "." + name : null;
    }

    static Need needOf(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (READING.contains(name) || (name.equals("aggregate") && !Stages.store(query))) {
            return Need.READS;
        }
        return query.get("writeConcern") instanceof Document concern
                        && Boolean.FALSE.equals(concern.get("j"))
                ? Need.WRITES_UNJOURNALLED
                : Need.WRITES;
    }
}
