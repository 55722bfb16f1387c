package kz.moldir.kit.rebuild;

import java.time.Instant;
import kz.moldir.kit.rebuild.Rebuilding.Progress;
import kz.moldir.kit.rebuild.Rebuilding.State;
import kz.moldir.kit.rebuild.Rebuilding.Verified;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of a read model.
 *
 * @param name unique in its service
 * @param version of its form
 * @param filling the collection that is served
 * @param documents about how many it has
 * @param state what is being done
 * @param progress of what is being done, null when nothing is
 * @param switchedAt when a rebuilt filling was taken into use, in this run
 * @param verified the last comparison with a fresh fold, in this run
 * @param failure why the last rebuild or comparison was given up; what is served was not touched
 */
record ViewStatus(
        String name,
        int version,
        String filling,
        long documents,
        State state,
        @Nullable Progress progress,
        @Nullable Instant switchedAt,
        @Nullable Verified verified,
        @Nullable String failure) {}
