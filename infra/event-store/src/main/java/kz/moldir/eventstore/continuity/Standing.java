package kz.moldir.eventstore.continuity;

/** What one follower may rely on: all that it wrote since it read its position is still there. */
public interface Standing {

    /** Of who follows nothing: it relies on nothing. */
    Standing NONE =
            new Standing() {
                @Override
                public long generation() {
                    return 0;
                }

                @Override
                public boolean holds() {
                    return true;
                }

                @Override
                public boolean holdsForSure() {
                    return true;
                }

                @Override
                public void check() {}

                @Override
                public void wrote() {}
            };

    /** The document server from which the follower read its position last. */
    long generation();

    /** Whether that server took all that was written since. */
    boolean holds();

    /** The same without asking the server: false also where it would have to be asked. */
    boolean holdsForSure();

    /**
     * Goes on if that server took all that was written since.
     *
     * @throws ServerChanged otherwise
     */
    void check();

    /** The follower wrote without waiting for the disk. */
    void wrote();
}
