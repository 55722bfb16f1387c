package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The sign-in provider in docker-compose.yml: one address of it for browsers and services. */
class ComposeProviderTest {

    private static final Pattern ASKED = Pattern.compile("\\$\\{(MOLDIR_[A-Z_]+)");

    private final Compose compose = Compose.read();
    private final Map<String, String> environment = compose.environment(ComposeTest.PROVIDER);

    @Test
    void isBuiltFromItsModule() {
        Map<String, Object> build = Compose.map(compose.service(ComposeTest.PROVIDER).get("build"));
        assertThat(Compose.map(build.get("args")))
                .containsExactly(Map.entry("SERVICE", "infra/identity"));
        assertThat(Checkout.text("pom.xml")).contains("<module>infra/identity</module>");
    }

    @Test
    void isReachedByTheIssuersNameAndPortFromBrowsersAndContainers() {
        URI issuer = URI.create(environment.get("MOLDIR_OIDC_ISSUER"));
        assertThat(issuer.getPort())
                .isEqualTo(new Addresses(Options.DEFAULT_PORT, Checkout.ROOT).identity());
        assertThat(issuer.getHost()).endsWith(".localhost");
        for (String ours : ComposeTest.OURS) {
            assertThat(compose.environment(ours))
                    .containsEntry("MOLDIR_OIDC_ISSUER", issuer.toString())
                    .containsEntry("MOLDIR_IDENTITY_ADDRESS", issuer.toString());
            assertThat(Compose.names(compose.service(ours).get("networks"))).contains("front");
        }
        Map<String, Object> networks =
                Compose.map(compose.service(ComposeTest.PROVIDER).get("networks"));
        assertThat(Compose.list(Compose.map(networks.get("front")).get("aliases")))
                .contains(issuer.getHost());
        assertThat(Compose.list(compose.service(ComposeTest.PROVIDER).get("ports")))
                .containsExactly("127.0.0.1:%1$d:%1$d".formatted(issuer.getPort()));
        assertThat(environment)
                .containsEntry("MOLDIR_IDENTITY_PORT", String.valueOf(issuer.getPort()));
        Map<String, Object> health =
                Compose.map(compose.service(ComposeTest.PROVIDER).get("healthcheck"));
        assertThat(Compose.list(health.get("test")))
                .containsExactly("CMD", "/app/ready", String.valueOf(issuer.getPort()));
    }

    @Test
    void knowsWherePeopleReachTheServicesAndWhereItDoesItself() {
        for (String ours : ComposeTest.OURS) {
            String name = ours.replace("-service", "").toUpperCase(java.util.Locale.ROOT);
            String port =
                    Compose.list(compose.service(ours).get("ports")).getFirst().split(":", -1)[1];
            assertThat(environment)
                    .containsEntry("MOLDIR_" + name + "_ADDRESS", "http://127.0.0.1:" + port)
                    .containsEntry(
                            "MOLDIR_" + name + "_BACK_CHANNEL",
                            "http://" + ours + ":" + Dockerfile.PORT);
        }
    }

    @Test
    void keepsItsKeysInAVolumeThatItMayWriteTo() {
        String folder = environment.get("MOLDIR_IDENTITY_FOLDER");
        assertThat(Compose.list(compose.service(ComposeTest.PROVIDER).get("volumes")))
                .containsExactly("identity:" + folder);
        assertThat(Dockerfile.read().of("RUN").getLast())
                .contains("install -d -o moldir -m 0700 " + folder);
    }

    @Test
    void getsOnlyVariablesThatItKnows() throws IOException {
        String file =
                new ClassPathResource("identity.yml").getContentAsString(StandardCharsets.UTF_8);
        List<String> known =
                ASKED.matcher(file).results().map(found -> found.group(1)).distinct().toList();
        assertThat(known)
                .containsAll(
                        environment.keySet().stream()
                                .filter(name -> name.startsWith("MOLDIR_"))
                                .collect(Collectors.toSet()));
    }
}
