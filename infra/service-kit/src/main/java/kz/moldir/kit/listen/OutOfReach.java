package kz.moldir.kit.listen;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that does not answer from one that refuses: the first comes back, so we wait.
 */
final class OutOfReach {

    private OutOfReach() {}

    static boolean says(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MongoException && !(each instanceof MongoServerException)) {
                return true;
            }
        }
        return false;
    }
}
