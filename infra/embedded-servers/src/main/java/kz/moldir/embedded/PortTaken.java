package kz.moldir.embedded;

/** Another program listens on the port that a server was told to use. */
public final class PortTaken extends RuntimeException {
    private final int port;

    PortTaken(String server, int port, Exception cause) {
        super("Port " + port + " on 127.0.0.1, meant for the " + server + ", is in use.", cause);
        this.port = port;
    }

    /** The port, 1 to 65535. */
    public int port() {
        return port;
    }
}
