package kz.moldir.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The one interface that embedded servers bind to, and its ports. */
final class LoopbackPort {
    static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    // Linux gives out ports from 32768 on by itself, other systems from 49152 on.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 20;

    private LoopbackPort() {}

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns the given port, or a free one for 0; refuses a port that is in use. */
    static int reserve(String server, int port) {
        return port == 0 ? free(server) : checked(server, port);
    }

    /**
     * The server opens it a moment later, so it is none of those that the system gives to
     * connections meanwhile.
     */
    private static int free(String server) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return checked(server, ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1));
            } catch (PortTaken taken) {
                // Another one then.
            }
        }
        return checked(server, 0);
    }

    private static int checked(String server, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTaken(server, port, e);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "No port of 127.0.0.1 can be opened for the " + server + ".", e);
        }
    }
}
