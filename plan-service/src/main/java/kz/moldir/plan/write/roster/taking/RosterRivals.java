package kz.moldir.plan.write.roster.taking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;

/** What the roster would refuse of a sheet taken as a whole, told line by line before. */
final class RosterRivals {

    private RosterRivals() {}

    /** The lines, faulty where another line means the same entry, or a name is another's. */
    static List<ImportedEntry> marked(List<ImportedEntry> lines, List<Known> known) {
        return lines.stream()
                .map(
                        line ->
                                Stream.concat(ofLines(line, lines), ofRoster(line, known))
                                        .findFirst()
                                        .map(line::faulty)
                                        .orElse(line))
                .toList();
    }

    private static Stream<Fault> ofLines(ImportedEntry line, List<ImportedEntry> lines) {
        if (line.body() == null) {
            return Stream.empty();
        }
        return lines.stream()
                .filter(other -> other.line() != line.line() && other.body() != null)
                .flatMap(other -> against(line, other).stream());
    }

    private static Optional<Fault> against(ImportedEntry line, ImportedEntry other) {
        if (line.id().equals(other.id())) {
            return Optional.of(
                    new Fault("name", "roster.problem.line-twice", List.of(other.line())));
        }
        return rivals(entry(line), entry(other))
                ? Optional.of(new Fault("name", "roster.problem.line-name", List.of(other.line())))
                : Optional.empty();
    }

    private static Stream<Fault> ofRoster(ImportedEntry line, List<Known> known) {
        if (line.body() == null || line.change() == Change.SAME) {
            return Stream.empty();
        }
        RosterEntry wanted = entry(line);
        return known.stream()
                .map(Known::entry)
                .filter(other -> !other.id().equals(line.id()) && rivals(wanted, other))
                .map(
                        other ->
                                new Fault(
                                        "name",
                                        "roster.problem.name-taken",
                                        List.of(other.mainName())));
    }

    private static RosterEntry entry(ImportedEntry line) {
        return RosterOrders.entry(line.id(), Objects.requireNonNull(line.body()), null);
    }

    /** As the roster has it: a name means one entry of its kind, and persons share theirs. */
    private static boolean rivals(RosterEntry one, RosterEntry other) {
        if (group(one) != group(other)) {
            return false;
        }
        List<String> names = new ArrayList<>(one.names().map(SearchFold::fold).toList());
        return (one.number() != null && one.number().equals(other.number()))
                || other.allNames().stream().map(SearchFold::fold).anyMatch(names::contains);
    }

    private static Kind group(RosterEntry entry) {
        return entry.kind().person() ? Kind.MEMBER : entry.kind();
    }
}
