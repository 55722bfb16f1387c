package kz.moldir.plan.read.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of plans in which an entry of the roster is named, by any name it ever had. */
@Component
public final class RosterRows {

    private final Plans plans;
    private final Activities activities;

    RosterRows(Plans plans, Activities activities) {
        this.plans = plans;
        this.activities = activities;
    }

    /**
     * A row that names the entry; of an approved plan it is an activity of the same id.
     *
     * @param disclosure what is told of it, as it stands
     */
    public record NamedRow(
            String planId,
            int year,
            int half,
            boolean approved,
            String id,
            int number,
            LocalizedText title,
            Disclosure disclosure) {

        static NamedRow of(PlanView plan, Row row) {
            return new NamedRow(
                    plan.id(),
                    plan.year(),
                    plan.half(),
                    plan.approved(),
                    row.id(),
                    row.number(),
                    row.title(),
                    row.told());
        }

        private NamedRow marked(@Nullable Disclosure now) {
            return now == null
                    ? this
                    : new NamedRow(planId, year, half, approved, id, number, title, now);
        }
    }

    /** The rows, of the newest plan first. */
    public List<NamedRow> naming(RosterEntry entry) {
        List<NamedRow> rows =
                plans.all().stream()
                        .flatMap(plan -> plans.whole(plan).stream())
                        .flatMap(
                                plan ->
                                        naming(entry, plan.rows())
                                                .map(row -> NamedRow.of(plan, row)))
                        .toList();
        Map<String, Disclosure> marks = marks(rows);
        return rows.stream().map(row -> row.marked(marks.get(row.id()))).toList();
    }

    /** By the activities, since a row is marked after its approval as well. */
    private Map<String, Disclosure> marks(List<NamedRow> rows) {
        List<String> approved =
                rows.stream().filter(NamedRow::approved).map(NamedRow::id).distinct().toList();
        return activities.some(approved).stream()
                .collect(Collectors.toMap(ActivityView::id, each -> each.outcome().disclosure()));
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
