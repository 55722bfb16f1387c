package kz.moldir.eventstore.faults;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Stands between driver and server and loses commands or their answers, or lets the server say that
 * its write concern failed, when it is told to.
 */
public final class LossyConnection implements AutoCloseable {

    private final ServerSocket listening;
    private final String server;
    private final Function<String, Loss> losses;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    /**
     * @param uri connection string of the server; its first host is connected to
     * @param losses asked for each command, by its name, on a thread of its own: it may wait
     */
    public LossyConnection(String uri, Function<String, Loss> losses) {
        this.server = new ConnectionString(uri).getHosts().getFirst();
        this.losses = losses;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /**
     * A client that goes through here; the caller closes it.
     *
     * @param readTimeout milliseconds after which it no longer waits for an answer, 0 for never
     */
    public MongoClient client(int readTimeout) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        "mongodb://127.0.0.1:%d/?directConnection=true"
                                                .formatted(listening.getLocalPort())))
                        .applyToServerSettings(
                                s ->
                                        s.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                                                .minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(
                                s -> s.readTimeout(readTimeout, TimeUnit.MILLISECONDS))
                        .retryWrites(false)
                        .retryReads(false)
                        .build());
    }

    private void accept() {
        try {
            while (true) {
                Socket driver = listening.accept();
                open.add(driver);
                Thread.ofPlatform().daemon().start(() -> serve(driver));
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private void serve(Socket driver) {
        String[] hostAndPort = server.split(":");
        int port = hostAndPort.length > 1 ? Integer.parseInt(hostAndPort[1]) : 27017;
        try (driver;
                Socket socket = new Socket(hostAndPort[0], port)) {
            DataInputStream requests = new DataInputStream(driver.getInputStream());
            DataInputStream replies = new DataInputStream(socket.getInputStream());
            OutputStream toDriver = new DataOutputStream(driver.getOutputStream());
            boolean goesOn = true;
            while (goesOn) {
                WireMessage request = WireMessage.read(requests);
                Loss loss = losses.apply(request.command());
                goesOn = carry(request, loss, socket.getOutputStream(), replies, toDriver);
                if (loss == Loss.SILENCE) {
                    awaitClosed(requests);
                }
            }
        } catch (IOException e) {
            // Either side went away, which is what this is for.
            return;
        }
    }

    /** Whether the connection is used further. */
    private static boolean carry(
            WireMessage request,
            Loss loss,
            OutputStream toServer,
            DataInputStream replies,
            OutputStream toDriver)
            throws IOException {
        switch (loss) {
            case REQUEST -> {
                return false;
            }
            case HALF_REQUEST -> {
                toServer.write(request.firstHalf());
                return false;
            }
            case ROLLED_BACK -> {
                toDriver.write(request.answeredUnconfirmed().bytes());
                return true;
            }
            case HALF_BULK -> toServer.write(request.withHalfOfItsDocuments());
            case NONE, REPLY, SILENCE, UNCONFIRMED -> toServer.write(request.bytes());
        }
        WireMessage reply = WireMessage.read(replies);
        if (loss.isAnswered()) {
            toDriver.write((loss == Loss.NONE ? reply : reply.unconfirmed()).bytes());
        }
        return loss.isAnswered();
    }

    private static void awaitClosed(InputStream requests) throws IOException {
        int next = requests.read();
        while (next >= 0) {
            next = requests.read();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket driver : open) {
                driver.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
