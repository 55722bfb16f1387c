package kz.moldir.embedded.documents;

import java.util.Locale;
import java.util.Set;

/** Tells commands that only read from those that may write. */
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
                    "endsessions");

    private Commands() {}

    static boolean writes(String command) {
        return !READING.contains(command.toLowerCase(Locale.ROOT));
    }
}
