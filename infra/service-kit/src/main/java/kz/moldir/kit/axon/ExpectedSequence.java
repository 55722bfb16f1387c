package kz.moldir.kit.axon;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import kz.moldir.kit.command.Metadata;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate that a command names, at the sequence that its sender has seen (If-Match). Where a
 * record's component names it, it is looked for once a type; Axon does at each command.
 */
final class ExpectedSequence implements CommandTargetResolver {

    private static final ClassValue<Optional<Method>> NAMED =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return Optional.ofNullable(type.getRecordComponents()).stream()
                            .flatMap(Arrays::stream)
                            .map(RecordComponent::getAccessor)
                            .filter(each -> each.isAnnotationPresent(ANNOTATION))
                            .filter(Method::trySetAccessible)
                            .findFirst();
                }
            };

    private static final Class<TargetAggregateIdentifier> ANNOTATION =
            TargetAggregateIdentifier.class;

    private final CommandTargetResolver target = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Object expected = command.getMetaData().get(Metadata.EXPECTED_SEQUENCE);
        Long sequence = expected instanceof Long known ? known : null;
        String named = named(command.getPayload());
        if (named != null) {
            return new VersionedAggregateIdentifier((Object) named, sequence);
        }
        VersionedAggregateIdentifier found = target.resolveTarget(command);
        return sequence == null
                ? found
                : new VersionedAggregateIdentifier(found.getIdentifierValue(), sequence);
    }

    private static @Nullable String named(Object command) {
        Method accessor = NAMED.get(command.getClass()).orElse(null);
        try {
            return accessor != null && accessor.invoke(command) instanceof String named
                    ? named
                    : null;
        } catch (ReflectiveOperationException refused) {
            return null; // Axon says what is wrong with it.
        }
    }
}
