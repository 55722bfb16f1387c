package kz.moldir.kit.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs sign in with a secret and have a role, but are nobody: whoever keeps the secret has them
 * do things. Their accounts begin alike, so that events tell them from people.
 */
public final class Programs {

    /** Of infra/identity, and of the realm in infra/keycloak. */
    private static final String OURS = "moldir-script-";

    /** As Keycloak calls the user of a client that signs in for itself. */
    private static final String SERVICE = "service-account-";

    private Programs() {}

    /** Whether an account, as events name it, is a program's. */
    public static boolean is(String account) {
        return account.startsWith(OURS) || account.startsWith(SERVICE);
    }

    /** Whether there are accounts, and none of them is a person's. */
    public static boolean alone(Collection<String> accounts) {
        return !accounts.isEmpty() && accounts.stream().allMatch(Programs::is);
    }

    /**
     * The account of a token: its subject, or of a program what it is called. Keycloak gives its
     * programs a user of that name, in lower case; RFC 9068 demands that the subject is the client.
     */
    static @Nullable String account(Map<String, Object> claims) {
        Object subject = claims.get("sub");
        if (!(subject instanceof String text) || text.isBlank()) {
            return null;
        }
        if (claims.get("preferred_username") instanceof String name
                && isOfItsClient(name, claims)) {
            String client = name.substring(SERVICE.length());
            return client.startsWith(OURS) && !clients(claims).isEmpty() ? client : name;
        }
        return text.equals(claims.get("client_id")) && !is(text) ? SERVICE + text : text;
    }

    /**
     * A person may be called so too, and comes by another client; where none is named, none does.
     */
    private static boolean isOfItsClient(String name, Map<String, Object> claims) {
        List<Object> clients = clients(claims);
        return clients.isEmpty()
                ? name.startsWith(SERVICE)
                : clients.stream().anyMatch(client -> name.equalsIgnoreCase(SERVICE + client));
    }

    private static List<Object> clients(Map<String, Object> claims) {
        return Stream.of("azp", "client_id").map(claims::get).filter(Objects::nonNull).toList();
    }
}
