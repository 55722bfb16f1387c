package kz.moldir.plan.write.review;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.lines.FileLines;
import kz.moldir.plan.write.review.Review.Fault;
import kz.moldir.plan.write.review.Review.State;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open reviews, outside the event store: each belongs to one person, can be erased at any time
 * and is erased thirty days after its last change.
 */
public final class Reviews implements AutoCloseable {

    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration READING = Duration.ofSeconds(6 * Limits.SECONDS);
    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

    private final MongoCollection<Document> reviews;
    private final CouncilClock clock;
    private final ScheduledFuture<?> sweeping;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("erasing old reviews").factory());

    public Reviews(MongoDatabase database, CouncilClock clock) {
        this.reviews = database.getCollection("import-reviews");
        reviews.createIndex(new Document("expiresAt", 1));
        reviews.createIndex(new Document("by", 1).append("expiresAt", -1));
        this.clock = clock;
        this.sweeping = sweeper.scheduleWithFixedDelay(this::sweep, 1, 24, TimeUnit.HOURS);
    }

    /** Begins a review; what has expired is erased on this occasion. */
    String begin(String by, String planId, int year, int half, SourceFile file) {
        eraseExpired();
        String id = CommandIds.fresh();
        reviews.insertOne(
                new Document("_id", id)
                        .append("by", by)
                        .append("planId", planId)
                        .append("year", year)
                        .append("half", half)
                        .append("name", file.name())
                        .append("bytes", file.bytes())
                        .append("sha256", file.sha256())
                        .append("state", State.READING.name())
                        .append("edits", new Document())
                        .append("expiresAt", expiry()));
        return id;
    }

    void ready(String id, FileLines file) {
        set(
                id,
                new Document("state", State.READY.name())
                        .append("lines", new Binary(PackedText.pack(file.lines())))
                        .append("sheets", written(file.sheets())));
    }

    void refused(String id, List<Fault> faults) {
        List<Document> written =
                faults.stream()
                        .map(
                                fault ->
                                        new Document("code", fault.code())
                                                .append("arguments", fault.arguments()))
                        .toList();
        set(id, new Document("state", State.REFUSED.name()).append("faults", written));
    }

    /**
     * What a commit did.
     *
     * @param applied as {@link ReviewedPlan#applied()} says it
     * @param edit by which that can be taken back for a while; null where there was nothing before
     * @param at when it was
     */
    record Commit(String applied, @Nullable String edit, Instant at) {

        static final Commit UNKNOWN = new Commit("0-0-0", null, Instant.EPOCH);
    }

    /** What it said is erased; where its commit is stays known until it expires. */
    void committed(String id, long position, Commit commit) {
        reviews.updateOne(
                new Document("_id", id),
                new Document(
                                "$set",
                                new Document("state", State.COMMITTED.name())
                                        .append("position", position)
                                        .append("applied", commit.applied())
                                        .append("edit", commit.edit())
                                        .append("committedAt", commit.at().toEpochMilli())
                                        .append("edits", new Document()))
                        .append(
                                "$unset",
                                new Document("text", "")
                                        .append("lines", "")
                                        .append("sheets", "")
                                        .append("faults", "")));
    }

    /** What its commit did; nothing is known where it has none. */
    Commit commit(String id) {
        Document stored = reviews.find(new Document("_id", id)).first();
        String applied = stored == null ? null : stored.getString("applied");
        if (stored == null || applied == null) {
            return Commit.UNKNOWN;
        }
        Long at = stored.getLong("committedAt");
        return new Commit(
                applied,
                stored.getString("edit"),
                at == null ? Instant.EPOCH : Instant.ofEpochMilli(at));
    }

    void edit(String id, Map<String, Edit> edits) {
        Document changes = new Document("expiresAt", expiry());
        edits.forEach((key, edit) -> changes.append("edits." + key, written(edit)));
        set(id, changes);
    }

    void erase(String id) {
        reviews.deleteOne(new Document("_id", id));
    }

    /** One review of a person. */
    Optional<Review> get(String id, String by) {
        Document stored = reviews.find(new Document("_id", id)).first();
        return Optional.ofNullable(stored)
                .map(Reviews::read)
                .map(this::interrupted)
                .filter(review -> review.by().equals(by))
                .filter(review -> review.expiresAt().isAfter(clock.instant()));
    }

    /** A reading that ended with its process is refused, so that nobody waits for it. */
    private Review interrupted(Review review) {
        boolean over =
                review.state() == State.READING
                        && review.expiresAt().minus(KEPT).plus(READING).isBefore(clock.instant());
        return over
                ? review.refused(
                        new Fault(
                                "plan.import.problem.too-slow",
                                List.of(String.valueOf(Limits.SECONDS))))
                : review;
    }

    /** All open reviews of a person, the newest first. */
    List<Review> of(String by) {
        List<Review> found = new ArrayList<>();
        Document mine =
                new Document("by", by)
                        .append("state", new Document("$ne", State.COMMITTED.name()))
                        .append("expiresAt", new Document("$gt", clock.millis()));
        Document listed =
                new Document("text", 0)
                        .append("lines", 0)
                        .append("sheets", 0)
                        .append("edits", 0)
                        .append("faults", 0);
        for (Document stored :
                reviews.find(mine).projection(listed).sort(new Document("expiresAt", -1))) {
            found.add(read(stored));
        }
        return found;
    }

    /** Erases what nobody touched for thirty days. */
    public void eraseExpired() {
        reviews.deleteMany(new Document("expiresAt", new Document("$lt", clock.millis())));
    }

    private void sweep() {
        try {
            eraseExpired();
        } catch (MongoException tomorrow) {
            LOG.warn("Old reviews could not be erased", tomorrow);
        }
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdownNow();
    }

    private void set(String id, Document changes) {
        reviews.updateOne(new Document("_id", id), new Document("$set", changes));
    }

    private long expiry() {
        return clock.instant().plus(KEPT).toEpochMilli();
    }

    private static Review read(Document stored) {
        Map<String, Edit> edits = new HashMap<>();
        stored.get("edits", new Document())
                .forEach((key, edit) -> edits.put(key, edit((Document) edit)));
        List<Fault> faults =
                stored.getList("faults", Document.class, List.of()).stream()
                        .map(
                                fault ->
                                        new Fault(
                                                fault.getString("code"),
                                                fault.getList("arguments", String.class)))
                        .toList();
        return new Review(
                stored.getString("_id"),
                stored.getString("by"),
                stored.getString("planId"),
                stored.getInteger("year"),
                stored.getInteger("half"),
                new SourceFile(
                        stored.getString("name"),
                        stored.getLong("bytes"),
                        stored.getString("sha256")),
                State.valueOf(stored.getString("state")),
                lines(stored),
                sheets(stored.get("sheets", new Document())),
                faults,
                edits,
                Instant.ofEpochMilli(stored.getLong("expiresAt")),
                stored.getLong("position"));
    }

    /** Reviews of before are kept as they were begun, and are erased within thirty days. */
    private static List<Line> lines(Document stored) {
        Binary lines = stored.get("lines", Binary.class);
        Binary old = stored.get("text", Binary.class);
        return lines != null
                ? PackedText.unpack(lines.getData())
                : old == null ? List.of() : PackedText.unpackOld(old.getData());
    }

    private static Document written(SheetNames sheets) {
        return new Document("read", sheets.read())
                .append("hidden", sheets.hidden())
                .append("without", sheets.without());
    }

    private static SheetNames sheets(Document stored) {
        return new SheetNames(
                stored.getList("read", String.class, List.of()),
                stored.getList("hidden", String.class, List.of()),
                stored.getList("without", String.class, List.of()));
    }

    private static Document written(Edit edit) {
        Document written = new Document("decision", edit.decision().name());
        Words words = edit.words();
        if (words != null) {
            written.append("title", words.title())
                    .append("timeframe", words.timeframe())
                    .append("responsible", words.responsible())
                    .append("note", words.note());
        }
        Meaning meaning = edit.meaning();
        if (meaning != null) {
            written.append("meaning", written(meaning));
        }
        if (!edit.seen().isEmpty()) {
            written.append("seen", edit.seen());
        }
        if (edit.fresh()) {
            written.append("fresh", true);
        }
        return written.append("kinds", edit.kinds().stream().map(Enum::name).toList());
    }

    private static Document written(Meaning meaning) {
        Document written = new Document();
        Meaning.Term term = meaning.term();
        if (term != null) {
            written.append(
                    "term",
                    new Document("kind", text(term.kind()))
                            .append("from", text(term.from()))
                            .append("to", text(term.to())));
        }
        return written.append("commissions", meaning.commissions())
                .append("persons", meaning.persons());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Meaning meaning(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        Document term = stored.get("term", Document.class);
        return new Meaning(
                term == null ? null : term(term),
                stored.getList("commissions", String.class),
                stored.getList("persons", String.class));
    }

    private static Meaning.Term term(Document stored) {
        String kind = stored.getString("kind");
        String from = stored.getString("from");
        String to = stored.getString("to");
        return new Meaning.Term(
                kind == null ? null : TimeframeKind.valueOf(kind),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Edit edit(Document stored) {
        String title = stored.getString("title");
        return new Edit(
                Edit.Decision.valueOf(stored.getString("decision")),
                title == null
                        ? null
                        : new Words(
                                title,
                                stored.getString("timeframe"),
                                stored.getString("responsible"),
                                stored.getString("note")),
                stored.getList("kinds", String.class).stream().map(ActivityKind::valueOf).toList(),
                meaning(stored.get("meaning", Document.class)),
                stored.getList("seen", String.class, List.of()),
                stored.getBoolean("fresh", false));
    }
}
