package kz.moldir.notification;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs alone, on a database that outlives it and at a set time. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final RestClient http;
    private final JsonMapper json = new JsonMapper();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.http =
                RestClient.builder()
                        .baseUrl(address(""))
                        .requestInitializer(
                                request ->
                                        request.getHeaders()
                                                .set(
                                                        "Authorization",
                                                        TestIssuer.shared()
                                                                .bearerFor(
                                                                        request.getURI()
                                                                                .getPath())))
                        .build();
    }

    /** Starts it; {@code councilTime} such as {@code 2026-04-13T09:00:05+05:00}. */
    static RunningService start(
            String database, String councilTime, int smtpPort, Path mailbox, String backOff) {
        Duration offset =
                Duration.between(Instant.now(), OffsetDateTime.parse(councilTime).toInstant());
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        arguments.add("--spring.mongodb.uri=" + TestServers.mongoUri());
        arguments.add("--spring.cloud.stream.kafka.binder.brokers=" + TestServers.kafkaBrokers());
        arguments.add("--moldir.oidc.issuer=" + TestIssuer.shared().issuer());
        arguments.add("--moldir.database=" + database);
        arguments.add("--moldir.clock-offset=" + offset);
        arguments.add("--spring.mail.port=" + smtpPort);
        arguments.add("--moldir.mailbox.folder=" + mailbox);
        arguments.add("--moldir.notification.back-off=" + backOff);
        arguments.add("--moldir.council.terms.protocol.days=5");
        arguments.add("--moldir.notification.settle=PT0.5S");
        arguments.add("--moldir.notification.start-delay=PT2S");
        arguments.add("--moldir.notification.public-address=https://public.example.org/");
        return new RunningService(
                new SpringApplicationBuilder(NotificationServiceApplication.class)
                        .properties("spring.config.name=notification-service")
                        .run(arguments.toArray(String[]::new)));
    }

    ResponseEntity<String> page(String path) {
        return http.get()
                .uri(java.net.URI.create(address(path)))
                .header("Accept", "text/html")
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    JsonNode json(String path) {
        return json.readTree(
                http.get()
                        .uri(path)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .body(String.class));
    }

    int post(String path) {
        return http.post()
                .uri(path)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    /** How many events its listeners have handled since it was started. */
    double handled() {
        return context.getBean(MeterRegistry.class).find("moldir.listen").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** How many documents of its database there are in a collection. */
    long documents(String collection) {
        return context.getBean(MongoDatabase.class).getCollection(collection).countDocuments();
    }

    private String address(String path) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port")
                + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
