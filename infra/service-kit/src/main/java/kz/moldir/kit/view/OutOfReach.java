package kz.moldir.kit.view;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot answer now from one that refuses: the first comes back, so we wait.
 * One whose disk is full counts as the first.
 */
public final class OutOfReach {

    /** The server's code for a disk without room. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private OutOfReach() {}

    /** Whether the failure, or what caused it, means that the database cannot answer now. */
    public static boolean says(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (hasNoRoom(each)
                    || each instanceof MongoNotPrimaryException
                    || each instanceof MongoNodeIsRecoveringException
                    || each instanceof MongoWriteConcernException
                    || (each instanceof MongoException
                            && !(each instanceof MongoServerException))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNoRoom(Throwable failure) {
        return failure instanceof MongoException refused && refused.getCode() == OUT_OF_DISK_SPACE;
    }
}
