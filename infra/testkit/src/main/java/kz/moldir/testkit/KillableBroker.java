package kz.moldir.testkit;

import java.io.IOException;
import java.nio.file.Path;
import kz.moldir.embedded.KafkaBroker;

/**
 * A Kafka broker in a process of its own that a test may kill, pause, and rob of all it kept; the
 * wire that leads to it may be cut.
 */
public final class KillableBroker extends ChildServer {

    private final Wire wire;

    /** Starts one on free ports. */
    public KillableBroker() {
        super(KillableBroker.class, 3);
        wire = new Wire(port(2), port(0));
        start();
    }

    /** The child process. */
    public static void main(String[] arguments) throws IOException {
        KafkaBroker.start(
                Path.of(arguments[0], "kafka"),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        serving();
    }

    /** The address for clients; the same after {@link #start()}. */
    public String brokers() {
        return "127.0.0.1:" + port(2);
    }

    /** Between it and all its clients. */
    public Wire wire() {
        return wire;
    }

    /** Deletes all topics and positions, once it is killed. */
    public void wipe() {
        Folders.delete(folder().resolve("kafka"));
    }

    /** Stops the process without ending it. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        wire.close();
        super.close();
    }
}
