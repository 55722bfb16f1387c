package kz.moldir.standalone;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What infra/docker/Dockerfile says, instruction by instruction. */
record Dockerfile(List<String> instructions) {

    static final String FILE = "infra/docker/Dockerfile";
    static final String READINESS = "/actuator/health/readiness";
    static final int PORT = 8080;

    static Dockerfile read() {
        String joined =
                Checkout.text(FILE)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\\s*\\\\\n\\s*", " ");
        return new Dockerfile(joined.lines().filter(line -> !line.isBlank()).toList());
    }

    /** The instructions of one kind, without its word. */
    List<String> of(String kind) {
        return instructions.stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    /** What the image sets in its environment. */
    Map<String, String> environment() {
        return of("ENV").stream()
                .flatMap(line -> Pattern.compile("(\\w+)=(\\S+)").matcher(line).results())
                .collect(Collectors.toMap(set -> set.group(1), (MatchResult set) -> set.group(2)));
    }
}
