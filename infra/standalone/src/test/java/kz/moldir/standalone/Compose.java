package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as Compose reads it where nothing is set but what it asks for. */
record Compose(
        Map<String, Map<String, Object>> services,
        Set<String> volumes,
        Set<String> networks,
        Map<String, String> addresses) {

    static final String FILE = "docker-compose.yml";

    /** Its name, how it is asked for, and the default or what is said where it is not set. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:?-]+)(?::?([-?])([^}]*))?}");

    /** What has no default, as somebody may set it. */
    static final Map<String, String> ASKED =
            Map.of("MOLDIR_COUNCIL", "classpath:council/almaty.yml");

    static Compose read() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Map<String, Object> file =
                map(new Yaml(new SafeConstructor(strict)).load(Checkout.text(FILE)));
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(file.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return new Compose(
                services,
                map(file.get("volumes")).keySet(),
                map(file.get("networks")).keySet(),
                addresses(map(map(file.get("networks")).get("front"))));
    }

    private static Map<String, String> addresses(Map<String, Object> network) {
        Map<String, String> addresses = new LinkedHashMap<>();
        assertThat(map(network.get("ipam")).get("config")).isInstanceOf(List.class);
        ((List<?>) map(network.get("ipam")).get("config"))
                .forEach(
                        each ->
                                map(each)
                                        .forEach(
                                                (name, value) ->
                                                        addresses.put(
                                                                name,
                                                                withDefaults(
                                                                        String.valueOf(value)))));
        return addresses;
    }

    /** The subnet or the gateway of the network that is reached from outside. */
    String front(String which) {
        return String.valueOf(addresses.get(which));
    }

    Map<String, Object> service(String name) {
        Map<String, Object> service = services.get(name);
        assertThat(service).as(name).isNotNull();
        return service;
    }

    /** A service's environment with defaults in the place of variables. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach(
                        (name, value) ->
                                environment.put(name, withDefaults(String.valueOf(value))));
        return environment;
    }

    private static String withDefaults(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(
                        variable -> {
                            String found =
                                    "-".equals(variable.group(2))
                                            ? variable.group(3)
                                            : ASKED.get(variable.group(1));
                            assertThat(found).as("default of " + value).isNotNull();
                            return Matcher.quoteReplacement(found);
                        });
    }

    static Map<String, Object> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    static List<String> list(Object node) {
        assertThat(node).isInstanceOf(List.class);
        return ((List<?>) node).stream().map(String::valueOf).toList();
    }

    /** The names of a list, or of a map that says more of each. */
    static List<String> names(Object node) {
        return node instanceof Map<?, ?> more ? List.copyOf(map(more).keySet()) : list(node);
    }
}
