package kz.moldir.plan.write.roster.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import org.junit.jupiter.api.Test;

/** A workbook takes no term away that it does not tell. */
class SheetTermsTest {

    private static final List<String> TERMS =
            List.of(
                    "Вид",
                    "Название на русском",
                    "Относится к комиссии",
                    "Роль",
                    "Полномочия с",
                    "Полномочия по");

    @Test
    void aTermWhoseLineIsNotUnderstoodStays() {
        RosterEntry known =
                RealPlan.MEMBER.withTerms(
                        List.of(
                                new RosterTerm(
                                        "5",
                                        null,
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.of(2022, 12, 31)),
                                RealPlan.AGAIN.terms().getFirst()));
        List<String> first =
                List.of("Член совета", "Нуртаев Т.Т.", "5", "", "01.01.2021", "31.12.2022");
        List<String> last =
                List.of("Член совета", "Нуртаев Т.Т.", "2", "", "01.01.2025", "31.12.2027");

        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                first,
                                List.of("?", "Нуртаев Т.Т.", "3", "", "01.01.2023", "31.12.2024"),
                                last),
                        known);

        assertThat(read)
                .extracting(ImportedEntry::change)
                .containsExactly(Change.TERM, Change.FAULTY, Change.SAME);
        assertThat(after(read.get(2)).terms()).isEqualTo(known.terms());
        assertThat(
                        read(
                                List.of(
                                        TERMS,
                                        first,
                                        List.of(
                                                "Член совета",
                                                "Нуртаев Т.Т.",
                                                "3",
                                                "",
                                                "01.01.2023",
                                                "скоро"),
                                        last),
                                known))
                .extracting(ImportedEntry::change)
                .as("one whose name was understood stands in the way of the entry")
                .containsExactly(Change.TERM, Change.FAULTY, Change.FAULTY);
    }

    @Test
    void aLineOfAnEarlierTermAloneLeavesTheLastOne() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                List.of("Член совета", "Нуртаев Т.Т.", "4", "", "01.01.2023", "")),
                        RealPlan.AGAIN);

        RosterEntry after = after(read.getFirst());
        assertThat(read.getFirst().change()).isEqualTo(Change.CHANGED);
        assertThat(after.term()).isEqualTo(RealPlan.AGAIN.term());
        assertThat(after.terms())
                .containsExactly(
                        new RosterTerm(
                                "4",
                                RosterEntry.Role.MEMBER,
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2024, 12, 31)));
    }

    @Test
    void whoMovesToAnotherCommissionKeepsTheTermSoFar() {
        RosterEntry open =
                new RosterEntry(
                        "r-1",
                        Kind.MEMBER,
                        RealPlan.MEMBER.name(),
                        RealPlan.MEMBER.aliases(),
                        null,
                        "2",
                        null,
                        LocalDate.of(2025, 1, 1),
                        null,
                        null);
        LocalDate moved = LocalDate.of(2026, 5, 12);

        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                List.of("Член совета", "Нуртаев Т.Т.", "3", "", "12.05.2026", "")),
                        open);

        RosterEntry after = after(read.getFirst());
        assertThat(after.term()).isEqualTo(new RosterTerm("3", null, moved, null));
        assertThat(after.terms()).containsExactly(open.term().endedBefore(moved));
        assertThat(Edit.between(open, ContactDetails.NONE, after, ContactDetails.NONE))
                .as("the preview says so")
                .contains(new Edit(RosterColumn.TERMS, null, "2025-01-01/2026-05-11/2/"));
        assertThat(
                        after(
                                        read(
                                                        List.of(
                                                                TERMS,
                                                                List.of(
                                                                        "Член совета",
                                                                        "Нуртаев Т.Т.",
                                                                        "2",
                                                                        "",
                                                                        "12.05.2026",
                                                                        "")),
                                                        open)
                                                .getFirst())
                                .terms())
                .as("another day alone puts the term right")
                .isEmpty();
    }

    @Test
    void aLineThatPutsAnotherTermInThePlaceOfOneSaysSo() {
        assertThat(replaced("4", "01.01.2024", "", RealPlan.MEMBER))
                .as("it begins before the last one and has no end")
                .containsExactly(RealPlan.MEMBER.term());
        assertThat(replaced("4", "", "", RealPlan.MEMBER))
                .as("another commission, and nobody knows from when")
                .containsExactly(RealPlan.MEMBER.term());
        assertThat(replaced("2", "12.05.2026", "", RealPlan.MEMBER))
                .as("another first day")
                .containsExactly(RealPlan.MEMBER.term());
        assertThat(replaced("2", "", "30.06.2026", RealPlan.MEMBER)).as("its end alone").isEmpty();
        assertThat(replaced("3", "12.05.2026", "", RealPlan.MEMBER))
                .as("a new one, before which the known one ends")
                .isEmpty();
        assertThat(replaced("4", "01.01.2022", "31.12.2022", RealPlan.AGAIN))
                .as("an earlier one")
                .isEmpty();
    }

    private static List<RosterTerm> replaced(
            String commission, String from, String until, RosterEntry known) {
        List<String> line = List.of("Член совета", "Нуртаев Т.Т.", commission, "", from, until);
        return SheetTerms.replaced(known, after(read(List.of(TERMS, line), known).getFirst()));
    }

    private static RosterEntry after(ImportedEntry line) {
        return RosterOrders.entry(line.id(), line.body(), null);
    }

    private static List<ImportedEntry> read(List<List<String>> rows, RosterEntry known) {
        return new RosterSheet(TestCouncil.messages())
                .read(
                        List.of(new Workbook.Sheet("Состав", false, rows)),
                        List.of(new Known(known, 3)),
                        "roster",
                        entry -> ContactDetails.NONE)
                .rows();
    }
}
