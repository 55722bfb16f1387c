package kz.moldir.kit.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.access.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who sends an HTTP command, and under which key; a controller takes it as a parameter.
 *
 * @param actor the account
 * @param role in which role
 * @param route method and path
 * @param key the Idempotency-Key, or a random one when the caller sent none
 * @param request the request's id, which everything it causes is correlated by
 * @param expectedSequence from If-Match, or null
 */
public record Caller(
        String actor,
        String role,
        String route,
        String key,
        String request,
        @Nullable Long expectedSequence,
        Clock clock,
        JsonMapper json) {

    /**
     * Lets somebody who acts for a commission go on only with what is that commission's; for
     * handlers whose address does not name the object.
     *
     * @throws Denied when it is another's
     */
    public void requireOneOf(Set<String> commissions) {
        if (!Role.isOutside(role, commissions)) {
            return;
        }
        throw new Denied(List.of(Role.SECRETARIAT), List.of(Role.LEAD, Role.MEMBER));
    }

    /**
     * The origin of the command that this request asks for.
     *
     * @param content the request's body: the same key with other content is refused
     */
    public Origin asking(Object content) {
        return asking(content, "");
    }

    /** The origin of one of several commands that this request asks for, told apart by a name. */
    public Origin asking(Object content, String part) {
        byte[] bytes = content instanceof byte[] raw ? raw : json.writeValueAsBytes(content);
        return new Origin(
                CommandIds.derived(actor, route, key, part),
                CommandIds.hash(bytes),
                actor,
                role,
                request,
                request,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                expectedSequence);
    }
}
