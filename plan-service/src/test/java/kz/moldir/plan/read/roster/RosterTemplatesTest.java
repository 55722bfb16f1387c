package kz.moldir.plan.read.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterEntry.Role;
import kz.moldir.plan.read.roster.RosterRows.NamedRow;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.Visitor.Place;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RosterTemplatesTest {

    private static final Known MEMBER = new Known(RealPlan.MEMBER, 1);
    private static final LocalDate TODAY = LocalDate.of(2028, 1, 10);

    @Test
    void theListSaysWhoIsWhoInTheReadersLanguage() {
        Map<Language, String> pages =
                pages(
                        "roster",
                        Map.of(
                                "entries",
                                List.of(MEMBER, new Known(RealPlan.HOUSING_AGENCY, 1)),
                                "total",
                                2,
                                "counts",
                                Map.of("MEMBER", 1L),
                                "kinds",
                                Kind.values(),
                                "q",
                                ""));

        assertThat(pages.get(Language.KK))
                .contains("Нұртаев Т.Т.", "Кеңес мүшелері", "Тұрғын үй саясаты басқармасы");
        assertThat(pages.get(Language.RU))
                .contains("Нуртаев Т.Т.", "также: Управление жилья", "сегодня полномочий нет");
        assertThat(pages.get(Language.EN)).contains("lang=\"ru\"", "Commission No. 2");
    }

    @Test
    void pagesCallACommissionAsTheSettingsDo() {
        LocalizedText set = LocalizedText.russian("Комиссия №2");
        RosterEntry entry =
                new RosterEntry(
                        "c-2",
                        Kind.COMMISSION,
                        LocalizedText.russian("Комиссия по жилью"),
                        List.of("Жилищная"),
                        "2",
                        null,
                        null,
                        null,
                        null,
                        null);

        RosterEntry called = RosterList.called(entry, Map.of("2", set));
        assertThat(called.name()).isEqualTo(set);
        assertThat(called.aliases()).containsExactly("Жилищная", "Комиссия по жилью");
        assertThat(RosterList.called(called, Map.of("2", set))).isEqualTo(called);
        assertThat(RosterList.called(entry, Map.of("1", set)))
                .as("of which the settings know nothing")
                .isEqualTo(entry);
        assertThat(RosterList.called(RealPlan.MEMBER, Map.of("2", set))).isEqualTo(RealPlan.MEMBER);
    }

    @Test
    void pagesCallAPersonByTheNameOfNow() {
        RosterEntry renamed = RealPlan.MEMBER.withAliases(List.of("Иванова А.А."));

        NamesOnPages.NamesNow now = NamesOnPages.renamed(List.of(new Known(renamed, 2)));
        assertThat(now.get("Иванова А.А.")).isEqualTo(renamed.mainName());
        assertThat(now.get("ИВАНОВА А.А."))
                .as("however its letters are written")
                .isEqualTo(renamed.mainName());
        assertThat(now.get(renamed.mainName())).isNull();
    }

    @Test
    void anEmptyRosterSaysHowToBegin() {
        Map<Language, String> pages =
                pages(
                        "roster",
                        Map.of(
                                "entries",
                                List.of(),
                                "total",
                                0,
                                "counts",
                                Map.of(),
                                "kinds",
                                Kind.values(),
                                "q",
                                ""));

        assertThat(pages.get(Language.RU)).contains("Записей пока нет", "/ru/roster/proposals");
    }

    @Test
    void anEntryShowsItsContactsAndTheRowsThatNameIt() {
        Map<Language, String> pages =
                pages(
                        "roster-entry",
                        Map.of(
                                "known",
                                MEMBER,
                                "entry",
                                RealPlan.MEMBER,
                                "reached",
                                new ContactDetails("Айгүл", "+7 700", null, null),
                                "rows",
                                List.of(
                                        new NamedRow(
                                                RealPlan.PLAN,
                                                2026,
                                                1,
                                                true,
                                                "a-26",
                                                26,
                                                RealPlan.fireStation().title(),
                                                Disclosure.UNANNOUNCED)),
                                "key",
                                "k"));

        assertThat(pages.get(Language.RU))
                .contains("+7 700", "/ru/activities/a-26", "Председатель", "Стереть контакты")
                .contains("/roster/r-1/remove", "вернуть это нельзя");
        assertThat(pages.get(Language.RU)).contains("<b>Без объявления</b>");
        assertThat(pages.get(Language.KK)).contains("қайтару мүмкін емес");
        assertThat(pages.get(Language.EN)).contains("this cannot be undone");
    }

    @Test
    void aReaderOfAnEntryIsOfferedNothingThatIsRefused() {
        Map<Language, String> pages =
                pages(
                        "roster-entry",
                        Map.of(
                                "known",
                                MEMBER,
                                "entry",
                                RealPlan.MEMBER,
                                "reached",
                                new ContactDetails(null, null, null, null),
                                "rows",
                                List.of(),
                                "key",
                                "k",
                                "visitor",
                                new Visitor("x", "", null, null, (method, address) -> false)));

        assertThat(pages.get(Language.RU)).doesNotContain("/remove");
    }

    /** The provider of Moldir's ends access with the term; a council's own does not know it. */
    @Test
    void aTermThatBecameShorterSaysWhatBecomesOfAccess() {
        Place people = new Place("identity", "http://127.0.0.1:23004/ru");
        for (List<Place> places : List.of(List.of(people), List.<Place>of())) {
            Map<String, Object> model =
                    Map.of(
                            "known",
                            MEMBER,
                            "entry",
                            RealPlan.MEMBER,
                            "reached",
                            new ContactDetails(null, null, null, null),
                            "rows",
                            List.of(),
                            "key",
                            "k",
                            "done",
                            "shorter",
                            "visitor",
                            new Visitor("x", "", null, null, (method, address) -> true, places));
            String page = pages("roster-entry", model).get(Language.RU);
            assertThat(page.contains("заканчивается и доступ")).isEqualTo(!places.isEmpty());
            assertThat(page.contains("href=\"http://127.0.0.1:23004/ru/people\""))
                    .isEqualTo(!places.isEmpty());
            assertThat(page.contains("доступ за ним не следует")).isEqualTo(places.isEmpty());
        }
    }

    @Test
    void theFormKeepsWhatWasTyped() {
        Map<Language, String> pages =
                pages(
                        "roster-form",
                        Map.of(
                                "id",
                                "new",
                                "values",
                                Map.of("kind", "AGENCY", "aliases", "Другое"),
                                "termRows",
                                List.of(0),
                                "kinds",
                                Kind.values(),
                                "roles",
                                Role.values(),
                                "key",
                                "k",
                                "errors",
                                List.of(Map.of("field", "name", "message", "Name it"))));

        assertThat(pages.get(Language.EN))
                .contains("<span class=\"fault\">Name it</span>", ">Другое</textarea>")
                .contains("value=\"AGENCY\" selected");
    }

    @Test
    void anEntryShowsItsEarlierTermsAndTheFormOffersThem() {
        Map<Language, String> pages =
                pages(
                        "roster-entry",
                        Map.of(
                                "known",
                                new Known(RealPlan.AGAIN, 2),
                                "entry",
                                RealPlan.AGAIN,
                                "reached",
                                new ContactDetails(null, null, null, null),
                                "rows",
                                List.of(),
                                "key",
                                "k"));
        assertThat(pages.get(Language.RU))
                .contains("Прежние сроки", "с 1 января 2023 г.", "Комиссия №3");
        Map<Language, String> forms =
                pages(
                        "roster-form",
                        Map.of(
                                "id",
                                "r-1",
                                "values",
                                Map.of(
                                        "kind",
                                        "MEMBER",
                                        "terms-0-commission",
                                        "3",
                                        "terms-0-role",
                                        "DEPUTY",
                                        "terms-0-until",
                                        "2024-12-31"),
                                "termRows",
                                List.of(0, 1),
                                "kinds",
                                Kind.values(),
                                "roles",
                                Role.values(),
                                "key",
                                "k",
                                "errors",
                                List.of(
                                        Map.of(
                                                "field",
                                                "terms-0-until",
                                                "message",
                                                "End it before"))));
        assertThat(forms.get(Language.EN))
                .contains("A new term, another commission or role begins", "Earlier term 1")
                .contains("One more earlier term", "name=\"terms-1-until\"", "open")
                .contains("<span class=\"fault\">End it before</span>")
                .contains("value=\"2024-12-31\"", "value=\"DEPUTY\" selected");
    }

    @Test
    void theTermOfTodayIsShownFirstAndTheNextOneApart() {
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "known",
                                new Known(RealPlan.AGAIN, 2),
                                "entry",
                                RealPlan.AGAIN,
                                "reached",
                                ContactDetails.NONE,
                                "rows",
                                List.of(),
                                "key",
                                "k",
                                "today",
                                LocalDate.of(2024, 6, 1)));
        String page =
                TestCouncil.renderer()
                        .renderAll("plan/roster-entry", "/roster", model)
                        .get(Language.RU);
        assertThat(page)
                .doesNotContain("Прежние сроки", "сегодня полномочий нет")
                .containsSubsequence(
                        "Комиссия №3", "с 1 января 2023", "Следующие сроки", "с 1 января 2025");
    }

    @Test
    void proposalsAreTickedAndAnImportBeginsWithAFile() {
        assertThat(
                        pages(
                                        "roster-proposals",
                                        Map.of("entries", List.of(RealPlan.MEMBER), "key", "k"))
                                .get(Language.KK))
                .contains("value=\"r-1\"", "checked");
        assertThat(pages("roster-import", Map.of("key", "k", "errors", List.of())).get(Language.KK))
                .contains("multipart/form-data");
    }

    @Test
    void whereNobodyIsProposedTheRosterIsOffered() {
        Map<String, Object> model = new HashMap<>(Map.of("entries", List.of(), "key", "k"));
        assertThat(pages("roster-proposals", model).get(Language.RU))
                .contains(
                        "В составе есть все", "<a class=\"button\" href=\"/ru/roster\">Состав</a>");
        model.put(
                "visitor",
                new kz.moldir.ui.Visitor("x", "", null, null, (method, address) -> false));
        assertThat(pages("roster-proposals", model).get(Language.RU))
                .contains("В составе есть все")
                .doesNotContain("<a class=\"button\"");
    }

    private static Map<Language, String> pages(String name, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("today", TODAY);
        return TestCouncil.renderer().renderAll("plan/" + name, "/roster", model);
    }
}
