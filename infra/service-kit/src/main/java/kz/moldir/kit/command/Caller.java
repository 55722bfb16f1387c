package kz.moldir.kit.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
