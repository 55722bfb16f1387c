package kz.moldir.eventstore.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.eventstore.commit.Commit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest commits of this process, as they were acknowledged, so that its readers need not ask
 * the server for what it was just told. They are found by number only: whatever another process
 * stored between is not here and is asked for. All readers get the same messages, so that each
 * event is decoded once.
 */
public final class RecentCommits {

    private static final Logger log = LoggerFactory.getLogger(RecentCommits.class);

    /** Some 200 commits: readers are milliseconds behind, who is further asks the server. */
    private static final int MOST_BYTES = 128 * 1024;

    private static final class Entry {
        private final Commit commit;
        private final int bytes;
        private @Nullable List<TrackedEventMessage<?>> messages;

        Entry(Commit commit, int bytes) {
            this.commit = commit;
            this.bytes = bytes;
        }

        Commit commit() {
            return commit;
        }

        synchronized List<TrackedEventMessage<?>> messages(EventReader reader) {
            List<TrackedEventMessage<?>> known = messages;
            if (known == null) {
                known = reader.tracked(Stream.of(commit), commit.id() - 1).toList();
                known.forEach(Entry::decode);
                messages = known;
            }
            return known;
        }

        /** Once for all; what cannot be decoded fails where it is asked for. */
        private static void decode(TrackedEventMessage<?> message) {
            try {
                var unused = message.getPayload();
            } catch (RuntimeException unreadable) {
                log.debug("Event {} cannot be decoded", message.getIdentifier(), unreadable);
            }
        }

        int bytes() {
            return bytes;
        }
    }

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Queue<Long> oldestFirst = new ArrayDeque<>();
    private long bytes;

    /**
     * Takes an acknowledged commit as it was stored.
     *
     * @param size in bytes
     */
    public synchronized void add(Commit stored, int size) {
        Entry entry = new Entry(stored, size);
        if (entries.putIfAbsent(stored.id(), entry) == null) {
            oldestFirst.add(stored.id());
            bytes += entry.bytes();
        }
        while (bytes > MOST_BYTES) {
            Entry gone = entries.remove(oldestFirst.remove());
            bytes -= gone == null ? 0 : gone.bytes();
        }
    }

    /**
     * The commits that follow a position without a gap, as far as they are known here.
     *
     * @param most at least 1
     */
    List<Commit> after(long position, int most) {
        List<Commit> found = new ArrayList<>();
        long last = position;
        while (found.size() < most) {
            Entry next = entry(last + 1);
            if (next == null) {
                break;
            }
            Commit commit = next.commit();
            found.add(commit);
            last = commit.last();
        }
        return found;
    }

    /**
     * The position up to which the commits known here follow a position without one event of
     * concern.
     *
     * @param concerns whether events of a stored type are of concern
     */
    public long foreignAfter(long position, Predicate<String> concerns) {
        long last = position;
        Entry next = entry(last + 1);
        while (next != null
                && next.commit().events().stream().noneMatch(e -> concerns.test(e.type()))) {
            last = next.commit().last();
            next = entry(last + 1);
        }
        return last;
    }

    /** The messages of commits in their order, of those known here the same for every reader. */
    Stream<TrackedEventMessage<?>> messages(List<Commit> commits, EventReader reader) {
        return commits.stream().flatMap(commit -> messages(commit, reader));
    }

    private Stream<TrackedEventMessage<?>> messages(Commit commit, EventReader reader) {
        Entry known = entry(commit.id());
        return known == null
                ? reader.tracked(Stream.of(commit), commit.id() - 1)
                : known.messages(reader).stream();
    }

    private synchronized @Nullable Entry entry(long id) {
        return entries.get(id);
    }
}
