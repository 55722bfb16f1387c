package kz.moldir.plan.read.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import org.springframework.stereotype.Component;

/** The rows of plans in which an entry of the roster is named, by any name it ever had. */
@Component
public final class RosterRows {

    private final Plans plans;

    RosterRows(Plans plans) {
        this.plans = plans;
    }

    /** A row that names the entry; of an approved plan it is an activity of the same id. */
    public record NamedRow(
            String planId,
            int year,
            int half,
            boolean approved,
            String id,
            int number,
            LocalizedText title) {

        static NamedRow of(PlanView plan, Row row) {
            return new NamedRow(
                    plan.id(),
                    plan.year(),
                    plan.half(),
                    plan.approved(),
                    row.id(),
                    row.number(),
                    row.title());
        }
    }

    /** The rows, of the newest plan first. */
    public List<NamedRow> naming(RosterEntry entry) {
        return plans.all().stream()
                .flatMap(plan -> plans.whole(plan).stream())
                .flatMap(plan -> naming(entry, plan.rows()).map(row -> NamedRow.of(plan, row)))
                .toList();
    }

    private static Stream<Row> naming(RosterEntry entry, List<Row> rows) {
        return switch (entry.kind()) {
            case COMMISSION ->
                    rows.stream()
                            .filter(
                                    row ->
                                            row.responsible().commissions().stream()
                                                    .anyMatch(
                                                            number ->
                                                                    Objects.equals(
                                                                            number,
                                                                            entry.number())));
            case COMMITTEE -> {
                Set<String> names = folded(entry);
                yield rows.stream().filter(row -> folded(row.responsible().committees(), names));
            }
            case MEMBER, EXPERT -> persons(entry, rows);
            case AGENCY -> {
                Set<String> names = folded(entry);
                yield rows.stream()
                        .filter(
                                row ->
                                        folded(
                                                row.subjects().stream()
                                                        .filter(
                                                                subject ->
                                                                        subject.kind()
                                                                                == Subject.Kind
                                                                                        .AGENCY)
                                                        .map(Subject::name)
                                                        .toList(),
                                                names));
            }
        };
    }

    private static Stream<Row> persons(RosterEntry entry, List<Row> rows) {
        KnownPersons person = KnownPersons.of(entry.allNames());
        Set<String> named =
                rows.stream()
                        .flatMap(row -> row.responsible().persons().stream())
                        .distinct()
                        .filter(name -> !person.matching(name).isEmpty())
                        .collect(Collectors.toCollection(HashSet::new));
        return rows.stream()
                .filter(row -> row.responsible().persons().stream().anyMatch(named::contains));
    }

    private static Set<String> folded(RosterEntry entry) {
        return entry.allNames().stream().map(SearchFold::fold).collect(Collectors.toSet());
    }

    private static boolean folded(List<String> said, Set<String> names) {
        return said.stream().map(SearchFold::fold).anyMatch(names::contains);
    }
}
