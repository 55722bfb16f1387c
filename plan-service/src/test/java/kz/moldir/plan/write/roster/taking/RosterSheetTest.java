package kz.moldir.plan.write.roster.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.office.Sheets;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import org.junit.jupiter.api.Test;

class RosterSheetTest {

    private static final List<Known> ROSTER =
            List.of(new Known(RealPlan.MEMBER, 3), new Known(RealPlan.HOUSING_AGENCY, 1));

    @Test
    void aWorkbookInKazakhIsUnderstoodWhateverTheOrderOfItsColumns() {
        byte[] file =
                WorkbookOfTable.of(
                        "Құрам",
                        List.of(
                                List.of("№", "Қазақша атауы", "Түрі", "Өкілеттіктің басталуы"),
                                List.of("1", "Спорт басқармасы", "Мемлекеттік орган", ""),
                                List.of("2", "Қуаныш Біләл", "Кеңес мүшесі", "01.02.2026")));

        List<ImportedEntry> read =
                read(new Sheets(new InProcess()).all(null, file).getFirst().rows());

        assertThat(read).extracting(ImportedEntry::change).containsOnly(Change.NEW);
        assertThat(read.get(1).body().kind()).isEqualTo(Kind.MEMBER);
        assertThat(read.get(1).body().from()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void aPictureThatIsCalledAWorkbookIsNone() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        assertThat(fault("Состав.xlsx", picture)).isEqualTo("plan.import.problem.not-as-named");
        assertThat(fault("Состав.png", picture)).isEqualTo("roster.problem.workbook");
    }

    private static String fault(String name, byte[] file) {
        return catchThrowableOfType(
                        Invalid.class, () -> new Sheets(new InProcess()).all(name, file))
                .faults()
                .getFirst()
                .code();
    }

    @Test
    void anEarlierNameFindsTheEntryThatItChanges() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                List.of("Вид", "Название на русском"),
                                List.of("Государственный орган", "Управление жилья")));

        assertThat(read)
                .singleElement()
                .returns(Change.CHANGED, ImportedEntry::change)
                .returns("r-2", ImportedEntry::id)
                .returns(1, ImportedEntry::version)
                .returns("Управление жилищной политики", ImportedEntry::was);
    }

    @Test
    void whatASheetLeavesEmptyStaysAsItIs() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                List.of("Вид", "Название на русском", "Роль"),
                                List.of("Член совета", "Нуртаев Т.Т.", "Секретарь")));

        assertThat(read).extracting(ImportedEntry::change).containsExactly(Change.CHANGED);
        assertThat(read.getFirst().body().aliases()).isEqualTo(RealPlan.MEMBER.aliases());
        assertThat(read.getFirst().body().until()).isEqualTo(RealPlan.MEMBER.until());
        assertThat(
                        read(
                                List.of(
                                        List.of("Вид", "Название на русском"),
                                        List.of("Член совета", "Нуртаев Т.Т."))))
                .extracting(ImportedEntry::change)
                .containsExactly(Change.SAME);
    }

    @Test
    void twoLinesForOneEntryNameEachOther() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                List.of("Вид", "Название на русском"),
                                List.of("Государственный орган", "Управление жилья"),
                                List.of("Государственный орган", "Управление жилищной политики"),
                                List.of("Эксперт", "Ким А."),
                                List.of("Член совета", "КИМ А.")));

        assertThat(read).extracting(ImportedEntry::change).containsOnly(Change.FAULTY);
        assertThat(read)
                .extracting(line -> line.faults().getFirst())
                .containsExactly(
                        new Invalid.Fault("name", "roster.problem.line-twice", List.of("3")),
                        new Invalid.Fault("name", "roster.problem.line-twice", List.of("2")),
                        new Invalid.Fault("name", "roster.problem.line-name", List.of("5")),
                        new Invalid.Fault("name", "roster.problem.line-name", List.of("4")));
    }

    private static final List<String> TERMS =
            List.of(
                    "Вид",
                    "Название на русском",
                    "Относится к комиссии",
                    "Роль",
                    "Полномочия с",
                    "Полномочия по");

    @Test
    void linesOfOneEntryAreItsTermsWhereTheyFollowOneAnother() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                List.of("Член совета", "Нуртаев Т.Т.", "3", "", "12.05.2026", ""),
                                List.of(
                                        "Член совета",
                                        "Нуртаев Т.Т.",
                                        "",
                                        "",
                                        "01.01.2025",
                                        "11.05.2026")));

        assertThat(read)
                .extracting(ImportedEntry::change)
                .containsExactly(Change.CHANGED, Change.TERM);
        RosterEntry after = RosterOrders.entry("r-1", read.getFirst().body(), null);
        assertThat(after.term())
                .as("nothing of the term before")
                .isEqualTo(new RosterTerm("3", null, LocalDate.of(2026, 5, 12), null));
        assertThat(after.terms())
                .as("what the line leaves empty stays")
                .containsExactly(
                        new RosterTerm(
                                "2",
                                RealPlan.MEMBER.role(),
                                RealPlan.MEMBER.from(),
                                LocalDate.of(2026, 5, 11)));
        assertThat(Edit.between(RealPlan.MEMBER, ContactDetails.NONE, after, ContactDetails.NONE))
                .contains(new Edit(RosterColumn.TERMS, null, "2025-01-01/2026-05-11/2/CHAIR"));
    }

    @Test
    void termsThatOverlapAreFaulty() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                List.of("Эксперт", "Ким А.", "3", "", "12.05.2026", ""),
                                List.of("Эксперт", "Ким А.", "2", "", "", "12.05.2026")));

        assertThat(read)
                .extracting(line -> line.faults().getFirst().code())
                .containsOnly("roster.problem.line-twice");
    }

    @Test
    void whoServesAgainKeepsTheTermThatWasOver() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                TERMS,
                                List.of("Член совета", "Нуртаев Т.Т.", "4", "", "01.02.2028", "")));

        RosterEntry after = RosterOrders.entry("r-1", read.getFirst().body(), null);
        assertThat(after.terms()).containsExactly(RealPlan.MEMBER.term());
        assertThat(after.term())
                .isEqualTo(new RosterTerm("4", null, LocalDate.of(2028, 2, 1), null));
    }

    @Test
    void aLineAloneLeavesTheTermsBefore() {
        ImportedEntry read =
                new RosterSheet(TestCouncil.messages())
                        .read(
                                sheet(
                                        List.of(
                                                TERMS,
                                                List.of(
                                                        "Член совета",
                                                        "Нуртаев Т.Т.",
                                                        "4",
                                                        "",
                                                        "",
                                                        ""))),
                                List.of(new Known(RealPlan.AGAIN, 3)),
                                "roster",
                                entry -> ContactDetails.NONE)
                        .rows()
                        .getFirst();

        assertThat(read.change()).isEqualTo(Change.CHANGED);
        assertThat(RosterOrders.entry("r-1", read.body(), null).terms())
                .isEqualTo(RealPlan.AGAIN.terms());
    }

    @Test
    void theFirstOfManyLinesOfOneNameIsNamed() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Вид", "Название на русском"));
        for (int i = 0; i < 997; i++) {
            rows.add(List.of("Эксперт", "Эксперт Номер " + i));
        }
        rows.add(List.of("Член совета", "ЭКСПЕРТ НОМЕР 996"));
        rows.add(List.of("Эксперт", "эксперт номер 996"));

        List<ImportedEntry> read = read(rows);

        assertThat(read.subList(0, 996)).extracting(ImportedEntry::change).containsOnly(Change.NEW);
        assertThat(read.subList(996, 999))
                .extracting(line -> line.faults().getFirst().arguments().getFirst())
                .containsExactly("999", "998", "998");
    }

    @Test
    void aNameOfAnotherEntryIsFaulty() {
        assertThat(
                        read(
                                List.of(
                                        List.of("Вид", "Название на русском"),
                                        List.of("Эксперт", "Нуртаев Т.Т."))))
                .singleElement()
                .extracting(line -> line.faults().getFirst().code())
                .isEqualTo("roster.problem.name-taken");
    }

    @Test
    void contactsThatAreTheSameChangeNothingAndOthersAreKeptAsTheSheetSaysThem() {
        assertThat(withContacts("+7 727 000", "").change()).isEqualTo(Change.SAME);
        ImportedEntry other = withContacts("", "a@b.kz");
        assertThat(other.change()).isEqualTo(Change.CHANGED);
        ContactDetails said = new ContactDetails(null, null, "a@b.kz", null);
        assertThat(other.body().details()).isEqualTo(said);
        assertThat(said.over(new ContactDetails("Секретарь", "+7 727 000", "old@b.kz", null)))
                .isEqualTo(new ContactDetails("Секретарь", "+7 727 000", "a@b.kz", null));
    }

    private static ImportedEntry withContacts(String phone, String email) {
        ContactDetails reached = new ContactDetails(null, "+7 727 000", null, null);
        return new RosterSheet(TestCouncil.messages())
                .read(
                        sheet(
                                List.of(
                                        List.of(
                                                "Вид",
                                                "Название на русском",
                                                "Телефон",
                                                "Эл. почта"),
                                        List.of("Член совета", "Нуртаев Т.Т.", phone, email))),
                        ROSTER,
                        "roster",
                        entry -> reached)
                .rows()
                .getFirst();
    }

    @Test
    void aLineThatIsNotUnderstoodSaysWhy() {
        List<ImportedEntry> read =
                read(
                        List.of(
                                List.of("Type", "Name in English", "In office from", "Role"),
                                List.of("Ministry", "Sport", "", ""),
                                List.of("Member", "", "soon", "King")));

        assertThat(read).extracting(ImportedEntry::change).containsOnly(Change.FAULTY);
        assertThat(read.get(1))
                .extracting(ImportedEntry::faults, LIST)
                .map(fault -> ((Invalid.Fault) fault).code())
                .contains("roster.problem.role", "roster.problem.day", "roster.problem.name");
    }

    @Test
    void aSheetWithoutAHeaderIsNotGuessed() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> read(List.of(List.of("Нуртаев Т.Т.", "член"))));
    }

    private static List<ImportedEntry> read(List<List<String>> rows) {
        return new RosterSheet(TestCouncil.messages())
                .read(sheet(rows), ROSTER, "roster", entry -> ContactDetails.NONE)
                .rows();
    }

    private static List<Workbook.Sheet> sheet(List<List<String>> rows) {
        return List.of(new Workbook.Sheet("Состав", false, rows));
    }

    @Test
    void everySheetWithAHeaderIsReadAndTheOthersAreNamed() {
        List<String> header = List.of("Вид", "Название на русском");
        RosterSheet.Read read =
                new RosterSheet(TestCouncil.messages())
                        .read(
                                List.of(
                                        new Workbook.Sheet(
                                                "Члены",
                                                false,
                                                List.of(header, List.of("Эксперт", "Ким А."))),
                                        new Workbook.Sheet(
                                                "Справка", false, List.of(List.of("Ким А."))),
                                        new Workbook.Sheet("Старый", true, List.of()),
                                        new Workbook.Sheet(
                                                "Эксперты",
                                                false,
                                                List.of(
                                                        header,
                                                        List.of("Эксперт", "Омар Б."),
                                                        List.of("Эксперт", "Ким А.")))),
                                ROSTER,
                                "roster",
                                entry -> ContactDetails.NONE);

        assertThat(read.sheets())
                .isEqualTo(
                        new SheetNames(
                                List.of("Члены", "Эксперты"),
                                List.of("Старый"),
                                List.of("Справка")));
        assertThat(read.rows())
                .extracting(ImportedEntry::place)
                .containsExactly("«Члены», 2", "«Эксперты», 2", "«Эксперты», 3");
        assertThat(read.rows().get(1).change()).isEqualTo(Change.NEW);
        assertThat(read.rows().get(2).faults().getFirst().arguments().getFirst())
                .isEqualTo("«Члены», 2");
    }
}
