package kz.moldir.plan.write.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import org.springframework.stereotype.Component;

/** Says what speaks against the days of proposals that nobody has decided yet. */
@Component
final class AgainstTheDays {

    private final PlanImports imports;
    private final DayWarnings warnings;

    AgainstTheDays(PlanImports imports, DayWarnings warnings) {
        this.imports = imports;
        this.warnings = warnings;
    }

    /** In words, by the id of the proposal; those that nothing speaks against are left out. */
    Map<String, List<String>> of(List<Known> shown, Locale locale) {
        Map<String, List<String>> found = new HashMap<>();
        shown.stream()
                .filter(each -> each.status().equals("open"))
                .collect(
                        Collectors.groupingBy(
                                each -> imports.planId(each.year(), each.half()),
                                Collectors.mapping(this::row, Collectors.toList())))
                .forEach((planId, rows) -> found.putAll(warnings.ofRows(planId, rows, locale)));
        return found;
    }

    /** As it would be read into its draft. */
    private Row row(Known proposal) {
        Wording wording = proposal.wording();
        return PlanImports.row(
                proposal.id(),
                imports.rows(proposal.year(), proposal.half())
                        .read(
                                new RawRow(
                                        1,
                                        wording.title(),
                                        wording.timeframe(),
                                        wording.responsible(),
                                        wording.note(),
                                        Map.of(),
                                        1,
                                        1,
                                        ""),
                                question -> {}));
    }
}
