package kz.moldir.plan.write.roster.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEntry.Kind;
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
        ImportedEntry row = new ImportedEntry(2, body, "r", 1, Change.CHANGED, "Спорт", List.of());

        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/roster-preview",
                                "/roster/imports/i",
                                Map.of(
                                        "id",
                                        "i",
                                        "rows",
                                        List.of(new RosterTakingPages.Shown(row, List.of())),
                                        "countNEW",
                                        0L,
                                        "countCHANGED",
                                        1L,
                                        "countSAME",
                                        0L,
                                        "countFAULTY",
                                        0L,
                                        "key",
                                        "k",
                                        "errors",
                                        List.of()));

        assertThat(pages.get(Language.RU))
                .contains("сейчас: Спорт", "Управление спорта", "Взять 1 запись");
        assertThat(pages.get(Language.KK)).contains("Алынатын жазба: 1");
    }
}
