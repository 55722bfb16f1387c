package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the provider in every role and in none, as {@code access-identity.txt} says.
 */
class AccessIT {

    private static final List<String> ROLES =
            List.of(
                    "secretariat-2",
                    "chair",
                    "commission-1-member",
                    "commission-6-lead",
                    "expert",
                    "operator",
                    "press");

    private final RunningProvider provider = SharedProvider.running();
    private final RequestMappingHandlerMapping handlers =
            provider.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    @Test
    void isWhatTheTableSays() throws IOException {
        Map<String, Set<String>> table = table();
        assertThat(served()).containsExactlyInAnyOrderElementsOf(table.keySet());
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put("nobody", new Visitor(provider.address()));
        ROLES.forEach(name -> visitors.put(name, provider.signedIn(name)));
        List<String> faults = new ArrayList<>();
        visitors.forEach(
                (name, visitor) -> {
                    String token = visitor.token(name.equals("nobody") ? "/en/sign-in" : "/en");
                    table.forEach(
                            (endpoint, may) -> {
                                if (let(visitor, token, endpoint) != allowed(name, may)) {
                                    faults.add(name + ": " + endpoint);
                                }
                            });
                });
        assertThat(faults).isEmpty();
    }

    /** Whoever adds a handler and no rule has added nothing that anybody can call. */
    @Test
    void isRefusedWhereNoRuleIs() throws NoSuchMethodException {
        RequestMappingInfo forgotten =
                RequestMappingInfo.paths("/en/forgotten-by-the-rules")
                        .methods(RequestMethod.GET)
                        .options(handlers.getBuilderConfiguration())
                        .build();
        handlers.registerMapping(
                forgotten, new Object(), Object.class.getDeclaredMethod("toString"));
        try {
            assertThat(provider.signedIn("secretariat-2").get("/en/forgotten-by-the-rules"))
                    .returns(403, HttpResponse::statusCode);
        } finally {
            handlers.unregisterMapping(forgotten);
        }
    }

    private static boolean allowed(String name, Set<String> may) {
        return may.contains("everyone")
                || (!name.equals("nobody") && may.contains("signed-in"))
                || (name.startsWith("secretariat") && may.contains("secretariat"));
    }

    private static boolean let(Visitor visitor, String token, String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        String path =
                parts[1].replaceAll("\\{language:[^}]*}", "en").replaceAll("\\{\\w+}", "none");
        HttpResponse<String> answer =
                parts[0].equals("GET")
                        ? visitor.get(path)
                        : visitor.post(path, "_csrf=" + Visitor.encoded(token));
        assertThat(answer.statusCode()).as(endpoint).isNotEqualTo(429).isLessThan(500);
        return answer.statusCode() != 403
                && !Visitor.location(answer).matches(".*/(kk|en)/sign-in(\\?open)?");
    }

    private List<String> served() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("kz.moldir"))
                .flatMap(each -> endpoints(each.getKey()))
                .toList();
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = named.isEmpty() ? Set.of(RequestMethod.values()) : named;
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        try (InputStream file = AccessIT.class.getResourceAsStream("/access-identity.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .forEach(
                            words ->
                                    table.put(
                                            words.get(0) + " " + words.get(1),
                                            Set.copyOf(words.subList(2, words.size()))));
        }
        return table;
    }
}
