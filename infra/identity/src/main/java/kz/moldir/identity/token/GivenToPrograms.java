package kz.moldir.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.moldir.identity.signin.Audit;
import kz.moldir.ui.limit.Network;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which program was given a token or refused one, and where, so that the use of a stolen
 * secret is seen and so is a search for one: once an hour of each network, since programs ask every
 * few minutes.
 */
public final class GivenToPrograms {

    private static final Duration ONCE_IN = Duration.ofHours(1);
    private static final int MOST = 1000;

    private final Audit audit;
    private final Clock clock;
    private final Map<String, Instant> told =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    public GivenToPrograms(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void add(String program, @Nullable String address) {
        if (isNew(program + " " + (address == null ? "" : Network.of(address)))) {
            audit.add("programToken", null, program, address, null);
        }
    }

    /** A secret was wrong, or there is no such program, whose name may be anything then. */
    void refused(@Nullable String program, @Nullable String address) {
        if (isNew("not " + program + " " + (address == null ? "" : Network.of(address)))) {
            audit.add("programRefused", null, program, address, null);
        }
    }

    private boolean isNew(String which) {
        Instant now = clock.instant();
        synchronized (told) {
            Instant last = told.get(which);
            if (last != null && now.isBefore(last.plus(ONCE_IN))) {
                return false;
            }
            told.remove(which);
            told.put(which, now);
            return true;
        }
    }
}
