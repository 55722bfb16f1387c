package kz.moldir.ui.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may call which endpoint: one line each of method, path and names of actors. {@code everyone}
 * is also whoever is not signed in; {@code lead:own} may for what is theirs only; {@code
 * credentials} is nobody by role, but whoever brings what the sign-in itself hands out. Why
 * everyone may change something is said at the end of the line, after {@code #}.
 *
 * @param lines in the file's order
 */
public record AccessTable(List<Line> lines) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z-]+)[^}]*}");

    /** Roles as tests sign in with them; each tries what is theirs and what is not. */
    static final List<Actor> ACTORS =
            List.of(
                    new Actor("secretariat", "secretariat"),
                    new Actor("chair", "chair"),
                    new Actor("lead", "commission-1-lead"),
                    new Actor("member", "commission-1-member"),
                    new Actor("expert", "expert"),
                    new Actor("operator", "operator"),
                    new Actor("press", "press"),
                    new Actor(Visit.NO_ROLE, Visit.NO_ROLE));

    /** Who may nothing else of these stands in for somebody: the deputy may what that one may. */
    static final List<Actor> DEPUTIES =
            ACTORS.stream()
                    .filter(actor -> !List.of("operator", Visit.NO_ROLE).contains(actor.word()))
                    .map(actor -> new Actor(actor.word(), Visit.deputy("operator", actor.role())))
                    .toList();

    /**
     * Somebody who tries.
     *
     * @param word in the table
     * @param role in the token
     */
    record Actor(String word, String role) {}

    /**
     * One endpoint and who may.
     *
     * @param why everyone may; empty where it is not said
     */
    public record Line(String method, String path, Set<String> may, String why) {

        private static Line of(String text) {
            String[] halves = text.strip().split("\\s+#\\s+", 2);
            List<String> words = List.of(halves[0].split("\\s+", -1));
            return new Line(
                    words.get(0),
                    words.get(1),
                    new TreeSet<>(words.subList(2, words.size())),
                    halves.length > 1 ? halves[1] : "");
        }

        boolean everyone() {
            return may.contains("everyone");
        }

        /** Only with what the sign-in itself hands out, such as a code or a program's secret. */
        boolean credentials() {
            return may.contains("credentials");
        }

        boolean ownOnly() {
            return may.stream().anyMatch(word -> word.endsWith(":own"));
        }

        boolean allows(Actor actor, boolean theirs) {
            return (Visit.isDeputy(actor.role()) && may.contains("operator"))
                    || everyone()
                    || may.contains("signed-in")
                    || may.contains(actor.word())
                    || (theirs && may.contains(actor.word() + ":own"));
        }

        String endpoint() {
            return method + " " + path;
        }

        /** The path with objects, and the first of what else is possible, for its variables. */
        public String filled(Map<String, String> objects) {
            String filled = path;
            for (Map.Entry<String, String> object : objects.entrySet()) {
                if (object.getKey().contains(" ")) {
                    continue; // An endpoint, and what its body says.
                }
                String known = VARIABLE.matcher(object.getKey()).replaceAll(object.getValue());
                filled = filled.replace(object.getKey(), known);
            }
            filled = CHOICE.matcher(filled).replaceAll("$1");
            return VARIABLE.matcher(filled).replaceAll("none");
        }
    }

    /** Reads a table; empty lines and lines that begin with # say nothing. */
    public static AccessTable of(String text) {
        return new AccessTable(
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Line::of)
                        .toList());
    }

    /** Endpoints that are not in the table, and lines without an endpoint; empty if all is well. */
    List<String> differences(Set<String> served) {
        Set<String> told = new HashSet<>();
        lines.forEach(line -> told.add(line.endpoint()));
        List<String> differences = new ArrayList<>();
        served.stream()
                .filter(endpoint -> !told.contains(endpoint))
                .sorted()
                .forEach(endpoint -> differences.add(endpoint + " is not in the table"));
        told.stream()
                .filter(endpoint -> !served.contains(endpoint))
                .sorted()
                .forEach(endpoint -> differences.add(endpoint + " is in the table only"));
        return differences;
    }

    /** Endpoints at which everyone may change something, and it is not said why. */
    List<String> unexplained() {
        return lines.stream()
                .filter(line -> line.everyone() && !line.method().equals("GET"))
                .filter(line -> line.why().isEmpty())
                .map(line -> line.endpoint() + " is open to everyone, and it is not said why")
                .toList();
    }
}
