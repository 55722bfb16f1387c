package kz.moldir.plan.office.attached;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.moldir.plan.office.AttachedFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/** Forms say how large a file may be; the service must not refuse a smaller one. */
class LargestFileTest {

    @Test
    void isWhatTheServiceTakes() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "spring.config.name", "plan-service",
                                        "MOLDIR_COUNCIL", "optional:classpath:none.yml")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        assertThat(
                        DataSize.parse(
                                        environment.getRequiredProperty(
                                                "spring.servlet.multipart.max-file-size"))
                                .toBytes())
                .isEqualTo(AttachedFiles.LARGEST);
        assertThat(
                        DataSize.parse(
                                        environment.getRequiredProperty(
                                                "spring.servlet.multipart.max-request-size"))
                                .toBytes())
                .isGreaterThan(AttachedFiles.LARGEST);
    }
}
