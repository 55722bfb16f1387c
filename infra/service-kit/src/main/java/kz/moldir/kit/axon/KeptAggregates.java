package kz.moldir.kit.axon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used last, as their last commit left them. Axon drops one when its
 * command fails, so that the next begins with what is stored. Only for a store that no other
 * process writes, since nobody tells of another's commits.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As Axon declares it.
final class KeptAggregates implements Cache {

    private static final int MOST = 1024;

    private final Map<Object, Object> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                            return size() > MOST;
                        }
                    });

    @Override
    public <K, V> @Nullable V get(K id) {
        return (V) kept.get(id);
    }

    @Override
    public void put(Object id, Object aggregate) {
        kept.put(id, aggregate);
    }

    @Override
    public boolean putIfAbsent(Object id, Object aggregate) {
        return kept.putIfAbsent(id, aggregate) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object id, Supplier<T> aggregate) {
        return (T) kept.computeIfAbsent(id, absent -> aggregate.get());
    }

    @Override
    public <V> void computeIfPresent(Object id, UnaryOperator<V> change) {
        kept.computeIfPresent(id, (present, aggregate) -> change.apply((V) aggregate));
    }

    @Override
    public boolean remove(Object id) {
        return kept.remove(id) != null;
    }

    @Override
    public void removeAll() {
        kept.clear();
    }

    @Override
    public boolean containsKey(Object id) {
        return kept.containsKey(id);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody is told of kept aggregates");
    }
}
