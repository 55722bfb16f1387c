package kz.moldir.kit.command;

import kz.moldir.eventstore.MongoEventStorageEngine;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** Carries the position of a commit out of the unit of work that wrote it. */
public final class Committed {

    private static final ScopedValue<Committed> CURRENT = ScopedValue.newInstance();

    private @Nullable Long position;

    Committed() {}

    static void during(Committed committed, Runnable dispatch) {
        ScopedValue.where(CURRENT, committed).run(dispatch);
    }

    /** Null when the command wrote nothing. */
    @Nullable Long position() {
        return position;
    }

    /** Notes the position of whatever the command's unit of work commits. */
    public static MessageHandlerInterceptor<CommandMessage<?>> noting() {
        return (unit, chain) -> {
            unit.afterCommit(
                    committed -> {
                        if (CURRENT.isBound()) {
                            CURRENT.get().position =
                                    committed
                                            .root()
                                            .getResource(MongoEventStorageEngine.POSITION);
                        }
                    });
            return chain.proceed();
        };
    }
}
