package kz.moldir.plan.write.roster.taking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private record Wanted(ImportedEntry line, RosterEntry entry) {

        static Optional<Wanted> of(ImportedEntry line) {
            return Optional.ofNullable(line.body())
                    .map(body -> new Wanted(line, RosterOrders.entry(line.id(), body, null)));
        }
    }

    private final ByName<ImportedEntry> lines = new ByName<>(RosterRivals::group);
    private final ByName<RosterEntry> roster = new ByName<>(RosterRivals::group);
    private final Map<String, List<Integer>> linesOf = new HashMap<>();

    private RosterRivals() {}

    /** The lines, faulty where another line means the same entry, or a name is another's. */
    static List<ImportedEntry> marked(List<ImportedEntry> lines, List<Known> known) {
        RosterRivals rivals = new RosterRivals();
        known.forEach(each -> rivals.roster.put(each.entry(), each.entry()));
        Map<Integer, Wanted> wanted = new HashMap<>();
        for (ImportedEntry line : lines) {
            Wanted.of(line).ifPresent(each -> wanted.put(line.line(), rivals.put(each)));
        }
        return lines.stream()
                .map(
                        line ->
                                Optional.ofNullable(wanted.get(line.line()))
                                        .flatMap(rivals::fault)
                                        .map(line::faulty)
                                        .orElse(line))
                .toList();
    }

    private Wanted put(Wanted wanted) {
        ImportedEntry line = wanted.line();
        lines.put(wanted.entry(), line);
        linesOf.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line.line());
        return wanted;
    }

    private Optional<Fault> fault(Wanted wanted) {
        return ofLines(wanted).or(() -> ofRoster(wanted));
    }

    /** The first line that means the same entry or has its name. */
    private Optional<Fault> ofLines(Wanted wanted) {
        int mine = wanted.line().line();
        Integer twice =
                Objects.requireNonNull(linesOf.get(wanted.line().id())).stream()
                        .filter(line -> line != mine)
                        .findFirst()
                        .orElse(null);
        Integer named =
                lines.first(wanted.entry(), wanted.entry().names(), line -> line.line() != mine)
                        .map(ImportedEntry::line)
                        .orElse(null);
        return twice != null && (named == null || twice <= named)
                ? Optional.of(told("roster.problem.line-twice", twice))
                : Optional.ofNullable(named).map(line -> told("roster.problem.line-name", line));
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
