package kz.moldir.plan.document.responsible;

import java.util.Collection;
import java.util.List;

/** The council's roster, as far as a plan's names are looked up in it. */
public interface KnownPersons {

    /** Whether there is no roster yet; then a plan's names are proposed as its entries. */
    boolean isEmpty();

    /** The roster's names that a name may mean, such as "Кенесов А.Б." for "Кенесов А.". */
    List<String> matching(String name);

    /** No roster yet. */
    static KnownPersons none() {
        return of(List.of());
    }

    /** A roster of names such as "Нуртаев Т.Т." or "Қуаныш Біләл". */
    static KnownPersons of(Collection<String> names) {
        return new NamedPersons(names);
    }
}
