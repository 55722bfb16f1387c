package kz.moldir.acceptance.faults.load;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where commands go.
 *
 * @param services where each service is asked: several addresses of one service take turns
 * @param activities the ids of the small plan's rows, in the order of their numbers
 * @param tokens the Authorization header of a role
 */
public record Target(
        Map<String, List<URI>> services, List<String> activities, UnaryOperator<String> tokens) {

    /** Who sends the commands. */
    String bearer() {
        return tokens.apply("secretariat");
    }

    URI of(String service, long turn) {
        List<URI> addresses = services.get(service);
        return addresses.get(Math.floorMod(turn, addresses.size()));
    }
}
