package kz.moldir.acceptance.faults.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a service on which answers get lost: the service has done what it was asked, and the
 * client sees a broken connection, or half an answer.
 */
public final class Cut implements AutoCloseable {

    private static final int LARGEST = 1 << 16;

    private final ServerSocket listening;
    private final int port;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();

    /**
     * Starts it.
     *
     * @param port of the service
     * @param seed chooses which answers are lost: one of three
     */
    public Cut(int port, long seed) {
        this.port = port;
        this.random = new Random(seed);
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
    }

    /** How many answers did not arrive. */
    public int lost() {
        return lost.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket service = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(service);
                Thread.ofVirtual().start(() -> requests(client, service));
                Thread.ofVirtual().start(() -> answers(service, client));
            }
        } catch (IOException closed) {
            end();
        }
    }

    private void requests(Socket client, Socket service) {
        try (client;
                service) {
            client.getInputStream().transferTo(service.getOutputStream());
        } catch (IOException cut) {
            open.remove(client);
        }
    }

    private void answers(Socket service, Socket client) {
        byte[] bytes = new byte[LARGEST];
        try (service;
                client) {
            InputStream from = service.getInputStream();
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                int fate = fate();
                client.getOutputStream().write(bytes, 0, fate == 0 ? read / 2 : read);
                if (fate == 0) {
                    return;
                }
            }
        } catch (IOException cut) {
            open.remove(service);
        }
    }

    /** Zero if the answer is lost. */
    private synchronized int fate() {
        int fate = random.nextInt(3);
        if (fate == 0) {
            lost.incrementAndGet();
        }
        return fate;
    }

    private void end() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                open.remove(socket);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        end();
    }
}
