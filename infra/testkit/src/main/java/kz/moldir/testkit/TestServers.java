package kz.moldir.testkit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The embedded servers that all tests of this JVM share; each is started when first asked for. */
public final class TestServers {

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private TestServers() {}

    /** Connection string of the shared document server, without a database. */
    public static String mongoUri() {
        return SharedServers.documents().uri();
    }

    /** {@code bootstrap.servers} of the shared broker. */
    public static String kafkaBrokers() {
        return SharedServers.broker().bootstrapServers();
    }

    /** A database name that nobody has used yet. */
    public static String freshDatabase(Class<?> test) {
        String database = test.getSimpleName().replaceAll("[^A-Za-z0-9]", "") + "_" + fresh();
        GIVEN.add(database);
        return database;
    }

    /** A topic or consumer group name that nobody has used yet. */
    public static String freshTopic(String prefix) {
        return prefix + "." + fresh();
    }

    /**
     * Properties of Spring Boot and Spring Cloud Stream that point at both servers and a fresh
     * database.
     */
    public static Map<String, String> springProperties(Class<?> test) {
        return Map.of(
                "spring.mongodb.uri", mongoUri() + "/" + freshDatabase(test),
                "spring.kafka.bootstrap-servers", kafkaBrokers(),
                "spring.cloud.stream.kafka.binder.brokers", kafkaBrokers(),
                "moldir.oidc.issuer", TestIssuer.shared().issuer());
    }

    /**
     * What was asked of a database that no index served; a service's test fails when there is any.
     */
    public static Set<String> unindexedQueries(String database) {
        return SharedServers.documents().unindexedQueries(database);
    }

    /** The same of all databases whose names were given so far. */
    static Set<String> unindexedQueries() {
        return GIVEN.stream()
                .flatMap(database -> unindexedQueries(database).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
