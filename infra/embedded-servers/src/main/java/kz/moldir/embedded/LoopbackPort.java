package kz.moldir.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The one interface that embedded servers bind to, and its ports. */
final class LoopbackPort {
    static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    private LoopbackPort() {}

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns the given port, or a free one for 0; refuses a port that is in use. */
    static int reserve(String server, int port) {
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
