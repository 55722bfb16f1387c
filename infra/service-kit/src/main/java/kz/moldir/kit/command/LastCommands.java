package kz.moldir.kit.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the last command of each account stands, as far as it went through this process. At most
 * {@value #MOST} accounts are known; the one that has been quiet for longest is forgotten first.
 */
final class LastCommands {

    static final int MOST = 10_000;

    private final Map<String, Long> positions =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void note(String account, long position) {
        positions.merge(account, position, Math::max);
    }

    /** 0 where none is known. */
    synchronized long of(String account) {
        return positions.getOrDefault(account, 0L);
    }
}
