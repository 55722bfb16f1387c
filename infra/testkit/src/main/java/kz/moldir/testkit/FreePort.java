package kz.moldir.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of loopback for a server that opens it later, or closes it for a while: none that the
 * system gives to connections meanwhile, and none twice in one process.
 */
public final class FreePort {

    // Linux gives out ports from 32768 on by itself, other systems from 49152 on.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    public static synchronized int forLater() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST + 1)
                .filter(port -> !GIVEN.contains(port) && isFree(port))
                .peek(GIVEN::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port of loopback is free."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
