package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports in a row that nobody listens on, below those that systems give out by themselves. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    public static int inARow(int count) {
        return ThreadLocalRandom.current()
                .ints(1000, LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::free))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
