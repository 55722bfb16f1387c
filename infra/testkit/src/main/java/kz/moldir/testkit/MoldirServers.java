package kz.moldir.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves parameters of type {@link MongoUri} (a fresh database a test class) and {@link
 * KafkaBootstrap}, both of the servers that the tests of a JVM share.
 */
public final class MoldirServers implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MoldirServers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return (type == MongoUri.class && !runsOnBoth(context)) || type == KafkaBootstrap.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaBootstrap.class
                ? new KafkaBootstrap(TestServers.kafkaBrokers())
                : new MongoUri(TestServers.mongoUri(), database(context));
    }

    /** Then the run says which server it is on. */
    private static boolean runsOnBoth(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> method.isAnnotationPresent(BothServers.class))
                .orElse(false);
    }

    private static String database(ExtensionContext context) {
        Class<?> outermost =
                context.getEnclosingTestClasses().stream()
                        .findFirst()
                        .orElseGet(context::getRequiredTestClass);
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(outermost, TestServers::freshDatabase, String.class);
    }
}
