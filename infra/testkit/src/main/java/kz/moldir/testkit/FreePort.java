package kz.moldir.testkit;

import static java.util.stream.IntStream.range;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of loopback for servers that open them later, or close them for a while: none that the
 * system gives to connections meanwhile, and none twice in one process.
 */
public final class FreePort {

    // Linux gives out ports from 32768 on by itself, other systems from 49152 on.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    /** One port. */
    public static int forLater() {
        return inARow(1);
    }

    /** The first of several ports that follow each other. */
    public static synchronized int inARow(int count) {
        int found =
                ThreadLocalRandom.current()
                        .ints(ATTEMPTS, LOWEST, HIGHEST - count + 2)
                        .filter(first -> range(first, first + count).allMatch(FreePort::isFree))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No %d ports of loopback are free."
                                                        .formatted(count)));
        range(found, found + count).forEach(GIVEN::add);
        return found;
    }

    private static boolean isFree(int port) {
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
