package kz.moldir.kit.sample;

import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the sample service once for all tests that extend this. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = InquiryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=inquiry-service")
public abstract class RunningService {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(RunningService.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(RunningService.class);
        registry.add("moldir.database", () -> database);
        // As behind a proxy of this machine.
        registry.add("MOLDIR_FORWARDED", () -> "native");
    }
}
