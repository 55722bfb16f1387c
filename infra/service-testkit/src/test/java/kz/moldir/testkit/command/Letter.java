package kz.moldir.testkit.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The smallest aggregate there is: a letter, written once. */
@AggregateRoot(type = "letter")
final class Letter {

    @AggregateIdentifier private String id;

    Letter() {}

    record WriteLetter(@TargetAggregateIdentifier String letterId, String text) {}

    record LetterWritten(String letterId, String text) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteLetter command) {
        if (id == null) {
            AggregateLifecycle.apply(new LetterWritten(command.letterId(), command.text()));
        }
    }

    @EventSourcingHandler
    void on(LetterWritten event) {
        id = event.letterId();
    }

    String id() {
        return id;
    }
}
