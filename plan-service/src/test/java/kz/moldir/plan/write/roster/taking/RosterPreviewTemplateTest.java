package kz.moldir.plan.write.roster.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.write.roster.EntryRequest;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RosterPreviewTemplateTest {

    @Test
    void saysOfEachLineWhatItWouldChange() {
        EntryRequest body =
                new EntryRequest(
                        Kind.AGENCY,
                        new EntryRequest.NameRequest("Управление спорта", null, null),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        ImportedEntry row =
                new ImportedEntry(2, body, "r", 1, Change.CHANGED, "Спорт", List.of()).on("Члены");

        Map<Language, String> pages =
                pages(
                        List.of(
                                new RosterTakingPages.Shown(
                                        row,
                                        List.of(),
                                        List.of(
                                                new RosterTakingPages.ShownEdit(
                                                        "Название на русском",
                                                        "Спорт",
                                                        "Управление спорта"),
                                                new RosterTakingPages.ShownEdit(
                                                        "Телефон", "777", null)),
                                        List.of("комиссия 2, с 01.01.2025"))),
                        1,
                        0);

        assertThat(pages.get(Language.RU))
                .contains(
                        "Название на русском: Спорт → Управление спорта",
                        "Телефон: 777 → —",
                        "Взять 1 запись",
                        "Строк, которые заменят срок полномочий: 1",
                        "комиссия 2, с 01.01.2025",
                        "name=\"replacing\"")
                .doesNotContain("Непонятных строк", "name=\"others\"");
        assertThat(pages.get(Language.KK)).contains("Алынатын жазба: 1");
        assertThat(pages.get(Language.RU))
                .contains(
                        "Прочитаны листы: Члены, Эксперты. Скрытые листы не читались: Старый.",
                        "«Члены», 2")
                .doesNotContain("Листы без таблицы");
    }

    @Test
    void saysWhichLinesWereNotUnderstoodAndOffersTheOthers() {
        ImportedEntry row =
                ImportedEntry.unknown(
                        7, "Спорт", new Invalid.Fault("kind", "roster.problem.kind", List.of()));
        var shown =
                List.of(
                        new RosterTakingPages.Shown(
                                row, List.of("Выберите вид"), List.of(), List.of()));

        assertThat(pages(shown, 2, 1))
                .allSatisfy(
                        (language, page) ->
                                assertThat(page)
                                        .contains(
                                                "Выберите вид",
                                                "Спорт",
                                                "name=\"others\"",
                                                "/roster/import\""));
        assertThat(pages(shown, 2, 1).get(Language.RU))
                .contains("Непонятных строк: 1", "Строка 7.", "Взять остальные: 2 записи");
        assertThat(pages(shown, 2, 1).get(Language.KK))
                .contains("7-жол.", "Қалғандарын алу, жазба саны: 2");
        assertThat(pages(shown, 0, 1).get(Language.RU))
                .contains("Взять из таблицы больше нечего")
                .doesNotContain("name=\"others\"", "name=\"replacing\"");
    }

    private static Map<Language, String> pages(
            List<RosterTakingPages.Shown> rows, long changed, long faulty) {
        return TestCouncil.renderer()
                .renderAll(
                        "plan/roster-preview",
                        "/roster/imports/i",
                        Map.ofEntries(
                                Map.entry("id", "i"),
                                Map.entry("rows", rows),
                                Map.entry(
                                        "sheets",
                                        new SheetNames(
                                                List.of("Члены", "Эксперты"),
                                                List.of("Старый"),
                                                List.of())),
                                Map.entry("countNEW", 0L),
                                Map.entry("countCHANGED", changed),
                                Map.entry("countSAME", 0L),
                                Map.entry("countFAULTY", faulty),
                                Map.entry(
                                        "countReplacing",
                                        rows.stream()
                                                .filter(row -> !row.replaces().isEmpty())
                                                .count()),
                                Map.entry("key", "k"),
                                Map.entry("errors", List.of())));
    }
}
