package kz.moldir.eventstore.token;

/** Told after a processor's position was stored, that is after what it did up to there. */
@FunctionalInterface
public interface TokenStored {

    /**
     * A position was stored.
     *
     * @param processor name of the processor
     * @param segment the segment, from 0
     * @param position global index up to which the segment has handled everything
     */
    void stored(String processor, int segment, long position);
}
