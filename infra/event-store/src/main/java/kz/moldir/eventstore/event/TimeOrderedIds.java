package kz.moldir.eventstore.event;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages that begin with their time (UUID version 7, RFC 9562), so that what is stored
 * together stands together in an index. Axon finds it by its name in {@code META-INF/services}.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    /** A new id; one that is asked for later comes later in their order. */
    public static String fresh() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    @Override
    public String generateIdentifier() {
        return fresh();
    }
}
