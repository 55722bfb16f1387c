package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Set;
import kz.moldir.embedded.documents.commit.Need;

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

    private Commands() {}

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
