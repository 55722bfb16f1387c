package kz.moldir.eventstore.read;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.Commits;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads commits batch by batch in global order from a position that may stand inside a commit. */
public final class CommitCursor {

    /** Letters of payload after which a batch is full, so that large commits do not fill memory. */
    private static final long ENOUGH = 16 * 1024 * 1024;

    private final Commits commits;
    private final RecentCommits recent;
    private final int batch;
    private long position;
    private boolean aligned;

    /**
     * @param recent asked before the server
     * @param position read what stands after it, from 0
     * @param batch most commits of one query
     */
    public CommitCursor(Commits commits, RecentCommits recent, long position, int batch) {
        this.commits = commits;
        this.recent = recent;
        this.position = position;
        this.batch = batch;
        this.aligned = position == 0;
    }

    /** Global index up to which everything was handed out. */
    public long position() {
        return position;
    }

    /** Goes on after a position at which a commit ends and which is not before this one. */
    public void pass(long ended) {
        position = ended;
        aligned = true;
    }

    /**
     * The next commits, empty at the end. The first may begin at or before the position asked for.
     * After an exception it can be asked again and continues where it was.
     *
     * @throws EventStoreException when a number is missing, so that no reader passes over a loss
     */
    public List<Commit> next() {
        List<Commit> found = aligned ? following() : rest();
        if (!found.isEmpty()) {
            position = found.getLast().last();
        }
        return found;
    }

    private List<Commit> rest() {
        Optional<Commit> holding = commits.at(position).filter(c -> c.last() > position);
        aligned = true;
        return holding.map(List::of).orElseGet(this::following);
    }

    private List<Commit> following() {
        List<Commit> known = recent.after(position, batch);
        return known.isEmpty() ? stored() : known;
    }

    private List<Commit> stored() {
        List<Commit> found = new ArrayList<>();
        long last = position;
        long letters = 0;
        try (MongoCursor<Commit> stored = commits.after(position, batch).iterator()) {
            while (letters < ENOUGH && stored.hasNext()) {
                Commit commit = stored.next();
                if (commit.id() != last + 1) {
                    return before(found, last, commit);
                }
                found.add(commit);
                last = commit.last();
                letters += commit.letters();
            }
        }
        return found;
    }

    /** What stands before a gap is handed out; only then is there no way on. */
    private static List<Commit> before(List<Commit> found, long last, Commit beyond) {
        if (found.isEmpty()) {
            throw new EventStoreException(
                    "Position %d is missing, %d comes next".formatted(last + 1, beyond.id()));
        }
        return found;
    }
}
