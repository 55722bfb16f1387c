package kz.moldir.eventstore.token;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.Standing;
import kz.moldir.eventstore.tail.Positions;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's token store: one document a segment. Positions are written when what they stand for is on
 * disk, unjournalled, since handlers are idempotent, and a moment later where no other process uses
 * the store; claims are written to a majority and timed by the server's clock alone.
 *
 * <p>Where the document server may have lost something, positions are not stored and claims not
 * extended until the processor fetches its token anew.
 */
public final class MongoTokenStore implements TokenStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MongoTokenStore.class);

    private final Claims claims;
    private final MongoCollection<Document> tokens;
    private final TokenStoreSettings settings;
    private final Continuity continuity;
    private final LaterPositions later = new LaterPositions(this::keepAll);

    /** Where no other process makes some, those that were found, so that nobody asks again. */
    private final Map<String, int[]> segments = new ConcurrentHashMap<>();

    /** Opens the store, creating its index where it is missing, on a server that never changes. */
    public MongoTokenStore(MongoDatabase database, TokenStoreSettings settings) {
        this(database, settings, Continuity.unwatched(database));
    }

    /**
     * Opens the store, creating its index where it is missing.
     *
     * @param continuity in which followers go by the names of their processors
     */
    public MongoTokenStore(
            MongoDatabase database, TokenStoreSettings settings, Continuity continuity) {
        this.settings = settings;
        this.continuity = continuity;
        this.claims = new Claims(database, settings);
        this.tokens = claims.tokens();
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount) {
        initializeTokenSegments(processor, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segmentCount, @Nullable TrackingToken initialToken) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException(processor + " has segments already");
        }
        for (int segment = 0; segment < segmentCount; segment++) {
            try {
                initializeSegment(initialToken, processor, segment);
            } catch (UnableToInitializeTokenException e) {
                throw new UnableToClaimTokenException(processor + " was initialized meanwhile", e);
            }
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        Document entry =
                new Document("_id", Claims.id(processor, segment))
                        .append("processor", processor)
                        .append("segment", segment)
                        .append("token", TokenForm.stored(token))
                        .append("owner", null);
        try {
            tokens.insertOne(entry);
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException(
                    "%s has a segment %d already".formatted(processor, segment), e);
        } finally {
            segments.remove(processor);
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    /**
     * In a batch the position is stored when all handlers have prepared their commit: what they do
     * then, such as sending the batch, has happened before the position moves.
     */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().phase() == UnitOfWork.Phase.PREPARE_COMMIT) {
            CurrentUnitOfWork.get().onCommit(committing -> store(token, processor, segment));
        } else {
            store(token, processor, segment);
        }
    }

    private void store(@Nullable TrackingToken token, String processor, int segment) {
        Standing standing = continuity.of(processor);
        standing.check();
        Position position =
                new Position(processor, segment, TokenForm.stored(token), standing.generation());
        if (settings.shared()) {
            continuity.awaitDurable();
            standing.check();
            keep(position);
        } else {
            later.put(position);
        }
        settings.stored().stored(processor, segment, Positions.of(token));
    }

    /** Those that stand for what may be lost are left out. */
    private void keepAll(Collection<Position> positions) {
        continuity.awaitDurable();
        long now = continuity.generation();
        List<Position> safe = positions.stream().filter(each -> each.generation() == now).toList();
        if (!safe.isEmpty() && !claims.storeAll(safe)) {
            safe.forEach(this::keepIfClaimed);
        }
    }

    /** One that is not ours any more must not keep the others from being written. */
    private void keepIfClaimed(Position position) {
        try {
            keep(position);
        } catch (UnableToClaimTokenException gone) {
            log.warn("A position is not written: {}", gone.getMessage());
        }
    }

    private void keep(Position position) {
        if (!claims.store(position)) {
            claims.claim(position.processor(), position.segment());
            if (!claims.store(position)) {
                throw new UnableToClaimTokenException(
                        "Segment %d of %s is claimed by another"
                                .formatted(position.segment(), position.processor()));
            }
        }
    }

    /** Writes the positions that wait to be written. */
    @Override
    public void close() {
        later.close();
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        later.write();
        continuity.takesUp(processor);
        @Nullable TrackingToken token =
                TokenForm.token(claims.claim(processor, segment).get("token"));
        settings.stored().takenUp(processor, segment, Positions.of(token));
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        @Nullable TrackingToken token = fetchToken(processor, segment.getSegmentId());
        int twin = segment.mergeableSegmentId();
        boolean merged = twin > segment.getSegmentId() && !exists(processor, twin);
        if (merged || exists(processor, segment.splitSegmentId())) {
            releaseClaim(processor, segment.getSegmentId());
            throw new UnableToClaimTokenException(
                    "Segment %s of %s was split or merged".formatted(segment, processor));
        }
        return token;
    }

    private boolean exists(String processor, int segment) {
        return tokens.find(new Document("_id", Claims.id(processor, segment))).first() != null;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        continuity.of(processor).check();
        claims.extend(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        later.write();
        claims.release(processor, segment);
        continuity.leaves(processor);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        later.write();
        if (tokens.deleteOne(claims.own(processor, segment)).getDeletedCount() == 0) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is not claimed here".formatted(segment, processor));
        }
        segments.remove(processor);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return entries(processor).stream().mapToInt(e -> e.getInteger("segment")).toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] known = segments.get(processor);
        if (known != null) {
            return Arrays.stream(known)
                    .mapToObj(segment -> Segment.computeSegment(segment, known))
                    .toList();
        }
        List<Document> entries = entries(processor);
        int[] all = entries.stream().mapToInt(e -> e.getInteger("segment")).toArray();
        if (!settings.shared() && all.length > 0) {
            segments.put(processor, all);
        }
        return claims.claimable(entries).stream()
                .map(entry -> Segment.computeSegment(entry.getInteger("segment"), all))
                .toList();
    }

    /** The position that a processor has stored, whoever runs it; 0 before its first event. */
    public long stored(String processor) {
        return entries(processor).stream()
                .map(entry -> TokenForm.token(entry.get("token")))
                .mapToLong(token -> token == null ? 0 : Positions.of(token))
                .min()
                .orElse(0);
    }

    private List<Document> entries(String processor) {
        later.write();
        return StreamSupport.stream(
                        tokens.find(new Document("processor", processor)).spliterator(), false)
                .sorted(Comparator.comparing(e -> e.getInteger("segment")))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        Document key = new Document("_id", "storage");
        Document created = new Document("$setOnInsert", new Document("id", uuid()));
        try {
            tokens.updateOne(key, created, new UpdateOptions().upsert(true));
            return Optional.ofNullable(tokens.find(key).first()).map(e -> e.getString("id"));
        } catch (MongoException e) {
            throw new UnableToRetrieveIdentifierException("The token store has no answer", e);
        }
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
