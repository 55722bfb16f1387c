package kz.moldir.kit.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Another filling of a view, made beside the one that is served, by the same projections.
 *
 * <p>What is folded {@link #within} it goes here and to no other view. Documents are kept in memory
 * and written once a flush, not journalled: a crash begins a refill anew. One flush is put into
 * bytes and written while the next is folded. For one thread.
 *
 * @param <V> the view
 */
public final class Refill<V> implements AutoCloseable {

    private static final ScopedValue<Refill<?>> UNDER_WAY = ScopedValue.newInstance();
    private static final int KEPT = 750;

    /** Of a council whose documents are fewer each is written once. */
    private static final int UNWRITTEN = 1_500;

    private static final int WRITTEN_AT_ONCE = 250;
    private static final long ALIVE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final View<V> view;
    private final MongoCollection<RawBsonDocument> filling;
    private final Map<String, State<V>> entries = new LinkedHashMap<>(1024, 0.75f, true);
    private final Set<String> unwritten = new HashSet<>();
    private final Set<String> stored = new HashSet<>();
    private final ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<?> underWay;
    private volatile long alive = System.nanoTime(); // Its beginning said so.
    private boolean served;

    Refill(View<V> view, MongoCollection<RawBsonDocument> filling) {
        this.view = view;
        this.filling = filling;
    }

    /** Whether this thread fills a view beside the served one. */
    public static boolean underWay() {
        return UNDER_WAY.isBound();
    }

    @SuppressWarnings("unchecked") // A refill of this very view is of its type.
    static <V> Optional<Refill<V>> of(View<V> view) {
        Refill<?> refill = UNDER_WAY.get();
        return refill.view == view ? Optional.of((Refill<V>) refill) : Optional.empty();
    }

    /** Runs what folds; views that it fills besides are left alone. */
    public void within(Runnable folding) {
        ScopedValue.where(UNDER_WAY, this).run(folding);
        if (unwritten.size() >= UNWRITTEN || isSilent()) {
            begin();
        }
    }

    /**
     * Which documents will mostly be folded next: those of them that were written and are not in
     * memory any more are read at once, and not one by one. Does nothing where none is filled.
     */
    public static void expects(Set<String> ids) {
        if (underWay()) {
            UNDER_WAY.get().read(ids);
        }
    }

    private void read(Set<String> ids) {
        List<String> forgotten =
                ids.stream().filter(id -> stored.contains(id) && !entries.containsKey(id)).toList();
        if (forgotten.size() > 1) {
            settle();
            for (RawBsonDocument written : filling.find(Filters.in("_id", forgotten))) {
                entries.put(Form.id(written), view.form().state(written));
            }
        }
    }

    void fold(String id, String mark, long sequence, UnaryOperator<@Nullable V> fold) {
        State<V> before = entry(id);
        if (before.saw(mark, sequence)) {
            return;
        }
        V after = fold.apply(before.view());
        if (after != null) {
            keep(id, new State<>(after, before.seen().append(mark, new BsonInt64(sequence))));
        }
    }

    void put(String id, V after) {
        keep(id, new State<>(after, new BsonDocument()));
    }

    private void keep(String id, State<V> entry) {
        entries.put(id, entry);
        unwritten.add(id);
    }

    private State<V> entry(String id) {
        State<V> kept = entries.get(id);
        if (kept != null) {
            return kept;
        }
        if (!stored.contains(id)) {
            return State.none();
        }
        settle();
        RawBsonDocument written = filling.find(Form.key(id)).first();
        return written == null ? State.none() : view.form().state(written);
    }

    /** Writes what was folded since the last time; returns when it is written. */
    public void flush() {
        begin();
        settle();
    }

    /** One document as it is to be written. */
    private record Ready<V>(String id, V view, BsonDocument seen, boolean first) {}

    /** Begins to write what was folded, after what is being written. */
    private void begin() {
        List<Ready<V>> ready = new ArrayList<>();
        for (String id : unwritten.stream().sorted().toList()) { // As they stand in their pages.
            State<V> entry = entries.get(id);
            if (entry != null && entry.view() != null) {
                ready.add(new Ready<>(id, entry.view(), entry.seen().clone(), stored.add(id)));
            }
        }
        unwritten.clear();
        settle();
        if (!ready.isEmpty() || isSilent()) {
            underWay = writer.submit(() -> write(ready));
        }
        forgetOldest();
    }

    private void write(List<Ready<V>> ready) {
        for (int from = 0; from < ready.size(); from += WRITTEN_AT_ONCE) {
            List<WriteModel<RawBsonDocument>> writes =
                    ready.subList(from, Math.min(from + WRITTEN_AT_ONCE, ready.size())).stream()
                            .map(this::model)
                            .toList();
            filling.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        if (isSilent()) {
            view.fillings().alive(name());
            alive = System.nanoTime();
        }
    }

    /** What is there for the first time is inserted: nobody else writes here. */
    private WriteModel<RawBsonDocument> model(Ready<V> one) {
        RawBsonDocument document = view.form().encode(one.id(), one.view(), one.seen());
        return one.first()
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(Form.key(one.id()), document);
    }

    /** Whether it is time to say that the filling is alive. */
    private boolean isSilent() {
        return System.nanoTime() - alive > ALIVE_NANOS;
    }

    /** Waits until what was begun is written. */
    private void settle() {
        Future<?> writing = underWay;
        underWay = null;
        if (writing == null) {
            return;
        }
        try {
            writing.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("A filling is not written", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", interrupted);
        }
    }

    private void forgetOldest() {
        Iterator<String> oldest = entries.keySet().iterator();
        for (int over = entries.size() - KEPT; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Serves this filling; within {@link View#hold}, when nothing is left to fold. */
    public void serve() {
        flush();
        view.serve(filling);
        served = true;
    }

    /** Compares with what is served; within {@link View#hold}. */
    public FoldHash.Comparison compare() {
        flush();
        return FoldHash.compare(view.documents(), filling);
    }

    private String name() {
        return filling.getNamespace().getCollectionName();
    }

    /** Drops the filling unless it is served. */
    @Override
    public void close() {
        writer.close();
        if (!served) {
            view.fillings().drop(name());
        }
    }
}
