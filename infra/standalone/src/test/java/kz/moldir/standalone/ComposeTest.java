package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    static final List<String> OURS =
            List.of(
                    "plan-service",
                    "monitoring-service",
                    "notification-service",
                    "reporting-service");

    static final String PROVIDER = "identity";

    private final Compose compose = Compose.read();

    @Nested
    class EachService {

        @Test
        void isOneOfOursOrAServerPinnedToAVersion() {
            assertThat(compose.services().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(OURS.stream(), Stream.of(PROVIDER, "kafka", "mongodb"))
                                    .toList());
            assertThat(image("kafka")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
            assertThat(image("mongodb")).matches("mongo:8\\.\\d+");
        }

        @Test
        void startsAgainUnlessItWasStopped() {
            assertThat(compose.services().values())
                    .allSatisfy(
                            service ->
                                    assertThat(service).containsEntry("restart", "unless-stopped"));
        }

        @Test
        void dependsOnlyOnServicesThatSayWhenTheyAreHealthy() {
            for (String ours : OURS) {
                Map<String, Object> targets = Compose.map(compose.service(ours).get("depends_on"));
                assertThat(targets).containsOnlyKeys("kafka", "mongodb");
                targets.forEach(
                        (target, condition) -> {
                            assertThat(Compose.map(condition))
                                    .containsEntry("condition", "service_healthy");
                            assertThat(compose.service(target)).containsKey("healthcheck");
                        });
            }
        }

        @Test
        void usesNetworksAndVolumesThatAreDeclared() {
            for (Map<String, Object> service : compose.services().values()) {
                assertThat(compose.networks()).containsAll(Compose.names(service.get("networks")));
            }
            assertThat(volumesInUse()).containsExactlyInAnyOrderElementsOf(compose.volumes());
        }

        @Test
        void keepsServersOffTheNetworkThatIsReachedFromOutside() {
            assertThat(Compose.list(compose.service("kafka").get("networks")))
                    .containsExactly("data");
            assertThat(Compose.list(compose.service("mongodb").get("networks")))
                    .containsExactly("data");
            assertThat(compose.service("kafka")).doesNotContainKey("ports");
            assertThat(compose.service("mongodb")).doesNotContainKey("ports");
        }

        private String image(String service) {
            return String.valueOf(compose.service(service).get("image"));
        }

        private List<String> volumesInUse() {
            return compose.services().values().stream()
                    .filter(service -> service.containsKey("volumes"))
                    .flatMap(service -> Compose.list(service.get("volumes")).stream())
                    .map(volume -> volume.split(":", 2)[0])
                    .toList();
        }
    }

    @Nested
    class EachOfOurs {

        @Test
        void isBuiltFromItsModule() {
            for (String ours : OURS) {
                Map<String, Object> build = Compose.map(compose.service(ours).get("build"));
                assertThat(Checkout.ROOT.resolve(String.valueOf(build.get("context"))))
                        .isDirectory();
                assertThat(Checkout.ROOT.resolve(String.valueOf(build.get("dockerfile"))))
                        .isRegularFile();
                assertThat(Compose.map(build.get("args")))
                        .containsExactly(Map.entry("SERVICE", ours));
                assertThat(Checkout.text("pom.xml")).contains("<module>" + ours + "</module>");
            }
        }

        @Test
        void isPublishedOnLoopbackAtItsUsualPort() {
            Addresses usual = new Addresses(Options.DEFAULT_PORT, Checkout.ROOT);
            assertThat(published("reporting-service")).isEqualTo(at(usual.reporting()));
            assertThat(published("plan-service")).isEqualTo(at(usual.plan()));
            assertThat(published("monitoring-service")).isEqualTo(at(usual.monitoring()));
            assertThat(published("notification-service")).isEqualTo(at(usual.notification()));
        }

        private static List<String> at(int port) {
            return List.of("127.0.0.1:" + port + ":" + Dockerfile.PORT);
        }

        private List<String> published(String service) {
            return Compose.list(compose.service(service).get("ports"));
        }
    }

    /** What it says of who asks is believed: limits and the log of sign-ins count by it. */
    @Nested
    class TheProxy {

        @Test
        void isTheMachineOfTheContainersAndNobodyElse() {
            String gateway = compose.front("gateway");
            for (String service : List.of("plan-service", "reporting-service", PROVIDER)) {
                Map<String, String> settings = compose.environment(service);
                assertThat(settings).containsEntry("MOLDIR_FORWARDED", "native");
                Pattern proxies = Pattern.compile(settings.get("MOLDIR_PROXIES"));
                assertThat(gateway).as(service).matches(proxies);
                for (String another :
                        List.of("172.20.1.5", "172.30.84.5", "172.30.84.11", "172.17.0.1")) {
                    assertThat(another).as(service).doesNotMatch(proxies);
                }
            }
        }

        @Test
        void standsInANetworkOfKnownAddresses() {
            String subnet = compose.front("subnet");
            assertThat(subnet).endsWith(".0/24");
            assertThat(compose.front("gateway"))
                    .isEqualTo(subnet.substring(0, subnet.length() - "0/24".length()) + "1");
        }
    }

    @Nested
    class TheFile {

        @Test
        void holdsNoSecret() {
            for (String service : compose.services().keySet()) {
                compose.environment(service)
                        .forEach(
                                (name, value) -> {
                                    if (name.matches(
                                            "(.*_)?(PASSWORD|SECRET|TOKEN|KEY|USERNAME)(_.*)?")) {
                                        assertThat(value).as(service + " " + name).isEmpty();
                                    }
                                });
            }
            assertThat(Checkout.text(Compose.FILE)).doesNotContainPattern("://[^/\\s]*:[^/\\s]*@");
        }

        @Test
        void leavesTheHostNoVariableWithoutADefault() {
            assertThat(Compose.VARIABLE.matcher(Checkout.text(Compose.FILE)).results())
                    .isNotEmpty()
                    .filteredOn(variable -> !Compose.ASKED.containsKey(variable.group(1)))
                    .allSatisfy(variable -> assertThat(variable.group(2)).isEqualTo("-"));
        }

        /** What is kept cannot be another council's later. */
        @Test
        void startsNothingUntilItIsToldWhoseCouncilItIs() {
            assertThat(Compose.VARIABLE.matcher(Checkout.text(Compose.FILE)).results())
                    .filteredOn(variable -> variable.group(1).equals("MOLDIR_COUNCIL"))
                    .hasSize(2)
                    .allSatisfy(
                            variable -> assertThat(variable.group()).contains("COUNCIL:?set it"));
            assertThat(Checkout.text("README.md"))
                    .contains(
                            "`echo MOLDIR_COUNCIL="
                                    + Compose.ASKED.get("MOLDIR_COUNCIL")
                                    + " >> .env`");
        }

        @Test
        void isTakenByDockerCompose() throws Exception {
            assumeTrue(run("docker", "compose", "version").exit() == 0, "no docker compose here");
            Run checked = run("docker", "compose", "-f", Compose.FILE, "config", "-q");
            assertThat(checked.exit()).as(checked.output()).isZero();
        }
    }

    @Nested
    class Readiness {

        @ParameterizedTest
        @ValueSource(ints = {200, 503})
        void isAskedOfTheService(int status) throws Exception {
            assumeTrue(Files.isExecutable(java.nio.file.Path.of("/bin/bash")), "no bash here");
            try (AnsweringServer service = AnsweringServer.with(Dockerfile.READINESS, status)) {
                assertThat(ready(service.port()) == 0).isEqualTo(status == 200);
            }
        }

        @Test
        void isDeniedWhenNobodyListens() throws Exception {
            assumeTrue(Files.isExecutable(java.nio.file.Path.of("/bin/bash")), "no bash here");
            int port;
            try (AnsweringServer gone = AnsweringServer.with(Dockerfile.READINESS, 200)) {
                port = gone.port();
            }
            assertThat(ready(port)).isNotZero();
        }

        private static int ready(int port) throws IOException, InterruptedException {
            return run("infra/docker/ready", String.valueOf(port)).exit();
        }
    }

    private record Run(int exit, String output) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(Checkout.ROOT.toFile())
                            .redirectErrorStream(true);
            builder.environment().putAll(Compose.ASKED);
            process = builder.start();
        } catch (IOException missing) {
            return abort("cannot run " + Arrays.toString(command) + ": " + missing.getMessage());
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
