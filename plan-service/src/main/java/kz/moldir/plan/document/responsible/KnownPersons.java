package kz.moldir.plan.document.responsible;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /** A roster in which a person has several names, each with the one that a plan is to use. */
    static KnownPersons of(Map<String, String> names) {
        KnownPersons all = new NamedPersons(names.keySet());
        return new KnownPersons() {
            @Override
            public boolean isEmpty() {
                return all.isEmpty();
            }

            @Override
            public List<String> matching(String name) {
                return all.matching(name).stream()
                        .map(each -> names.getOrDefault(each, each))
                        .distinct()
                        .toList();
            }
        };
    }
}
