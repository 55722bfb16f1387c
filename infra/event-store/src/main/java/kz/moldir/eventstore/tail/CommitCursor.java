package kz.moldir.eventstore.tail;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.Commits;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads commits batch by batch in global order from a position that may stand inside a commit. */
public final class CommitCursor {

    private final Commits commits;
    private final int batch;
    private long position;
    private boolean aligned;

    /**
     * @param position read what stands after it, from 0
     * @param batch most commits of one query
     */
    public CommitCursor(Commits commits, long position, int batch) {
        this.commits = commits;
        this.position = position;
        this.batch = batch;
        this.aligned = position == 0;
    }

    /** Global index up to which everything was handed out. */
    public long position() {
        return position;
    }

    /**
     * The next commits, empty at the end. The first may begin at or before the position asked for.
     *
     * @throws EventStoreException when a number is missing, so that no reader passes over a loss
     */
    public List<Commit> next() {
        List<Commit> found = new ArrayList<>();
        if (!aligned) {
            commits.at(position).filter(c -> c.last() > position).ifPresent(c -> take(found, c));
            aligned = true;
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (Commit commit : commits.after(position, batch)) {
            if (commit.id() != position + 1) {
                throw new EventStoreException(
                        "Position %d is missing, %d comes next"
                                .formatted(position + 1, commit.id()));
            }
            take(found, commit);
        }
        return found;
    }

    private void take(List<Commit> found, Commit commit) {
        found.add(commit);
        position = commit.last();
    }
}
