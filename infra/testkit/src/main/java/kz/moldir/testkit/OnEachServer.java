package kz.moldir.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test of {@link BothServers} once on each. */
final class OnEachServer implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(BothServers.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        boolean kills =
                List.of(context.getRequiredTestMethod().getParameterTypes())
                        .contains(KillableServer.class);
        Extension mongo = kills ? new Mortal(MongoContainer::new) : new Uri(RealMongo::uri);
        Optional<String> absence = kills ? RealMongo.absenceOfAMortal() : RealMongo.absence();
        return Stream.of(
                new Run(
                        "embedded",
                        List.of(
                                kills
                                        ? new Mortal(EmbeddedProcess::new)
                                        : new Uri(TestServers::mongoUri))),
                absence.map(reason -> new Run("MongoDB", List.of(new Skipped(reason), mongo)))
                        .orElseGet(() -> new Run("MongoDB", List.of(mongo))));
    }

    private record Run(String server, List<Extension> extensions)
            implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return server;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return extensions;
        }
    }

    private record Skipped(String reason) implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ConditionEvaluationResult.disabled(reason);
        }
    }

    private record Uri(Supplier<String> server) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MongoUri.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new MongoUri(
                    server.get(), TestServers.freshDatabase(context.getRequiredTestClass()));
        }
    }

    private record Mortal(Supplier<KillableServer> server) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KillableServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            // Closed by JUnit with this run's store.
            return context.getStore(Namespace.create(OnEachServer.class))
                    .computeIfAbsent("mortal", key -> server.get(), KillableServer.class);
        }
    }
}
