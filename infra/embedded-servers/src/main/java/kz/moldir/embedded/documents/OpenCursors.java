package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The library's cursors, and when each was asked last: one that nobody has asked for ten minutes is
 * closed when another is opened, as its client may have died.
 */
final class OpenCursors extends CursorRegistry {
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final Duration LOOKS_AFTER = Duration.ofMinutes(1);

    private final CursorRegistry known;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final AtomicLong looked;

    /**
     * @param known where the library itself looks them up
     */
    OpenCursors(CursorRegistry known, LongSupplier nanoTime) {
        this.known = known;
        this.nanoTime = nanoTime;
        this.looked = new AtomicLong(nanoTime.getAsLong());
    }

    /** Its client is still there. */
    void asked(long id) {
        asked.computeIfPresent(id, (cursor, before) -> nanoTime.getAsLong());
    }

    @Override
    public void add(Cursor cursor) {
        long now = nanoTime.getAsLong();
        long before = looked.get();
        if (now - before >= LOOKS_AFTER.toNanos() && looked.compareAndSet(before, now)) {
            forget(now);
        }
        known.add(cursor);
        asked.put(cursor.getId(), now);
    }

    private void forget(long now) {
        asked.forEach(
                (id, last) -> {
                    if (now - last >= FORGOTTEN_AFTER.toNanos()) {
                        var unused = remove(id.longValue());
                    }
                });
    }

    @Override
    public boolean remove(long id) {
        asked.remove(id);
        return known.remove(id);
    }

    @Override
    public boolean remove(Cursor cursor) {
        return remove(cursor.getId());
    }

    @Override
    public long generateCursorId() {
        return known.generateCursorId();
    }

    @Override
    public Cursor getCursor(long id) {
        return known.getCursor(id);
    }

    @Override
    public int size() {
        return known.size();
    }
}
