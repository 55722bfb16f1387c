package kz.moldir.acceptance.platform;

import static java.util.stream.IntStream.range;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports in a row that nobody listens on, below those that systems give out by themselves; none is
 * given twice by one JVM, whose platforms may start at one time.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    public static synchronized int inARow(int count) {
        int found =
                ThreadLocalRandom.current()
                        .ints(1000, LOWEST, HIGHEST)
                        .filter(first -> range(first, first + count).allMatch(FreePorts::free))
                        .findFirst()
                        .orElseThrow();
        range(found, found + count).forEach(GIVEN::add);
        return found;
    }

    private static boolean free(int port) {
        if (GIVEN.contains(port)) {
            return false;
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
