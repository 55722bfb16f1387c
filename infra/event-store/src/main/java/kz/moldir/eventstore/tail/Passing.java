package kz.moldir.eventstore.tail;

/**
 * One reader's word on events that it would do nothing with: it need not be woken for them. Asked
 * by the thread that appended, so it must answer at once.
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
                public void passed(long position) {}
            };

    /** Whether the reader does something with events of a stored type. */
    boolean concerns(String type);

    /** Whether the reader is done with everything up to a position, and what it did is there. */
    boolean isAt(long position);

    /** Up to a position there was nothing for the reader. */
    void passed(long position);
}
