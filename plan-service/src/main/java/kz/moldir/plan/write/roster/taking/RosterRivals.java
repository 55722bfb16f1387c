package kz.moldir.plan.write.roster.taking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;

/**
 * What the roster would refuse of a sheet taken as a whole, told line by line before: as the roster
 * has it, a name means one entry of its kind, and persons share theirs.
 */
final class RosterRivals {

    /** A line, and the entry that it would make. */
    private record Wanted(int at, ImportedEntry line, RosterEntry entry) {

        static Optional<Wanted> of(int at, ImportedEntry line) {
            return Optional.ofNullable(line.body())
                    .filter(body -> line.change() != Change.TERM)
                    .map(body -> new Wanted(at, line, RosterOrders.entry(line.id(), body, null)));
        }
    }

    private final ByName<Wanted> lines = new ByName<>(RosterRivals::group);
    private final ByName<RosterEntry> roster = new ByName<>(RosterRivals::group);
    private final Map<String, List<Wanted>> linesOf = new HashMap<>();

    private RosterRivals() {}

    /** The lines, faulty where another line means the same entry, or a name is another's. */
    static List<ImportedEntry> marked(List<ImportedEntry> lines, List<Known> known) {
        RosterRivals rivals = new RosterRivals();
        known.forEach(each -> rivals.roster.put(each.entry(), each.entry()));
        List<Optional<Wanted>> wanted = new ArrayList<>();
        for (ImportedEntry line : lines) {
            wanted.add(Wanted.of(wanted.size(), line).map(rivals::put));
        }
        return IntStream.range(0, lines.size())
                .mapToObj(
                        at ->
                                wanted.get(at)
                                        .flatMap(rivals::fault)
                                        .map(lines.get(at)::faulty)
                                        .orElse(lines.get(at)))
                .toList();
    }

    private Wanted put(Wanted wanted) {
        lines.put(wanted.entry(), wanted);
        linesOf.computeIfAbsent(wanted.line().id(), id -> new ArrayList<>()).add(wanted);
        return wanted;
    }

    private Optional<Fault> fault(Wanted wanted) {
        return ofLines(wanted).or(() -> ofRoster(wanted));
    }

    /** The first line that means the same entry or has its name. */
    private Optional<Fault> ofLines(Wanted wanted) {
        Wanted twice =
                Objects.requireNonNull(linesOf.get(wanted.line().id())).stream()
                        .filter(other -> other.at() != wanted.at())
                        .findFirst()
                        .orElse(null);
        Wanted named =
                lines.first(
                                wanted.entry(),
                                wanted.entry().names(),
                                other -> other.at() != wanted.at())
                        .orElse(null);
        return twice != null && (named == null || twice.at() <= named.at())
                ? Optional.of(told("roster.problem.line-twice", twice.line().place()))
                : Optional.ofNullable(named)
                        .map(other -> told("roster.problem.line-name", other.line().place()));
    }

    private Optional<Fault> ofRoster(Wanted wanted) {
        return wanted.line().change() == Change.SAME
                ? Optional.empty()
                : roster.first(
                                wanted.entry(),
                                wanted.entry().names(),
                                other -> !other.id().equals(wanted.entry().id()))
                        .map(other -> told("roster.problem.name-taken", other.mainName()));
    }

    private static Fault told(String code, Object argument) {
        return new Fault("name", code, List.of(argument));
    }

    private static Kind group(Kind kind) {
        return kind.person() ? Kind.MEMBER : kind;
    }
}
