package kz.moldir.kit.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.access.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who sends an HTTP command, and under which key; a controller takes it as a parameter.
 *
 * @param actor the account
 * @param name of the person, as it is shown
 * @param role in which role
 * @param could roles of the person that this request allows as well
 * @param route method and path
 * @param key the Idempotency-Key, or a random one when the caller sent none
 * @param request the request's id, which everything it causes is correlated by
 * @param expectedSequence from If-Match, or null
 * @param contents by which the same request is known again
 * @param lent by role: for whom the person stands in who acts in it
 */
public record Caller(
        String actor,
        String name,
        String role,
        List<String> could,
        String route,
        String key,
        String request,
        @Nullable Long expectedSequence,
        Clock clock,
        Contents contents,
        Map<String, String> lent) {

    /** Somebody who stands in for nobody. */
    public Caller(
            String actor,
            String name,
            String role,
            List<String> could,
            String route,
            String key,
            String request,
            @Nullable Long expectedSequence,
            Clock clock,
            Contents contents) {
        this(
                actor,
                name,
                role,
                could,
                route,
                key,
                request,
                expectedSequence,
                clock,
                contents,
                Map.of());
    }

    /** For whom this person acts: the account whose deputy it is in this role, or null. */
    public @Nullable String actingFor() {
        return lent.get(role);
    }

    /** Somebody with one role. */
    public Caller(
            String actor,
            String role,
            String route,
            String key,
            String request,
            @Nullable Long expectedSequence,
            Clock clock,
            JsonMapper json) {
        this(
                actor,
                actor,
                role,
                List.of(role),
                route,
                key,
                request,
                expectedSequence,
                clock,
                new Contents(json));
    }

    /**
     * Lets somebody who acts for commissions go on only with what is one of theirs, in that one's
     * role; for handlers whose address does not name the object.
     *
     * @throws Denied when it is another's
     */
    public Caller asOneOf(Set<String> commissions) {
        if (!Role.isOutside(role, commissions)) {
            return this;
        }
        for (String each : could) {
            if (!Role.isOutside(each, commissions)) {
                return in(each);
            }
        }
        throw new Denied(List.of(Role.SECRETARIAT), List.of(Role.LEAD, Role.MEMBER));
    }

    /** Whether this request is allowed in one of these roles, own or lent. */
    public boolean may(Role... some) {
        return Role.anyOf(could, some);
    }

    /**
     * The same person in one of these roles, where it allows this request as well, an own one
     * before one that is lent; as they are where none does.
     */
    public Caller as(Role... others) {
        return could.stream()
                .filter(name -> Role.anyOf(List.of(name), others))
                .findFirst()
                .map(this::in)
                .orElse(this);
    }

    /** Whether this is somebody's who may act for a commission in one of these roles. */
    public boolean actsFor(String commission, Role... roles) {
        return could.stream()
                .filter(name -> Role.anyOf(List.of(name), roles))
                .anyMatch(name -> !Role.isOutside(name, Set.of(commission)));
    }

    private Caller in(String fitting) {
        return new Caller(
                actor,
                name,
                fitting,
                could,
                route,
                key,
                request,
                expectedSequence,
                clock,
                contents,
                lent);
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
        return new Origin(
                        CommandIds.derived(actor, route, key, part),
                        contents.hash(content),
                        actor,
                        role,
                        request,
                        request,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        expectedSequence)
                .standingInFor(actingFor());
    }
}
