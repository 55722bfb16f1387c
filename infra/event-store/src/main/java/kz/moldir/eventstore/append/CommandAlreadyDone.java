package kz.moldir.eventstore.append;

import org.axonframework.common.AxonNonTransientException;

/** The command had been carried out before: nothing was stored now, its first answer stands. */
public final class CommandAlreadyDone extends AxonNonTransientException {

    private final transient StoredCommand stored;

    public CommandAlreadyDone(StoredCommand stored) {
        super("Command " + stored.id() + " was already done at position " + stored.position());
        this.stored = stored;
    }

    /** What the command's first run stored. */
    public StoredCommand stored() {
        return stored;
    }
}
