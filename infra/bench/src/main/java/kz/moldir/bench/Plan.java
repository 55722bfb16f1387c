package kz.moldir.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure and how long.
 *
 * @param parts what was asked for; all when nothing was named
 * @param warmUp before each kind of load, split among its parts
 * @param events stored events of the large store, at least 2,000
 * @param root the checkout that is measured
 */
record Plan(Set<Part> parts, Duration warmUp, int events, Path root) {

    /** What can be measured alone. */
    enum Part {
        APPEND,
        START,
        IDLE,
        STORED,
        COMMANDS,
        PUBLIC,
        REBUILD,
        KILLED,
        TABLE,
        LARGE
    }

    private static final Set<Part> OVER_MANY =
            Set.of(Part.STORED, Part.COMMANDS, Part.PUBLIC, Part.REBUILD, Part.KILLED);
    private static final String USAGE =
            "Usage: infra/bench/run [--warm-up SECONDS] [--events NUMBER]"
                    + " [append] [start] [idle] [stored] [commands] [public] [rebuild] [killed]"
                    + " [table] [large]";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    static Plan parse(String[] arguments) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        int warmUp = 60;
        int events = 100_000;
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--warm-up" -> warmUp = number(arguments, ++at, 1);
                case "--events" -> events = number(arguments, ++at, 2_000);
                default -> parts.add(part(arguments[at]));
            }
        }
        return new Plan(
                parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
                Duration.ofSeconds(warmUp),
                events,
                Path.of(System.getProperty("moldir.root", ".")).toAbsolutePath().normalize());
    }

    private static Part part(String name) {
        try {
            return Part.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("Unknown: " + name + ". " + USAGE, unknown);
        }
    }

    private static int number(String[] arguments, int at, int least) {
        try {
            int number = Integer.parseInt(at < arguments.length ? arguments[at] : "");
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(USAGE, notANumber);
        }
        throw new IllegalArgumentException(USAGE);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    boolean ofThePlatform() {
        return !parts.equals(EnumSet.of(Part.APPEND));
    }

    /** Whether the large store is needed. */
    boolean large() {
        return parts.stream().anyMatch(OVER_MANY::contains);
    }

    /** How long a part of the measuring takes: as long as a sixth of the warm-up, at least 2 s. */
    Duration measured() {
        return Duration.ofMillis(Math.max(2_000, warmUp.toMillis() / 6));
    }
}
