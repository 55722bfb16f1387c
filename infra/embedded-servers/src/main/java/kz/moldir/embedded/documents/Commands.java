package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Set;

/** Tells what a command needs of the disk. */
enum Commands {
    /** Shows what is stored. */
    READS,
    /** Stores, and is answered when it is on disk. */
    WRITES,
    /**
     * Stores, and is answered at once (write concern {@code j: false}); it is on disk a moment
     * later.
     */
    WRITES_UNJOURNALLED;

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

    static Commands of(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        boolean storing = Refusals.hasStage(query, "$out") || Refusals.hasStage(query, "$merge");
        if (READING.contains(name) || (name.equals("aggregate") && !storing)) {
            return READS;
        }
        return query.get("writeConcern") instanceof Document concern
                        && Boolean.FALSE.equals(concern.get("j"))
                ? WRITES_UNJOURNALLED
                : WRITES;
    }
}
