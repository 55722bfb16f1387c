package kz.moldir.plan.read.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whom a name means, however its letters are written; nobody where it may mean two.
 *
 * @param borne the ids of the entries that are called so now, by folded names
 * @param known those that are or were
 */
public record PersonsByName(Map<String, Set<String>> borne, Map<String, Set<String>> known) {

    /** Of those of the roster who are persons. */
    public static PersonsByName of(List<RosterEntry> persons) {
        PersonsByName all = new PersonsByName(new HashMap<>(), new HashMap<>());
        for (RosterEntry person : persons) {
            person.names().forEach(name -> put(all.borne, name, person));
            person.allNames().forEach(name -> put(all.known, name, person));
        }
        return all;
    }

    private static void put(Map<String, Set<String>> ids, String name, RosterEntry person) {
        ids.computeIfAbsent(SearchFold.fold(name), any -> new HashSet<>()).add(person.id());
    }

    /** The entry; who bears a name now is meant before who bore it once. */
    public @Nullable String id(String name) {
        String folded = SearchFold.fold(name);
        Set<String> now = borne.getOrDefault(folded, Set.of());
        Set<String> meant = now.isEmpty() ? known.getOrDefault(folded, Set.of()) : now;
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /** Whether anybody is or was called so. */
    public boolean knows(String name) {
        return known.containsKey(SearchFold.fold(name));
    }

    /** Whether the roster has no person yet. */
    public boolean nobody() {
        return known.isEmpty();
    }
}
