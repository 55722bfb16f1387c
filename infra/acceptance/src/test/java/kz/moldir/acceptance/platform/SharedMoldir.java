package kz.moldir.acceptance.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One platform for all tests of a run; stopped and removed after the last. */
public final class SharedMoldir implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedMoldir.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Moldir.class;
    }

    @Override
    public Moldir resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Moldir.class, _ -> Moldir.withTheSample(), Moldir.class);
    }
}
