package kz.moldir.kit.rebuild;

/** Why a view is not made anew, in words of this package, which quote no event. */
final class NotRebuilt extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotRebuilt(String words) {
        super(words);
    }
}
