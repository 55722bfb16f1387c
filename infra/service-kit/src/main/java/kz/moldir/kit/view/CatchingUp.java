package kz.moldir.kit.view;

/** For commands that a view decides, which may come right after what it has not seen yet. */
@FunctionalInterface
public interface CatchingUp {

    /**
     * Waits until every view has seen what is stored by now; false when two seconds are not enough.
     */
    boolean toWhatIsStored();
}
