package kz.moldir.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The way to a server of this machine, which can be cut in each direction. Nobody is told of a cut:
 * connections stay open, and what was sent arrives late, as TCP sends again what a network lost.
 * Nothing listens here while the server does not.
 */
public final class Wire implements AutoCloseable {

    /** A direction. */
    public enum Way {
        /** Requests. */
        THERE,
        /** Answers. */
        BACK
    }

    private static final int LARGEST = 1 << 16;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final int port;
    private final int server;
    private final Set<Way> cut = EnumSet.noneOf(Way.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean closed;

    /**
     * Begins to listen, also when the server is not there yet.
     *
     * @param port of the wire
     * @param server port of the server
     */
    public Wire(int port, int server) {
        this.port = port;
        this.server = server;
        this.listening = listen();
        Thread.ofVirtual().start(this::accept);
    }

    /** Cuts these ways, whatever was cut before. */
    public synchronized void cut(Set<Way> ways) {
        cut.clear();
        cut.addAll(ways);
        notifyAll();
    }

    /** Lets everything through, first what was held. */
    public void mend() {
        cut(Set.of());
    }

    private ServerSocket listen() {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = listening.accept();
                open.add(client);
                connect(client);
            } catch (IOException e) {
                awaitServer();
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(there);
            Thread.ofVirtual().start(() -> carry(client, there, Way.THERE));
            Thread.ofVirtual().start(() -> carry(there, client, Way.BACK));
        } catch (IOException away) {
            listening.close();
            end(client);
            throw away;
        }
    }

    private void awaitServer() {
        while (!closed && listening.isClosed()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (serverListens()) {
                listening = listen();
            }
        }
    }

    private boolean serverListens() {
        try (Socket asked = new Socket()) {
            asked.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    private void carry(Socket from, Socket to, Way way) {
        byte[] bytes = new byte[LARGEST];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(bytes);
            while (read >= 0) {
                awaitWhole(way);
                out.write(bytes, 0, read);
                read = in.read(bytes);
            }
            awaitWhole(way);
        } catch (IOException gone) {
            // One side is away, and so it is for the other.
            end(from);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end(from);
        end(to);
    }

    private synchronized void awaitWhole(Way way) throws InterruptedException {
        while (cut.contains(way)) {
            wait();
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        mend();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(this::end);
    }
}
