package kz.moldir.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on the shared servers; one context for all tests that extend this. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = MonitoringServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=monitoring-service")
abstract class RunningService {

    /** Of the council's clock, which stands at noon when the service starts. */
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Almaty"));

    static final String VISITS = "/api/visits";
    static final String NOTHING_FOUND = "{\"findings\":[]}";

    MonitoringClient client;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(RunningService.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(RunningService.class);
        registry.add("moldir.database", () -> database);
        Duration offset =
                Duration.between(
                        Instant.now(), TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Almaty")));
        registry.add("moldir.clock-offset", offset::toString);
    }

    @BeforeEach
    void client(@LocalServerPort int port) {
        client = new MonitoringClient(port);
    }
}
