package kz.moldir.eventstore.token;

/**
 * Told after a processor's position was stored, that is after what it did up to there, and when a
 * processor takes up where it stands, so that nobody waits for it after a restart.
 */
@FunctionalInterface
public interface TokenStored {

    /**
     * A position is stored.
     *
     * @param processor name of the processor
     * @param segment the segment, from 0
     * @param position global index up to which the segment has handled everything
     */
    void stored(String processor, int segment, long position);

    /**
     * A processor takes up at its stored position, which may lie before one that was told.
     *
     * @param processor name of the processor
     * @param segment the segment, from 0
     * @param position global index up to which the segment has handled everything
     */
    default void takenUp(String processor, int segment, long position) {
        stored(processor, segment, position);
    }
}
