package kz.moldir.kit.access;

import java.util.Collection;
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
 * @param subject stable at its provider; what events name
 * @param name as it is shown
 * @param roles the provider's names of them
 * @param roster id of the council's roster entry, or null
 * @param standsIn roster ids of those who are absent, whose invitations are this person's too
 */
public record Person(
        String subject,
        String name,
        List<String> roles,
        @Nullable String roster,
        List<String> standsIn) {

    public Person {
        roles = List.copyOf(roles);
        standsIn = List.copyOf(standsIn);
    }

    /** Somebody who stands in for nobody. */
    public Person(String subject, String name, List<String> roles, @Nullable String roster) {
        this(subject, name, roles, roster, List.of());
    }

    /** The entries of the roster whose invitations this person follows. */
    public Set<String> entries() {
        Set<String> entries = new HashSet<>(standsIn);
        if (roster != null) {
            entries.add(roster);
        }
        return Set.copyOf(entries);
    }

    /** Of the claims of a token; roles that the platform does not know give nothing. */
    public static Person of(Map<String, Object> claims) {
        String subject = text(claims.get("sub"));
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
                absent(claims.get("acting_for")));
    }

    private static List<String> absent(@Nullable Object claim) {
        return claim instanceof Collection<?> some
                ? some.stream()
                        .filter(Map.class::isInstance)
                        .flatMap(each -> Stream.ofNullable(text(((Map<?, ?>) each).get("roster"))))
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
