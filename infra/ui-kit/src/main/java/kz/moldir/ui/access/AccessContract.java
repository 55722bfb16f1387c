package kz.moldir.ui.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import kz.moldir.ui.Site;
import org.springframework.context.ApplicationContext;

/**
 * What the test of every service, and of the provider, asks of who may do what, of the service as
 * it runs. Its table is {@code access-<service>.txt} on the test's class path.
 *
 * @param service that answers on loopback
 * @param visit how somebody of a role asks
 * @param own objects of each role that has some: a part of a path with one variable, such as {@code
 *     /visits/{id}}, and what stands for the variable; or an endpoint, and a body that names one
 * @param foreign the same with objects of none of the roles
 * @param deputies whether they are tried, too
 */
public record AccessContract(
        ApplicationContext service,
        Visit visit,
        Map<String, String> own,
        Map<String, String> foreign,
        boolean deputies) {

    /** What one endpoint answers for all below it, with other rules for these two. */
    private static final List<String> PROBES =
            List.of("GET /actuator/health/liveness", "GET /actuator/health/readiness");

    /**
     * Of a service that takes tokens.
     *
     * @param bearer the Authorization header of a role
     */
    public static AccessContract of(
            ApplicationContext service,
            UnaryOperator<String> bearer,
            Map<String, String> own,
            Map<String, String> foreign) {
        return new AccessContract(service, Visit.with(bearer), own, foreign, false);
    }

    /** The same, where deputies are tried, too. */
    public AccessContract withDeputies(
            UnaryOperator<String> bearer, BinaryOperator<String> deputy) {
        return new AccessContract(service, Visit.with(bearer, deputy), own, foreign, true);
    }

    /** Of a service that takes tokens and whose objects are nobody's. */
    public static AccessContract of(ApplicationContext service, UnaryOperator<String> bearer) {
        return of(service, bearer, Map.of(), Map.of());
    }

    /**
     * Endpoints that are missing in the table, lines without an endpoint, unsafe ones that are open
     * to everyone without a reason, and what is answered otherwise than a line says; empty if all
     * is well.
     */
    public List<String> faults() {
        AccessTable table = table();
        Served served = Served.of(service);
        Set<String> endpoints = new TreeSet<>(served.endpoints());
        endpoints.addAll(PROBES);
        List<String> faults = new ArrayList<>(served.unknown());
        faults.addAll(table.unexplained());
        List<String> differences = table.differences(endpoints);
        faults.addAll(
                differences.isEmpty()
                        ? new AccessTrial(address(), visit, own, foreign, deputies).faults(table)
                        : differences);
        return faults;
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
