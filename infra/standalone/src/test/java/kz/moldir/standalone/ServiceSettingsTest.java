package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Holds the environment that containers get to what the services' own files ask for. */
class ServiceSettingsTest {

    private static final String KIT = "moldir-kit.yml";
    private static final Pattern ASKED = Pattern.compile("\\$\\{(MOLDIR_[A-Z_]+)");

    private final Compose compose = Compose.read();
    private final Dockerfile dockerfile = Dockerfile.read();

    static Stream<String> ours() {
        return ComposeTest.OURS.stream();
    }

    @Nested
    class EveryVariable {

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void ofAServiceInComposeIsOneThatTheServiceKnows(String service) throws IOException {
            assertThat(ours(compose.environment(service))).isNotEmpty();
            assertThat(asked(service)).containsAll(ours(compose.environment(service)));
        }

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void ofTheImageIsOneThatSomeServiceKnows(String service) throws IOException {
            Set<String> known = new HashSet<>();
            for (String each : ComposeTest.OURS) {
                known.addAll(asked(each));
            }
            assertThat(known).containsAll(dockerfile.environment().keySet());
            assertThat(asked(service)).containsAnyElementsOf(dockerfile.environment().keySet());
        }

        private static Set<String> ours(Map<String, String> environment) {
            return environment.keySet().stream()
                    .filter(name -> name.startsWith("MOLDIR_"))
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class AServiceInAContainer {

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void resolvesEverySettingThatItsFilesName(String service) throws IOException {
            StandardEnvironment settings = settings(service);
            for (PropertySource<?> source : settings.getPropertySources()) {
                for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    assertThat(settings.getProperty(name)).as(name).doesNotContain("${");
                }
            }
        }

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void findsItsServersByTheNamesThatComposeGivesThem(String service) throws IOException {
            StandardEnvironment settings = settings(service);
            assertThat(settings.getProperty("spring.mongodb.uri"))
                    .isEqualTo("mongodb://mongodb:27017/?replicaSet=rs0");
            assertThat(settings.getProperty("spring.cloud.stream.kafka.binder.brokers"))
                    .isEqualTo("kafka:9092");
            assertThat(compose.services()).containsKeys("mongodb", "kafka");
            assertThat(compose.service("mongodb").get("command").toString()).contains("rs0");
        }

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void listensWhereItsPortIsPublished(String service) throws IOException {
            StandardEnvironment settings = settings(service);
            assertThat(settings.getProperty("server.address")).isEqualTo("0.0.0.0");
            assertThat(settings.getProperty("server.port", Integer.class))
                    .isEqualTo(Dockerfile.PORT);
        }

        @ParameterizedTest
        @MethodSource("kz.moldir.standalone.ServiceSettingsTest#ours")
        void hasADatabaseOfItsOwn(String service) throws IOException {
            Set<String> others = new HashSet<>();
            for (String other : ComposeTest.OURS) {
                if (!other.equals(service)) {
                    others.add(settings(other).getProperty("moldir.database"));
                }
            }
            assertThat(settings(service).getProperty("moldir.database"))
                    .isNotBlank()
                    .isNotIn(others);
        }
    }

    @Test
    void theTopicsThatAFirstStartMakesAreThoseOfTheServices() throws IOException {
        Set<String> named = new HashSet<>();
        for (String service : ComposeTest.OURS) {
            StandardEnvironment settings = settings(service);
            for (PropertySource<?> source : settings.getPropertySources()) {
                for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    if (name.endsWith(".destination")) {
                        named.add(settings.getProperty(name));
                    }
                }
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(Platform.TOPICS);
    }

    /** The variables that a service's files ask the environment for. */
    private static Set<String> asked(String service) throws IOException {
        Set<String> asked = new HashSet<>();
        for (String file : new String[] {KIT, service + ".yml"}) {
            String text =
                    new ClassPathResource(file)
                            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            ASKED.matcher(text).results().forEach(found -> asked.add(found.group(1)));
        }
        return asked;
    }

    private StandardEnvironment settings(String service) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .forEach(s -> settings.getPropertySources().remove(s.getName()));
        settings.getPropertySources()
                .addLast(
                        new MapPropertySource("compose", Map.copyOf(compose.environment(service))));
        settings.getPropertySources()
                .addLast(new MapPropertySource("image", Map.copyOf(dockerfile.environment())));
        for (String file : new String[] {service + ".yml", KIT}) {
            Resource resource = new ClassPathResource(file);
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, resource)) {
                settings.getPropertySources().addLast(source);
            }
        }
        return settings;
    }
}
