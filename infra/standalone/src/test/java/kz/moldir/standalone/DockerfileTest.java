package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private final Dockerfile dockerfile = Dockerfile.read();

    @Nested
    class Stages {

        @Test
        void endInARuntimeOfTheReleaseThatTheCodeIsCompiledFor() {
            Matcher release =
                    Pattern.compile("<maven.compiler.release>(\\d+)<")
                            .matcher(Checkout.text("pom.xml"));
            assertThat(release.find()).isTrue();
            List<String> from = dockerfile.of("FROM");
            assertThat(from.getFirst())
                    .startsWith("maven:")
                    .contains("-temurin-" + release.group(1));
            assertThat(from.getLast()).startsWith("eclipse-temurin:" + release.group(1) + "-jre");
        }

        @Test
        void areCopiedFromUnderTheirNames() {
            List<String> names =
                    dockerfile.of("FROM").stream().map(from -> from.split(" AS ", 2)[1]).toList();
            assertThat(dockerfile.of("COPY"))
                    .filteredOn(copy -> copy.startsWith("--from="))
                    .hasSize(4)
                    .allSatisfy(copy -> assertThat(names).contains(copy.split("[= ]")[1]));
        }

        @Test
        void buildEveryServiceThatComposeStarts() {
            assertThat(dockerfile.of("RUN").getFirst())
                    .contains("-pl " + String.join(",", ComposeTest.OURS) + ",infra/identity ");
            assertThat(dockerfile.of("ARG")).containsExactly("SERVICE");
        }
    }

    @Nested
    class TheContainer {

        @Test
        void runsAsNobodyInParticular() {
            String user = dockerfile.of("USER").getLast();
            assertThat(user).matches("[1-9]\\d+");
            assertThat(dockerfile.of("RUN").getLast())
                    .contains("useradd")
                    .contains("--uid " + user);
        }

        @Test
        void saysWhenItIsReady() {
            assertThat(dockerfile.of("EXPOSE")).containsExactly(String.valueOf(Dockerfile.PORT));
            assertThat(dockerfile.of("HEALTHCHECK").getFirst())
                    .endsWith("CMD [\"/app/ready\", \"" + Dockerfile.PORT + "\"]");
            assertThat(dockerfile.of("COPY"))
                    .anyMatch(copy -> copy.endsWith("infra/docker/ready /app/ready"));
            assertThat(Checkout.text("infra/docker/ready")).contains("GET " + Dockerfile.READINESS);
        }
    }
}
