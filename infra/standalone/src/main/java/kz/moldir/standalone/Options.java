package kz.moldir.standalone;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the one command was asked.
 *
 * @param data the folder that keeps everything
 * @param port the first of nine ports in a row
 * @param sample whether an empty store gets the plan of Almaty
 * @param clock the council's local time to begin with, or null to leave it as it is
 */
record Options(Path data, int port, boolean sample, @Nullable LocalDateTime clock) {

    static final int DEFAULT_PORT = 8080;

    private static final LocalDateTime SAMPLE_CLOCK = LocalDateTime.of(2026, 4, 13, 9, 0);
    private static final String USAGE =
            "Usage: infra/run [--sample] [--data FOLDER] [--clock 2026-04-13T09:00]";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    static Options parse(String[] arguments, @Nullable String port) {
        Path data = Path.of(".moldir");
        boolean sample = false;
        LocalDateTime clock = null;
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--sample" -> sample = true;
                case "--data" -> data = Path.of(value(arguments, ++at));
                case "--clock" -> clock = time(value(arguments, ++at));
                default ->
                        throw new IllegalArgumentException(
                                "Unknown option " + arguments[at] + ". " + USAGE);
            }
        }
        return new Options(data.toAbsolutePath().normalize(), port(port), sample, clock);
    }

    /** The local time that a first run begins with: the sample's, or null for the machine's. */
    @Nullable LocalDateTime firstClock() {
        return sample ? SAMPLE_CLOCK : null;
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(
                    "Option " + arguments[at - 1] + " needs a value. " + USAGE);
        }
        return arguments[at];
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "The time " + text + " cannot be read; write it as 2026-04-13T09:00.");
        }
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_527) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(wrongPort(text));
        }
        throw new IllegalArgumentException(wrongPort(text));
    }

    private static String wrongPort(String text) {
        return "MOLDIR_PORT is " + text + "; it must be a number from 1 to 65526.";
    }
}
