package kz.moldir.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.eventstore.append.CommitWriter;
import kz.moldir.eventstore.append.GroupCommit;
import kz.moldir.eventstore.append.StoredCommand;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.Commits;
import kz.moldir.eventstore.commit.NewCommit;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.read.CommitCursor;
import kz.moldir.eventstore.read.EventReader;
import kz.moldir.eventstore.read.RecentCommits;
import kz.moldir.eventstore.read.Replay;
import kz.moldir.eventstore.read.ReplayedEvent;
import kz.moldir.eventstore.snapshot.Snapshots;
import kz.moldir.eventstore.tail.OtherProcesses;
import kz.moldir.eventstore.tail.Passing;
import kz.moldir.eventstore.tail.Positions;
import kz.moldir.eventstore.tail.Tail;
import kz.moldir.eventstore.tail.TailingStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the plain MongoDB driver: the events of one unit of work are one commit
 * is one document, numbered globally without gaps. Tokens are {@link GlobalSequenceTrackingToken}s.
 *
 * <p>The event metadata {@link NewCommit#COMMAND} and {@link NewCommit#COMMAND_HASH} carry the
 * command; appending a command that is stored already throws {@link
 * kz.moldir.eventstore.append.CommandAlreadyDone}, a lost race for an aggregate throws Axon's
 * {@code ConcurrencyException} or {@code AggregateStreamCreationException}, and too large an event
 * {@link kz.moldir.eventstore.commit.TooLarge}.
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {

    /** Resource of the root unit of work that holds the position of its commit, a {@code Long}. */
    public static final String POSITION = "kz.moldir.eventstore.position";

    private final Commits commits;
    private final Snapshots snapshots;
    private final EventSerializer serializer;
    private final EventStoreSettings settings;
    private final EventReader reader;
    private final Tail tail = new Tail();
    private final RecentCommits recent = new RecentCommits();
    private final GroupCommit group;
    private final @Nullable OtherProcesses others;

    /** Opens the store, creating its indexes where they are missing. */
    public MongoEventStorageEngine(
            MongoDatabase database, EventSerializer serializer, EventStoreSettings settings) {
        this.serializer = serializer;
        this.settings = settings;
        this.commits = new Commits(database, settings.commits());
        this.snapshots = new Snapshots(database, settings.snapshots(), serializer);
        this.reader = new EventReader(serializer, settings.upcasters());
        this.group =
                new GroupCommit(
                        new CommitWriter(
                                commits,
                                settings.clock(),
                                settings.patience(),
                                recent,
                                tail::advance));
        tail.advance(commits.last());
        this.others =
                settings.shared()
                        ? OtherProcesses.of(
                                database, settings.commits(), commits, tail, settings.noticing())
                        : null;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        @Nullable UnitOfWork<?> work =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        events.forEach(settings.check());
        long position =
                group.append(NewCommit.of(events, serializer, answer(work), settings.maxPayload()));
        if (work != null) {
            work.root().resources().put(POSITION, position);
        }
    }

    private @Nullable String answer(@Nullable UnitOfWork<?> work) {
        @Nullable ExecutionResult result =
                work != null && work.getMessage() instanceof CommandMessage<?>
                        ? work.getExecutionResult()
                        : null;
        return result == null || result.isExceptionResult()
                ? null
                : settings.answer().apply(result.getResult().getPayload());
    }

    /**
     * What is remembered of a command, by its identifier. The readers get it too, who were not told
     * when its writer never learned that it was stored.
     */
    public Optional<StoredCommand> command(String id) {
        Optional<Commit> stored = commits.ofCommand(id);
        stored.ifPresent(commit -> tail.advance(commit.last()));
        return stored.map(StoredCommand::of);
    }

    /** Position of the newest event, 0 before the first; asks the server if the store is shared. */
    public long head() {
        if (settings.shared()) {
            tail.advance(commits.last());
        }
        return tail.head();
    }

    /**
     * A stream of everything after the token (null: everything) that appends wake; what this
     * process appended lately comes from memory.
     */
    TrackingEventStream open(@Nullable TrackingToken token) {
        return open(token, Passing.NOTHING);
    }

    /**
     * The same for a reader that some events do not concern. Where others share the store it is
     * woken for all of them.
     */
    TrackingEventStream open(@Nullable TrackingToken token, Passing passing) {
        CommitCursor cursor = cursor(Positions.of(token), settings.batch(), recent);
        if (others == null) {
            return new TailingStream(cursor, reader, recent, tail, passing, () -> {});
        }
        others.opened();
        return new TailingStream(cursor, reader, recent, tail, Passing.NOTHING, others::closed);
    }

    /**
     * Reads all events after a position, in order and in batches, without Axon: for rebuilding read
     * models.
     *
     * @param after a position from 0; it may stand inside a commit
     * @param batch most commits of one query, at least 1
     * @throws EventStoreException when the position is past the newest event
     */
    public Replay<ReplayedEvent> replay(long after, int batch) {
        return replay(after, batch, event -> event);
    }

    /**
     * The same for who handles something else than the stored event.
     *
     * @param made of each event while the batch before it is handled; it must not fail
     */
    public <E> Replay<E> replay(long after, int batch, Function<ReplayedEvent, E> made) {
        return new Replay<>(cursor(after, batch, new RecentCommits()), reader, made);
    }

    /** A position past the newest event would pass over what is stored there next. */
    private CommitCursor cursor(long position, int batch, RecentCommits known) {
        if (position > tail.head()) {
            tail.advance(commits.last());
        }
        if (position > tail.head()) {
            throw new EventStoreException(
                    "Position %d is past the newest event, %d: these events are not those it was kept for"
                            .formatted(position, tail.head()));
        }
        return new CommitCursor(commits, known, position, batch);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        CommitCursor cursor = cursor(Positions.of(token), settings.batch(), new RecentCommits());
        long after = cursor.position();
        Stream<Commit> all =
                Stream.generate(cursor::next)
                        .takeWhile(next -> !next.isEmpty())
                        .flatMap(List::stream);
        return reader.tracked(all, after);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        List<Commit> found = commits.ofAggregate(aggregate, firstSequenceNumber);
        return DomainEventStream.of(
                reader.ofAggregate(found, aggregate, firstSequenceNumber).toList());
    }

    /** All events of several aggregates by one query, each one's in order. */
    public Stream<DomainEventMessage<?>> readEvents(Set<String> aggregates) {
        return aggregates.isEmpty()
                ? Stream.empty()
                : reader.ofAggregates(commits.ofAggregates(aggregates), aggregates);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return commits.lastSequence(aggregate);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return snapshots.read(aggregate);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return head() == 0 ? null : new GlobalSequenceTrackingToken(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = head();
        return head == 0 ? null : new GlobalSequenceTrackingToken(head);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return commits.before(dateTime)
                .<TrackingToken>map(GlobalSequenceTrackingToken::new)
                .orElseGet(this::createHeadToken);
    }

    boolean usesSnapshots() {
        return settings.useSnapshots();
    }

    /** Stops looking for other processes' events; appending and reading stay possible. */
    @Override
    public void close() {
        if (others != null) {
            others.close();
        }
    }
}
