package kz.moldir.eventstore.tail;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Positions of Axon's tokens. */
public final class Positions {

    private Positions() {}

    /**
     * Global index up to which the token has seen everything, 0 for none.
     *
     * @throws IllegalArgumentException for a token of another event store
     */
    public static long of(@Nullable TrackingToken token) {
        @Nullable TrackingToken lower = WrappedToken.unwrapLowerBound(token);
        return switch (lower) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            default ->
                    throw new IllegalArgumentException("Not a token of this event store: " + lower);
        };
    }
}
