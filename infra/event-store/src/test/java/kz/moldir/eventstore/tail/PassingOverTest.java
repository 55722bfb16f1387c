package kz.moldir.eventstore.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.StoredEvent;
import kz.moldir.eventstore.read.CommitCursor;
import kz.moldir.eventstore.read.RecentCommits;
import org.junit.jupiter.api.Test;

class PassingOverTest {

    private final RecentCommits recent = new RecentCommits();
    private final Tail tail = new Tail();
    private final AtomicLong done = new AtomicLong();

    /** A writer notes what it stored before it tells the tail, and another may wake it between. */
    @Test
    void goesNoFurtherThanTheHead() {
        recent.add(commit(1), 1);
        recent.add(commit(2), 1);
        try (TailingStream stream = stream()) {
            tail.advance(1);
            assertThat(done).hasValue(1);
            tail.advance(2);
            assertThat(done).hasValue(2);
            assertThat(stream.peek()).isEmpty();
        }
    }

    private TailingStream stream() {
        return new TailingStream(
                new CommitCursor(null, recent, 0, 10),
                null,
                recent,
                tail,
                new Passing() {
                    @Override
                    public boolean concerns(String type) {
                        return false;
                    }

                    @Override
                    public boolean isAt(long position) {
                        return done.get() == position;
                    }

                    @Override
                    public boolean passes(long from, long to) {
                        return done.compareAndSet(from, to);
                    }
                },
                () -> {});
    }

    private static Commit commit(long id) {
        return new Commit(
                id,
                id,
                List.of(),
                "c" + id,
                null,
                null,
                Instant.EPOCH,
                List.of(new StoredEvent("e" + id, 0, id, "promise.made", "1", "{}", Map.of())));
    }
}
