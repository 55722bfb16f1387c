package kz.moldir.kit.axon;

import kz.moldir.kit.command.Metadata;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The aggregate that a command names, at the sequence that its sender has seen (If-Match). */
final class ExpectedSequence implements CommandTargetResolver {

    private final CommandTargetResolver target = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier named = target.resolveTarget(command);
        Object expected = command.getMetaData().get(Metadata.EXPECTED_SEQUENCE);
        return expected instanceof Long sequence
                ? new VersionedAggregateIdentifier(named.getIdentifierValue(), sequence)
                : named;
    }
}
