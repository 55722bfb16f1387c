package kz.moldir.notification.listening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a corrected record where it says that something never was.
 *
 * @param replaced whether the right record follows as an event of its own
 */
record WrongRecordV1(@Nullable String kind, @Nullable String recordId, @Nullable Boolean replaced) {

    /** The occurrence that never was; where another follows, it has an id of its own. */
    Optional<String> occurrence() {
        return "occurrence".equals(kind) ? Optional.ofNullable(recordId) : Optional.empty();
    }

    /** Whether no right one follows. */
    boolean forGood() {
        return !Boolean.TRUE.equals(replaced);
    }

    boolean ofCancellation() {
        return "cancellation".equals(kind) && forGood();
    }

    boolean ofCarryingOver() {
        return "carrying-over".equals(kind) && forGood();
    }
}
