package kz.moldir.kit.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody is to the council, by the names that the provider gives. */
public enum Role {
    SECRETARIAT("secretariat"),
    CHAIR("chair"),
    /** The head of a commission. */
    LEAD("commission-(\\w{1,20})-lead"),
    /** A member of a commission. */
    MEMBER("commission-(\\w{1,20})-member"),
    EXPERT("expert"),
    OPERATOR("operator"),
    PRESS("press");

    private final Pattern name;

    Role(String name) {
        this.name = Pattern.compile(name);
    }

    /** Part of message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of this role that a person has, such as {@code commission-3-lead}. */
    List<String> heldBy(Person person) {
        return person.roles().stream().filter(held -> name.matcher(held).matches()).toList();
    }

    /** Whether one of the provider's names stands for one of these. */
    public static boolean anyOf(List<String> names, Role... some) {
        return names.stream()
                .anyMatch(name -> named(name).filter(List.of(some)::contains).isPresent());
    }

    /** The role that the provider's name stands for. */
    public static Optional<Role> named(String name) {
        return List.of(values()).stream()
                .filter(role -> role.name.matcher(name).matches())
                .findFirst();
    }

    /** Whether a role is held in a commission that is none of these. */
    public static boolean isOutside(String name, Set<String> commissions) {
        return commission(name).map(number -> !commissions.contains(number)).orElse(false);
    }

    /** The commission in {@code commission-3-lead}, or empty. */
    static Optional<String> commission(String name) {
        for (Role role : List.of(LEAD, MEMBER)) {
            var matcher = role.name.matcher(name);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
