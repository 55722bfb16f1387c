package kz.moldir.testkit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
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
        return Stream.of(
                new Run("embedded", List.of(new Uri(TestServers::mongoUri))),
                RealMongo.absence()
                        .map(
                                reason ->
                                        new Run(
                                                "MongoDB",
                                                List.of(
                                                        new Skipped(reason),
                                                        new Uri(RealMongo::uri))))
                        .orElseGet(() -> new Run("MongoDB", List.of(new Uri(RealMongo::uri)))));
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
}
