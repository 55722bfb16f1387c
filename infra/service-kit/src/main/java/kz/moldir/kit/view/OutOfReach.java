package kz.moldir.kit.view;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that does not answer from one that refuses: the first comes back, so we wait.
 */
public final class OutOfReach {

    private OutOfReach() {}

    /** Whether the failure, or what caused it, means that the database does not answer. */
    public static boolean says(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MongoNotPrimaryException
                    || each instanceof MongoNodeIsRecoveringException
                    || each instanceof MongoWriteConcernException
                    || (each instanceof MongoException
                            && !(each instanceof MongoServerException))) {
                return true;
            }
        }
        return false;
    }
}
