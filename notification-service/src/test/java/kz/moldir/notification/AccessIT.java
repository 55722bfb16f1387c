package kz.moldir.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.kit.access.contract.AccessTable;
import kz.moldir.kit.access.contract.AccessTrial;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint in every role, as {@code access-notification.txt} says. Its context ends with it,
 * since it is in the consumer group of the others.
 */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = NotificationServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=notification-service")
@DirtiesContext
class AccessIT {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    /** Served beside the handlers of the service. */
    private static final List<String> OTHERS =
            List.of(
                    "GET /actuator",
                    "GET /actuator/health",
                    "GET /actuator/health/liveness",
                    "GET /actuator/health/readiness",
                    "GET /actuator/metrics",
                    "GET /actuator/prometheus");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(AccessIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(AccessIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("access");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @Test
    void isWhatTheTableSays() throws Exception {
        AccessTable table = table();
        assertThat(table.differences(handlers, OTHERS)).isEmpty();
        AccessTrial trial = new AccessTrial(address(), ISSUER::bearer, false, AccessIT::filled);
        assertThat(trial.faults(table)).isEmpty();
    }

    private static AccessTable table() throws Exception {
        try (InputStream file = AccessIT.class.getResourceAsStream("/access-notification.txt")) {
            return AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{language:[^}]*}", "ru")
                .replaceAll("\\{lang:[^}]*}", "ru")
                .replaceAll("\\{\\w+}", "none");
    }
}
