package kz.moldir.plan.write.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.plan.write.roster.RosterNames;
import org.junit.jupiter.api.Test;

class AgainstTheDaysTest {

    @Test
    void ofProposalsThatNobodyHasDecidedAreSaid() {
        Map<String, List<String>> found =
                days().of(
                                List.of(
                                        known("open", "15 августа"),
                                        known("accepted", "15 августа"),
                                        known("declined", "15 августа")),
                                Locale.ROOT);

        assertThat(found).containsExactly(Map.entry("open", List.of("2026-08-15")));
    }

    private static Known known(String status, String timeframe) {
        return new Known(
                status,
                2026,
                2,
                new Wording("Приём граждан", timeframe, "1 комиссия", "", "ru"),
                "Нуртаев Т.Т.",
                null,
                RealPlan.TODAY,
                status,
                null,
                null,
                null);
    }

    /** Against each exact day something speaks. */
    private static AgainstTheDays days() {
        RosterNames nobody =
                new RosterNames() {
                    @Override
                    public KnownPersons known() {
                        return KnownPersons.none();
                    }

                    @Override
                    public boolean contains(String name) {
                        return false;
                    }
                };
        return new AgainstTheDays(
                new PlanImports(TestCouncil.ALMATY, nobody, Vocabulary.none(), null), SPEAKS);
    }

    private static final DayWarnings SPEAKS =
            new DayWarnings() {
                @Override
                public List<String> of(String activityId, List<Slot> slots, Locale locale) {
                    return List.of();
                }

                @Override
                public List<String> past(List<Slot> slots, LocalDate today, Locale locale) {
                    return List.of();
                }

                @Override
                public Map<String, List<String>> ofRows(
                        String planId, List<Row> rows, Set<String> gone, Locale locale) {
                    return rows.stream()
                            .filter(row -> row.timeframe().kind() == TimeframeKind.EXACT_DAY)
                            .collect(
                                    Collectors.toMap(
                                            Row::id,
                                            row ->
                                                    List.of(
                                                            String.valueOf(
                                                                    row.timeframe().start()))));
                }
            };
}
