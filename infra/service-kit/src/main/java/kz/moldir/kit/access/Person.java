package kz.moldir.kit.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in: a person, or a program.
 *
 * @param subject stable at its provider; what events name
 * @param name as it is shown
 * @param roles the provider's names of them
 * @param roster id of the council's roster entry, or null
 */
public record Person(String subject, String name, List<String> roles, @Nullable String roster) {

    public Person {
        roles = List.copyOf(roles);
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
                text(claims.get("roster")));
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
