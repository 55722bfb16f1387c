package kz.moldir.kit.view;

/** For commands that a view decides, which may come right after what it has not seen yet. */
@FunctionalInterface
public interface CatchingUp {

    /**
     * Waits until these views have seen what is stored by now, whatever the others have. When two
     * seconds are not enough, the caller is told to come again.
     */
    void toWhatIsStored(EventConsumer... views);
}
