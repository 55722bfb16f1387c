package kz.moldir.kit.command;

import java.util.Set;

/** The names under which an event's metadata is stored; frozen, since stored events carry them. */
public final class Metadata {

    public static final String COMMAND = "command";
    public static final String COMMAND_HASH = "commandHash";
    public static final String ACTOR = "actor";
    public static final String ROLE = "role";

    /** The account for which the actor stood in; absent where the role was the actor's own. */
    public static final String ACTING_FOR = "actingFor";

    public static final String COUNCIL = "council";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";
    public static final String TRACEPARENT = "traceparent";
    public static final String TIME = "time";

    /** Of a command only: the sequence its sender has seen. */
    public static final String EXPECTED_SEQUENCE = "expectedSequence";

    /** What events take over from their command. */
    public static final Set<String> CARRIED =
            Set.of(
                    COMMAND,
                    COMMAND_HASH,
                    ACTOR,
                    ROLE,
                    ACTING_FOR,
                    COUNCIL,
                    CORRELATION,
                    CAUSATION,
                    TRACEPARENT,
                    TIME);

    private Metadata() {}
}
