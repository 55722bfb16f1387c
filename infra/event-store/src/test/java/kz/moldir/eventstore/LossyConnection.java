package kz.moldir.eventstore;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Stands between driver and server and cuts the connection at an insert when it is told to. */
final class LossyConnection implements AutoCloseable {

    /** What happens to an insert. */
    enum Loss {
        NONE,
        /** The server never sees it. */
        REQUEST,
        /** The server carries it out; the answer is lost. */
        REPLY
    }

    private static final int COMMAND_NAME = 16 + 4 + 1 + 4 + 1;
    private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final InetSocketAddress target;
    private final Supplier<Loss> losses;

    LossyConnection(InetSocketAddress target, Supplier<Loss> losses) throws IOException {
        this.target = target;
        this.losses = losses;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket driver = listening.accept();
                Thread.ofPlatform().daemon().start(() -> serve(driver));
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private void serve(Socket driver) {
        try (driver;
                Socket server = new Socket(target.getAddress(), target.getPort())) {
            DataInputStream requests = new DataInputStream(driver.getInputStream());
            DataInputStream replies = new DataInputStream(server.getInputStream());
            DataOutputStream toServer = new DataOutputStream(server.getOutputStream());
            DataOutputStream toDriver = new DataOutputStream(driver.getOutputStream());
            while (true) {
                byte[] request = message(requests);
                Loss loss = isInsert(request) ? losses.get() : Loss.NONE;
                if (loss == Loss.REQUEST) {
                    return;
                }
                toServer.write(request);
                byte[] reply = message(replies);
                if (loss == Loss.REPLY) {
                    return;
                }
                toDriver.write(reply);
            }
        } catch (IOException e) {
            // Either side went away, which is what this is for.
            return;
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            throw new IOException("closed");
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[length];
        System.arraycopy(head, 0, message, 0, 4);
        in.readFully(message, 4, length - 4);
        return message;
    }

    private static boolean isInsert(byte[] message) {
        return message.length > COMMAND_NAME + INSERT.length
                && ByteBuffer.wrap(message, COMMAND_NAME, INSERT.length)
                        .equals(ByteBuffer.wrap(INSERT));
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
