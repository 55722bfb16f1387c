package kz.moldir.ui.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.moldir.ui.Site;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the test of every service, and of the provider, asks of who may do what, of the service as
 * it runs. Its table is {@code access-<service>.txt} on the test's class path.
 *
 * @param service that answers on loopback
 * @param others endpoints that no handler of its own serves
 * @param visit how somebody of a role asks
 * @param objects of commission 1: a part of a path with one variable, such as {@code /visits/{id}},
 *     and what stands for the variable; without any, objects are nobody's
 */
public record AccessContract(
        ApplicationContext service, List<String> others, Visit visit, Map<String, String> objects) {

    /** Served beside the handlers of every service. */
    private static final List<String> FIGURES =
            List.of(
                    "GET /actuator",
                    "GET /actuator/health",
                    "GET /actuator/health/liveness",
                    "GET /actuator/health/readiness",
                    "GET /actuator/metrics",
                    "GET /actuator/prometheus");

    /**
     * Of a service that takes tokens and shows its figures.
     *
     * @param bearer the Authorization header of a role
     */
    public static AccessContract of(
            ApplicationContext service, UnaryOperator<String> bearer, Map<String, String> objects) {
        return new AccessContract(service, FIGURES, Visit.with(bearer), objects);
    }

    /**
     * Endpoints that are missing in the table, lines without an endpoint, and what is answered
     * otherwise than a line says; empty if all is well.
     */
    public List<String> faults() {
        AccessTable table = table();
        List<String> differences =
                table.differences(
                        service.getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class),
                        others);
        return differences.isEmpty()
                ? new AccessTrial(address(), visit, objects).faults(table)
                : differences;
    }

    /** What pages show somebody of a role and then refuse, from the first pages on. */
    public List<String> refused(String role, String... starts) {
        return new AccessCrawl(address(), visit).refused(role, List.of(starts));
    }

    private AccessTable table() {
        String name = "/access-" + service.getBean(Site.class).service() + ".txt";
        try (InputStream file =
                Objects.requireNonNull(AccessContract.class.getResourceAsStream(name), name)) {
            return AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String address() {
        return "http://127.0.0.1:"
                + service.getEnvironment().getRequiredProperty("local.server.port");
    }
}
