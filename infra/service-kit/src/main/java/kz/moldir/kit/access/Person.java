package kz.moldir.kit.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in: a person, or a program.
 *
 * @param subject stable at its provider; what events name; see {@link Programs}
 * @param name as it is shown
 * @param roles the provider's names of them
 * @param roster id of the council's roster entry, or null
 * @param absent those for whom this person stands in, whose invitations are this person's too
 * @param given when the provider said so, by its clock; null where it does not tell
 */
public record Person(
        String subject,
        String name,
        List<String> roles,
        @Nullable String roster,
        List<Absent> absent,
        @Nullable Instant given) {

    public Person {
        roles = List.copyOf(roles);
        absent = List.copyOf(absent);
    }

    /**
     * Somebody who is absent.
     *
     * @param roles that the person who stands in has of this one alone
     */
    public record Absent(String subject, String name, @Nullable String roster, List<String> roles) {

        public Absent {
            roles = List.copyOf(roles);
        }

        private static Stream<Absent> of(Map<?, ?> claim) {
            String subject = text(claim.get("sub"));
            String name = text(claim.get("name"));
            return subject == null
                    ? Stream.empty()
                    : Stream.of(
                            new Absent(
                                    subject,
                                    name == null ? subject : name,
                                    text(claim.get("roster")),
                                    Person.roles(claim.get("roles"))));
        }
    }

    /** By role that is no own one: for whom this person acts in it. */
    public Map<String, String> lent() {
        Map<String, String> lent = new HashMap<>();
        for (Absent each : absent) {
            each.roles().forEach(role -> lent.putIfAbsent(role, each.subject()));
        }
        return Map.copyOf(lent);
    }

    /** Of whom nobody tells when they signed in. */
    public Person(
            String subject,
            String name,
            List<String> roles,
            @Nullable String roster,
            List<Absent> absent) {
        this(subject, name, roles, roster, absent, null);
    }

    /** Somebody who stands in for nobody. */
    public Person(String subject, String name, List<String> roles, @Nullable String roster) {
        this(subject, name, roles, roster, List.of());
    }

    /** The entries of the roster whose invitations this person follows. */
    public Set<String> entries() {
        Set<String> entries = new HashSet<>();
        absent.stream().flatMap(each -> Stream.ofNullable(each.roster())).forEach(entries::add);
        if (roster != null) {
            entries.add(roster);
        }
        return Set.copyOf(entries);
    }

    /** Of the claims of a token; roles that the platform does not know give nothing. */
    public static Person of(Map<String, Object> claims) {
        String subject = Programs.account(claims);
        String name = text(claims.get("name"));
        String known = name == null ? text(claims.get("preferred_username")) : name;
        if (subject == null) {
            throw new IllegalArgumentException("a token without a subject");
        }
        return new Person(
                subject,
                known == null ? subject : known,
                roles(claims.get("roles")),
                text(claims.get("roster")),
                absent(claims.get("acting_for")),
                claims.get("iat") instanceof Instant given ? given : null);
    }

    private static List<Absent> absent(@Nullable Object claim) {
        return claim instanceof Collection<?> some
                ? some.stream()
                        .filter(Map.class::isInstance)
                        .flatMap(each -> Absent.of((Map<?, ?>) each))
                        .toList()
                : List.of();
    }

    private static List<String> roles(@Nullable Object claim) {
        return claim instanceof Collection<?> some
                ? some.stream()
                        .map(String::valueOf)
                        .filter(name -> Role.named(name).isPresent())
                        .toList()
                : List.of();
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    /** Whether one of the given roles is held. */
    public boolean has(Role... some) {
        return List.of(some).stream().anyMatch(role -> !role.heldBy(this).isEmpty());
    }

    /** Under which of the provider's names a role is held for an object of these owners. */
    Optional<String> owning(Role role, Owners owners) {
        return role.heldBy(this).stream().filter(name -> owners.include(this, name)).findFirst();
    }
}
