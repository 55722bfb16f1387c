package kz.moldir.kit.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

    /** Notes the position of what the command's unit of work commits, and how long that took. */
    public static MessageHandlerInterceptor<CommandMessage<?>> noting(MeterRegistry meters) {
        Timer appending =
                Timer.builder("moldir.append")
                        .description("From a decision to its durable commit")
                        .publishPercentiles(0.5, 0.99)
                        .register(meters);
        return (unit, chain) -> {
            unit.onPrepareCommit(
                    preparing -> {
                        Timer.Sample sample = Timer.start(meters);
                        preparing.onCommit(committed -> sample.stop(appending));
                    });
            unit.afterCommit(
                    committed -> {
                        if (CURRENT.isBound()) {
                            CURRENT.get().position =
                                    committed.root().getResource(MongoEventStorageEngine.POSITION);
                        }
                    });
            return chain.proceed();
        };
    }
}
