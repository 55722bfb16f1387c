package kz.moldir.kit.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whose an object is.
 *
 * @param commissions those that it is a matter of
 * @param persons roster ids of those who are invited to it
 * @param approved whether the council has decided it, so that it is no longer a draft
 */
public record Owners(Set<String> commissions, Set<String> persons, boolean approved) {

    /** Nobody's: what is not there, and what belongs to no commission. */
    public static final Owners NOBODY = new Owners(Set.of(), Set.of(), false);

    public Owners {
        commissions = Set.copyOf(commissions);
        persons = Set.copyOf(persons);
    }

    /** By role: for whom a person acts in it. An absent expert's invitation lends it, too. */
    Map<String, String> lent(Person person) {
        Map<String, String> lent = new HashMap<>(person.lent());
        String own = person.roster();
        if (own == null || !persons.contains(own)) {
            person.absent().stream()
                    .filter(each -> each.roster() != null && persons.contains(each.roster()))
                    .findFirst()
                    .ifPresent(each -> lent.put(Role.EXPERT.word(), each.subject()));
        }
        return Map.copyOf(lent);
    }

    /** An invitation gives nothing to a commission's role: it would let a lead cancel the visit. */
    boolean include(Person person, String name) {
        return switch (Role.named(name).orElse(null)) {
            case LEAD, MEMBER -> Role.commission(name).filter(commissions::contains).isPresent();
            case EXPERT -> person.entries().stream().anyMatch(persons::contains);
            case PRESS -> approved;
            case null, default -> false;
        };
    }
}
