package kz.moldir.testkit;

import java.io.IOException;
import java.nio.file.Path;
import kz.moldir.embedded.KafkaBroker;

/** A Kafka broker in a process of its own that a test may kill, pause, and rob of all it kept. */
public final class KillableBroker extends ChildServer {

    /** Starts one on free ports. */
    public KillableBroker() {
        super(KillableBroker.class, 2);
        start();
    }

    /** The child process. */
    public static void main(String[] arguments) throws IOException {
        KafkaBroker.start(
                Path.of(arguments[0], "kafka"),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]));
        serving();
    }

    /** The address for clients; the same after {@link #start()}. */
    public String brokers() {
        return "127.0.0.1:" + port(0);
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
}
