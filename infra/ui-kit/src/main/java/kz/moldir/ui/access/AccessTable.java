package kz.moldir.ui.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call which endpoint: one line each of method, path and names of actors. {@code everyone}
 * is also whoever is not signed in; {@code lead:own} may for what is theirs only.
 *
 * @param lines in the file's order
 */
public record AccessTable(List<Line> lines) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z-]+)[^}]*}");

    /** Roles as tests sign in with them; commission 1 owns the objects of the tests, 2 does not. */
    static final List<Actor> ACTORS =
            List.of(
                    new Actor("secretariat", "secretariat", true),
                    new Actor("chair", "chair", true),
                    new Actor("lead", "commission-1-lead", true),
                    new Actor("lead", "commission-2-lead", false),
                    new Actor("member", "commission-1-member", true),
                    new Actor("member", "commission-2-member", false),
                    new Actor("expert", "expert", true),
                    new Actor("operator", "operator", true),
                    new Actor("press", "press", true));

    /**
     * Somebody who tries.
     *
     * @param word in the table
     * @param role in the token
     * @param owner whether the test's objects are theirs
     */
    record Actor(String word, String role, boolean owner) {}

    /** One endpoint and who may. */
    public record Line(String method, String path, Set<String> may) {

        boolean everyone() {
            return may.contains("everyone");
        }

        boolean allows(Actor actor, boolean owned) {
            return everyone()
                    || may.contains("signed-in")
                    || may.contains(actor.word())
                    || (owned && actor.owner() && may.contains(actor.word() + ":own"));
        }

        String endpoint() {
            return method + " " + path;
        }

        /** The path with objects, and the first of what else is possible, for its variables. */
        public String filled(Map<String, String> objects) {
            String filled = path;
            for (Map.Entry<String, String> object : objects.entrySet()) {
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
                        .map(line -> List.of(line.strip().split("\\s+", -1)))
                        .map(
                                words ->
                                        new Line(
                                                words.get(0),
                                                words.get(1),
                                                new TreeSet<>(words.subList(2, words.size()))))
                        .toList());
    }

    /** Endpoints that are not in the table, and lines without an endpoint; empty if all is well. */
    public List<String> differences(RequestMappingHandlerMapping handlers, List<String> others) {
        Set<String> served = new HashSet<>(others);
        handlers.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (!handler.getBeanType()
                                    .getName()
                                    .startsWith("org.springframework.boot")) {
                                served.addAll(endpoints(info));
                            }
                        });
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

    private static List<String> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<RequestMethod> known =
                methods.isEmpty() ? Arrays.asList(RequestMethod.values()) : List.copyOf(methods);
        return info.getPatternValues().stream()
                .flatMap(path -> known.stream().map(method -> method + " " + path))
                .toList();
    }
}
