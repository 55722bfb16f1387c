package kz.moldir.eventstore.append;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.Commits;
import kz.moldir.eventstore.commit.StreamRange;
import kz.moldir.eventstore.read.RecentCommits;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers a group of commits without gaps and inserts it; called by one thread at a time. After any
 * error it decides by reading: the command is there, so it is done; its place in an aggregate's
 * stream is taken, a conflict; its number is taken, it gets a new one. A reply that did not come or
 * a write concern that failed says nothing, so the same is inserted again.
 *
 * <p>Refusals: {@link CommandAlreadyDone}, {@link AggregateStreamCreationException}, {@link
 * ConcurrencyException}, and {@link EventStoreException} when the server refuses the document or
 * the outcome is still unknown when patience ends.
 */
public final class CommitWriter {

    private static final Logger log = LoggerFactory.getLogger(CommitWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Commits commits;
    private final Clock clock;
    private final Duration patience;
    private final RecentCommits recent;
    private final LongConsumer stored;
    private Commits.@Nullable Head head;

    /**
     * @param clock machine time
     * @param patience how long an unknown outcome is asked for again
     * @param recent takes what was acknowledged
     * @param stored told the newest position after each acknowledged group
     */
    public CommitWriter(
            Commits commits,
            Clock clock,
            Duration patience,
            RecentCommits recent,
            LongConsumer stored) {
        this.commits = commits;
        this.clock = clock;
        this.patience = patience;
        this.recent = recent;
        this.stored = stored;
    }

    void write(List<PendingCommit> group) {
        List<PendingCommit> rest = new ArrayList<>(group);
        Duration pause = FIRST_PAUSE;
        long end = System.nanoTime() + patience.toNanos();
        // An interrupt meant for the leading caller must not fail the group; it is restored.
        boolean interrupted = Thread.interrupted();
        while (!rest.isEmpty()) {
            int before = rest.size();
            @Nullable MongoException unknown = attempt(rest);
            if (rest.size() < before || unknown == null) {
                pause = FIRST_PAUSE;
                continue;
            }
            interrupted |= Thread.interrupted();
            if (System.nanoTime() - end > 0) {
                head = null;
                giveUp(rest, unknown);
                continue;
            }
            LockSupport.parkNanos(this, pause.toNanos());
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Inserts what is left once, and takes out what is settled. */
    private @Nullable MongoException attempt(List<PendingCommit> rest) {
        try {
            Commits.Head from = head();
            Instant at = notBefore(from.at());
            try {
                commits.insert(numbered(rest, from.last() + 1, at));
            } catch (MongoBulkWriteException e) {
                return settle(rest, from, at, e);
            }
            storedFirst(rest.size(), rest, from.last(), at);
            return null;
        } catch (MongoException e) {
            return e;
        }
    }

    private Commits.Head head() {
        Commits.Head known = head;
        if (known == null) {
            known = commits.head();
            head = known;
            // What was stored and never acknowledged is told to the readers now.
            stored.accept(known.last());
        }
        return known;
    }

    private Instant notBefore(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(previous) ? previous : now;
    }

    private static List<RawBsonDocument> numbered(List<PendingCommit> rest, long id, Instant at) {
        List<RawBsonDocument> documents = new ArrayList<>(rest.size());
        long next = id;
        for (PendingCommit pending : rest) {
            documents.add(pending.commit().numbered(next, at));
            next += pending.commit().size();
        }
        return documents;
    }

    private @Nullable MongoException settle(
            List<PendingCommit> rest, Commits.Head from, Instant at, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) {
            return e;
        }
        BulkWriteError error = e.getWriteErrors().getFirst();
        long last = storedFirst(error.getIndex(), rest, from.last(), at);
        return decide(rest, last, error, e);
    }

    /** The first {@code count} are acknowledged. */
    private long storedFirst(int count, List<PendingCommit> rest, long before, Instant at) {
        long last = before;
        List<PendingCommit> done = rest.subList(0, count);
        long end = before + done.stream().mapToLong(p -> p.commit().size()).sum();
        long next = before + 1;
        for (PendingCommit pending : done) {
            recent.add(pending.commit().stored(next, at), pending.commit().bytes());
            next += pending.commit().size();
        }
        if (count > 0) {
            head = new Commits.Head(end, at);
            stored.accept(end);
        }
        for (PendingCommit pending : done) {
            last += pending.commit().size();
            pending.stored(last);
        }
        done.clear();
        return last;
    }

    /** Decides the first of the rest, which the server refused, by reading. */
    private @Nullable MongoException decide(
            List<PendingCommit> rest, long before, BulkWriteError error, MongoException cause) {
        if (settleAllDone(rest)) {
            return null;
        }
        PendingCommit pending = rest.getFirst();
        EncodedCommit commit = pending.commit();
        if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
            pending.refused(
                    new EventStoreException(
                            "Command %s was not stored: %s"
                                    .formatted(commit.command(), error.getMessage()),
                            cause));
        } else {
            @Nullable StreamRange taken =
                    commit.streams().stream().filter(commits::taken).findFirst().orElse(null);
            if (taken == null) {
                boolean renumber = commits.taken(before + 1);
                head = null;
                // Neither is visible yet: another's write is not acknowledged by a majority so far.
                return renumber ? null : cause;
            }
            pending.refused(conflict(taken, commit.command()));
        }
        rest.removeFirst();
        return null;
    }

    /** After a lost reply many of a group are there; whether any was. */
    private boolean settleAllDone(List<PendingCommit> rest) {
        boolean any = false;
        boolean more = true;
        while (more && !rest.isEmpty()) {
            PendingCommit pending = rest.getFirst();
            Optional<Commit> done = commits.ofCommand(pending.commit().command());
            done.ifPresent(
                    commit -> {
                        settleDone(pending, commit);
                        rest.removeFirst();
                    });
            more = done.isPresent();
            any |= more;
        }
        return any;
    }

    private void settleDone(PendingCommit pending, Commit done) {
        stored.accept(done.last());
        if (!pending.commit().is(done)) {
            pending.refused(new CommandAlreadyDone(StoredCommand.of(done)));
            return;
        }
        Commits.Head known = head();
        if (done.last() > known.last()) {
            head = new Commits.Head(done.last(), done.at());
        }
        pending.stored(done.last());
    }

    private static RuntimeException conflict(StreamRange taken, String command) {
        return taken.from() == 0
                ? new AggregateStreamCreationException(
                        "Aggregate %s exists already (command %s)"
                                .formatted(taken.aggregate(), command),
                        null)
                : new ConcurrencyException(
                        "Event %d of aggregate %s was stored by another command than %s"
                                .formatted(taken.from(), taken.aggregate(), command));
    }

    private static void giveUp(List<PendingCommit> rest, MongoException unknown) {
        log.warn("{} commits have an unknown outcome: {}", rest.size(), unknown.getMessage());
        for (PendingCommit pending : rest) {
            pending.refused(
                    new EventStoreException(
                            "It is unknown whether command %s was stored"
                                    .formatted(pending.commit().command()),
                            unknown));
        }
        rest.clear();
    }
}
