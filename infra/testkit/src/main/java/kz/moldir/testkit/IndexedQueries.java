package kz.moldir.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests of a whole service: a class fails at its end when anything was asked of the shared
 * document server that no index serves, in a database whose name {@link TestServers} gave.
 */
public final class IndexedQueries implements AfterAllCallback {

    /** Each is told once, to the class that ends next. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    @Override
    public void afterAll(ExtensionContext context) {
        areAll();
    }

    static void areAll() {
        List<String> unindexed = TestServers.unindexedQueries().stream().filter(TOLD::add).toList();
        if (!unindexed.isEmpty()) {
            throw new AssertionError("No index serves " + unindexed);
        }
    }
}
