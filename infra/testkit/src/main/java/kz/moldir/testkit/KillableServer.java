package kz.moldir.testkit;

/**
 * A document server of its own that a test may kill: the embedded one in a child process, or
 * MongoDB in Docker. With {@link BothServers} it is a parameter beside or instead of {@link
 * MongoUri}; it is gone after the test.
 */
public interface KillableServer extends AutoCloseable {

    /** The embedded one, started in a process of its own. */
    static KillableServer embedded() {
        return new EmbeddedProcess();
    }

    /** Connection string without a database; the same after {@link #start()}. */
    String uri();

    /** Ends it as kill -9 does and returns when it is gone. */
    void kill();

    /** Starts it again with what it kept, and returns when it takes connections. */
    void start();

    @Override
    void close();
}
