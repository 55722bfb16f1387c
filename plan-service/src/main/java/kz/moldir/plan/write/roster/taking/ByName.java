package kz.moldir.plan.write.roster.taking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;

/** What any name or number of an entry leads to, in its order; each name is folded once. */
final class ByName<T> {

    /** One of them, and which it is in their order. */
    private record Placed<T>(int place, T what) {}

    private final Function<Kind, Kind> group;
    private final Map<List<Object>, List<Placed<T>>> found = new HashMap<>();
    private int places;

    /**
     * With nothing in it.
     *
     * @param group the kinds within which a name means one entry
     */
    ByName(Function<Kind, Kind> group) {
        this.group = group;
    }

    void put(RosterEntry entry, T what) {
        Placed<T> placed = new Placed<>(places++, what);
        keys(entry, entry.allNames().stream())
                .forEach(key -> found.computeIfAbsent(key, each -> new ArrayList<>()).add(placed));
    }

    /** The first wanted one that has, or had, the number or one of these names of an entry. */
    Optional<T> first(RosterEntry entry, Stream<String> names, Predicate<T> wanted) {
        return keys(entry, names)
                .flatMap(
                        key ->
                                found.getOrDefault(key, List.of()).stream()
                                        .filter(placed -> wanted.test(placed.what()))
                                        .limit(1))
                .min(Comparator.comparingInt(Placed::place))
                .map(Placed::what);
    }

    private Stream<List<Object>> keys(RosterEntry entry, Stream<String> names) {
        Kind kind = group.apply(entry.kind());
        Stream<List<Object>> named =
                names.map(SearchFold::fold).distinct().map(name -> List.of(kind, "name", name));
        String number = entry.number();
        return number == null
                ? named
                : Stream.concat(named, Stream.of(List.of(kind, "number", number)));
    }
}
