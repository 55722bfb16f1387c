package kz.moldir.eventstore.read;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kz.moldir.eventstore.commit.Commit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events after a position in order, as fast as the server gives them: while one batch is
 * handled, another thread decodes the next, and makes of each event what the caller handles, and a
 * third fetches the one after that. For one caller at a time; it asks the server only when it is
 * asked, so an unused replay costs nothing.
 *
 * @param <E> what is made of an event
 */
public final class Replay<E> implements AutoCloseable {

    /** Letters of payload beyond which a batch is decoded before the next one is fetched. */
    private static final long MUCH = 1024 * 1024;

    private final CommitCursor cursor;
    private final EventReader reader;
    private final Function<ReplayedEvent, E> made;
    private final ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<Fetched<E>> ahead;
    private @Nullable Future<Read> reading;
    private long position;

    private record Read(List<Commit> commits, long after, long until) {}

    private record Fetched<E>(List<E> events, long position, boolean more) {}

    /**
     * @param made of each event by the thread that reads ahead; it must not fail
     */
    public Replay(CommitCursor cursor, EventReader reader, Function<ReplayedEvent, E> made) {
        this.cursor = cursor;
        this.reader = reader;
        this.made = made;
        this.position = cursor.position();
    }

    /**
     * The next events, whole commits, in order; empty when there is no more just now (it can be
     * asked again later). After an exception it continues where it was.
     *
     * @throws EventStoreException when a position is missing or the caller was interrupted
     * @throws com.mongodb.MongoException when the server cannot be asked
     */
    public List<E> next() {
        while (true) {
            boolean asked = ahead == null; // What was fetched before may lack what came since.
            Fetched<E> fetched = fetched();
            position = fetched.position();
            if (!fetched.events().isEmpty() || (!fetched.more() && asked)) {
                return fetched.events();
            }
        }
    }

    /** Global index up to which everything was handed out. */
    public long position() {
        return position;
    }

    private Fetched<E> fetched() {
        @Nullable Future<Fetched<E>> fetching = ahead;
        ahead = null;
        if (fetching == null) {
            fetching = this.fetching.submit(this::fetch);
        }
        try {
            if (Thread.interrupted()) { // What is there already would be given out all the same.
                throw new InterruptedException();
            }
            Fetched<E> fetched = fetching.get();
            ahead = fetched.more() ? this.fetching.submit(this::fetch) : null;
            return fetched;
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            ahead = fetching;
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while events were read", e);
        } catch (CancellationException e) {
            throw new EventStoreException("The replay is closed", e);
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new EventStoreException("Events could not be read", e.getCause());
    }

    private Fetched<E> fetch() throws InterruptedException {
        Read read = taken(reading);
        boolean more = !read.commits().isEmpty();
        if (more && read.commits().stream().mapToLong(Commit::letters).sum() < MUCH) {
            reading = fetching.submit(this::read);
        }
        List<E> events = reader.replayed(read.commits(), read.after()).stream().map(made).toList();
        return new Fetched<>(events, read.until(), more);
    }

    private Read taken(@Nullable Future<Read> begun) throws InterruptedException {
        reading = null;
        try {
            return begun == null ? read() : begun.get();
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    private Read read() {
        long after = cursor.position();
        List<Commit> commits = cursor.next();
        return new Read(commits, after, cursor.position());
    }

    /** Ends the reading ahead. */
    @Override
    public void close() {
        fetching.shutdownNow();
    }
}
