package kz.moldir.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server that delivers to nobody: it keeps every mail in a folder, where people and tests
 * can read it.
 */
public final class MailServer implements AutoCloseable {
    /** The largest mail taken, in bytes. */
    public static final int LARGEST = 25 << 20;

    private static final int MOST_RECIPIENTS = 100;
    private static final int IDLE_MILLIS = 60_000;

    private final SMTPServer server;
    private final Mailbox mailbox;
    private final int port;

    private MailServer(SMTPServer server, Mailbox mailbox, int port) {
        this.server = server;
        this.mailbox = mailbox;
        this.port = port;
    }

    /**
     * Starts a mail server on loopback.
     *
     * @param folder where each mail becomes a file; created when absent
     * @param port 1 to 65535, or 0 for a free one
     * @throws PortTaken when another program listens there
     * @throws ServerNotStarted when the folder cannot be used
     */
    public static MailServer start(Path folder, int port) {
        int bound = LoopbackPort.reserve("mail server", port);
        try {
            Mailbox mailbox = Mailbox.open(folder);
            SMTPServer server = server(mailbox, bound);
            server.start();
            return new MailServer(server, mailbox, bound);
        } catch (IOException e) {
            throw new ServerNotStarted("Mail cannot be kept in " + folder + ".", e);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof BindException taken
                    ? new PortTaken("mail server", bound, taken)
                    : e;
        }
    }

    /** Loopback, as {@code spring.mail.host} takes it. */
    public String host() {
        return LoopbackPort.HOST;
    }

    /** The port, as {@code spring.mail.port} takes it. */
    public int port() {
        return port;
    }

    /** The files of all mails kept, the oldest first. */
    public List<Path> mails() {
        return mailbox.mails();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static SMTPServer server(Mailbox mailbox, int port) {
        return SMTPServer.port(port)
                .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                .hostName("localhost")
                .softwareName("Moldir")
                .maxMessageSize(LARGEST)
                .maxRecipients(MOST_RECIPIENTS)
                .connectionTimeoutMs(IDLE_MILLIS)
                .messageHandlerFactory(context -> new MailReceived(mailbox, LARGEST))
                .build();
    }
}
