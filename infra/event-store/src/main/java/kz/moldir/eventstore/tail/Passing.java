package kz.moldir.eventstore.tail;

/**
 * One reader's word on events that it would do nothing with: it need not be woken for them. Asked
 * by the thread that appended, so it must answer at once and ask no server; when in doubt the
 * reader is woken, and looks itself.
 */
public interface Passing {

    /** Nothing is passed over: the reader is woken for each event. */
    Passing NOTHING =
            new Passing() {
                @Override
                public boolean concerns(String type) {
                    return true;
                }

                @Override
                public boolean isAt(long position) {
                    return false;
                }

                @Override
                public boolean passes(long from, long to) {
                    return false;
                }
            };

    /** Whether the reader does something with events of a stored type. */
    boolean concerns(String type);

    /** Whether the reader is done with everything up to a position, and what it did is there. */
    boolean isAt(long position);

    /**
     * There is nothing for the reader between a position that it is at and a later one, so it is at
     * that; false when it is at another meanwhile.
     */
    boolean passes(long from, long to);
}
