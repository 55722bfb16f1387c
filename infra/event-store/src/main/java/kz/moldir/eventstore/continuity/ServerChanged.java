package kz.moldir.eventstore.continuity;

/** What a follower did since it read its position may be lost, so it begins again from there. */
public final class ServerChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerChanged(String who) {
        super(
                "The document server was started anew or another is primary now;"
                        + " %s begins again from its stored position".formatted(who));
    }
}
