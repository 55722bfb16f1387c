package kz.moldir.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.access.AccessContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every endpoint in every role, as {@code access-reporting.txt} says. Its context ends with it,
 * since it is in the consumer group of the others.
 */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = ReportingServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=reporting-service")
@DirtiesContext
class AccessIT {

    @Autowired private ApplicationContext service;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(AccessIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(AccessIT.class);
        registry.add("moldir.database", () -> database);
    }

    @Test
    void isWhatTheTableSays() {
        assertThat(access().faults()).isEmpty();
    }

    @Test
    void noPageOffersWhatIsRefused() {
        for (String role : List.of("secretariat", "press")) {
            assertThat(access().refused(role, "/ru")).isEmpty();
        }
        assertThat(access().refused("operator", "/ru/operations")).isEmpty();
    }

    private AccessContract access() {
        return AccessContract.of(service, TestIssuer.shared()::bearer);
    }
}
