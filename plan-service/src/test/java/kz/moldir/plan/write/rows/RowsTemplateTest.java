package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.SentForms;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.UndoneFile;
import kz.moldir.plan.write.plan.UndoneFile.Stayed;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowPages.Place;
import kz.moldir.plan.write.rows.RowTable.Shown;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RowsTemplateTest {

    private static final Row FIRE = RealPlan.fireStation();

    @Test
    void everyRowCanBeEditedMovedAndRemoved() {
        Map<Language, String> pages = pages(Map.of());

        assertThat(pages.get(Language.KK)).contains("Жоспарды құрастыру", "Іс-шара қосу");
        assertThat(pages.get(Language.RU))
                .contains("Править", "/rows/" + FIRE.id() + "/remove", "value=\"25\"")
                .doesNotContain("data-row");
        assertThat(pages.get(Language.EN)).contains("aria-label=\"Up: 26\"");
    }

    @Test
    void aConflictShowsTheirsBesideMine() {
        RowForm form =
                new RowForm(
                        FIRE.id(),
                        "v",
                        RowValues.of(
                                FIRE.titled(LocalizedText.russian("Мои слова"))
                                        .disclosed(Disclosure.RESTRICTED)),
                        RowValues.of(FIRE),
                        Map.of("title", "Их слова", "kind", "HEARING"),
                        List.of("timeframe"));

        assertThat(pages(Map.of("form", form)).get(Language.EN))
                .contains(">Мои слова</textarea>", ">Их слова</span>", "Somebody else saved")
                .contains(">Report hearing</span>", "name=\"seen.timeframe\" value=\"12 февраля\"")
                .containsOnlyOnce("Written by somebody else meanwhile")
                .contains("name=\"titleKk\"", "name=\"district\"", "name=\"kind2\"")
                .contains("Invited from outside, no answer yet", "name=\"invited\" value=\"ДЧС\"")
                .contains("Invited from outside and agreed", "name=\"invitedAgreed\" value=\"\"")
                .contains("<option value=\"RESTRICTED\" selected=\"selected\">Restricted</option>")
                .contains("name=\"termKind\"", "name=\"termTo\" value=\"2026-02-12\"")
                .contains("value=\"EXACT_DAY\" selected=\"selected\">", "as the words say")
                .doesNotContain("name=\"titleRu\"");
    }

    @Test
    void whatWasWrittenInARowThatIsGoneIsKeptAsANewOne() {
        RowForm form =
                RowForm.sent(FIRE.id(), Map.of("title", "Мои слова", "version", "v")::get).anew();

        assertThat(pages(Map.of("form", form, "gone", true)).get(Language.EN))
                .contains("id=\"r-new\"", ">Мои слова</textarea>", "saving adds them as a new row");
    }

    @Test
    void aFaultStandsBesideItsField() {
        RowForm form = RowForm.empty("kk");
        List<Map<String, String>> errors =
                List.of(Map.of("field", "title", "message", "Say what is to be done"));

        assertThat(pages(Map.of("form", form, "errors", errors)).get(Language.EN))
                .contains("<span class=\"fault\">Say what is to be done</span>", "id=\"r-new\"")
                .contains("name=\"titleRu\"", "name=\"number\"")
                .doesNotContain("name=\"titleKk\"");
    }

    @Test
    void aNameThatNobodyKnowsIsAskedAboutInTheForm() {
        Map<String, Object> asked =
                Map.of(
                        "form",
                        RowForm.empty("ru"),
                        "asked",
                        List.of("В составе нет: Сеитов С.С."),
                        "sure",
                        "plan-person-unknown:Сеитов С.С.");

        assertThat(pages(asked))
                .allSatisfy(
                        (language, page) ->
                                assertThat(page)
                                        .contains(
                                                "▲ В составе нет: Сеитов С.С.",
                                                "id=\"asked-row\"",
                                                "name=\"sure\" value=\"plan-person-unknown:Сеитов С.С.\""));
        assertThat(pages(asked).get(Language.RU)).contains("Всё равно записать");
        assertThat(pages(Map.of("form", RowForm.empty("ru"))).get(Language.RU))
                .doesNotContain("name=\"sure\"", "Всё равно записать");
    }

    @Test
    void theNumberOfANewRowStaysInItsFormWithWhatIsWrongWithIt() {
        List<Map<String, String>> errors =
                List.of(Map.of("field", "number", "message", "No such number"));
        Map<String, Object> refused =
                Map.of("form", RowForm.empty("ru"), "errors", errors, "number", "99");

        assertThat(pages(refused).get(Language.EN))
                .contains("name=\"number\" value=\"99\"")
                .contains("<span class=\"fault\">No such number</span>");
    }

    @Test
    void whatWasSearchedForStaysAfterAnEdit() {
        assertThat(
                        pages(
                                        Map.of(
                                                "place",
                                                new Place("депо & шк", "2"),
                                                "done",
                                                "x",
                                                "edit",
                                                "1-1"))
                                .get(Language.RU))
                .contains("/undo?q=%D0%B4%D0%B5%D0%BF%D0%BE+%26+%D1%88%D0%BA&amp;page=2\"")
                .contains("/remove?q=", "row=" + FIRE.id() + "&amp;q=", "row=new&amp;q=");
    }

    @Test
    void whatWasDoneCanBeTakenBack() {
        assertThat(pages(Map.of("done", "gone", "edit", "7-9")).get(Language.RU))
                .contains("/rows/undo", "name=\"edit\" value=\"7-9\" autofocus=\"autofocus\"");
        assertThat(pages(Map.of("done", FIRE.id(), "edit", "7-7", "here", true)).get(Language.EN))
                .containsOnlyOnce("/rows/undo")
                .contains(">Undo</button></form>")
                .contains("autofocus=\"autofocus\" aria-describedby=\"said\"")
                .doesNotContain("id=\"asked\"");
        assertThat(
                        pages(
                                        Map.of(
                                                "done",
                                                FIRE.id(),
                                                "here",
                                                true,
                                                "asks",
                                                List.of("Какой год?")))
                                .get(Language.RU))
                .contains("<ul class=\"asks\" id=\"asked\"><li>Какой год?</li></ul>")
                .contains("aria-describedby=\"said asked\"");
        assertThat(pages(Map.of("done", "undone")).get(Language.KK))
                .contains("Қайтарылды")
                .doesNotContain("/rows/undo");
    }

    @Test
    void whatOfAFileIsNotAsItWasIsSaid() {
        List<Integer> many = IntStream.rangeClosed(1, 52).boxed().toList();
        String address =
                FileUndone.address(new UndoneFile(many, List.of(4), List.of(Stayed.ORDER)));
        assertThat(address)
                .as("of a bounded length")
                .endsWith("-49-50.2&gone=4&stayed=ORDER")
                .hasSizeLessThan(200);
        String left = address.replaceAll("&left=([^&]*).*", "$1");
        DraftPlan amended =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        List.of(FIRE),
                        new Amendment("Бюджет", List.of(FIRE)));

        Map<Language, String> some =
                pages(
                        Map.of(
                                "done",
                                FileUndoPages.DONE,
                                "file",
                                new FileUndone(left, "4", "ORDER"),
                                "plan",
                                amended));

        assertThat(some.get(Language.EN))
                .contains("but not all of it", "stay as they are now: 1, 2, 3,", "50 and 2 more")
                .contains("stay out, by the numbers that they had: 4</li>")
                .contains("The order of the rows stays as it is now.")
                .contains("The amendment changes nothing now.", "/amendment#next\">");
        assertThat(some.get(Language.RU)).contains("остались как есть: 1, 2", "и ещё 2");
        assertThat(some.get(Language.KK)).contains("сол күйі қалды: 1, 2", "және тағы 2");
        assertThat(
                        pages(
                                        Map.of(
                                                "done",
                                                FileUndoPages.DONE,
                                                "file",
                                                new FileUndone(null, "<b>", "x")))
                                .get(Language.EN))
                .contains("all that the file changed is as it was")
                .doesNotContain("amendment#next", "not all of it");
    }

    /** Up and down are sent to one address; with one key the second would be refused. */
    @Test
    void whateverIsSentOnceMoreIsTheSameCommand() {
        Row second = numbered(2);
        Row third = numbered(3);
        DraftPlan plan =
                new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(FIRE, second, third), null);
        Map<String, Object> shown = new HashMap<>(Map.of("plan", plan, "downKey", "d"));
        shown.put("table", RowTable.of(plan, null, null, null));
        shown.put("done", second.id());
        shown.put("here", true);
        shown.put("edit", "7-7");

        String page = pages(shown).get(Language.RU);

        assertThat(page).contains("/undo\"", "/remove\"", "/move\"");
        assertThat(SentForms.withoutKey(page))
                .containsExactly("/ru/plans/" + RealPlan.PLAN + "/bulk/preview");
        assertThat(page)
                .contains(
                        "value=\"k\"><input type=\"hidden\" name=\"seen\" value=\"2\"><button class=\"button quiet\" name=\"number\" value=\"1\"",
                        "value=\"d\"><input type=\"hidden\" name=\"seen\" value=\"2\"><button class=\"button quiet\" name=\"number\" value=\"3\"");
    }

    @Test
    void aLongDraftComesInPagesAndIsSearchedWhole() {
        List<Row> many =
                IntStream.rangeClosed(1, 5000).mapToObj(RowsTemplateTest::numbered).toList();
        DraftPlan plan = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, many, null);

        assertThat(rows(plan, null, "2", null))
                .contains("id=\"r-row-201\"", "Page 2 of 25", "name=\"q\"")
                .doesNotContain("id=\"r-row-200\"", "id=\"r-row-401\"");
        assertThat(rows(plan, "4999", null, null))
                .contains("id=\"r-row-4999\"", "1 of 5,000")
                .doesNotContain("id=\"r-row-1\"");
        assertThat(rows(plan, null, null, "row-4801")).contains("id=\"r-row-4801\"", "25 of 25");
        assertThat(rows(plan, null, "all", null)).contains("id=\"r-row-1\"", "id=\"r-row-5000\"");
    }

    private static String rows(DraftPlan plan, String q, String page, String inHand) {
        return pages(Map.of("plan", plan, "table", RowTable.of(plan, q, page, inHand)))
                .get(Language.EN);
    }

    private static Row numbered(int number) {
        return new Row(
                "row-" + number,
                number,
                FIRE.title(),
                FIRE.kinds(),
                FIRE.timeframe(),
                FIRE.responsible(),
                FIRE.subjects(),
                FIRE.organiser(),
                FIRE.external(),
                null);
    }

    @Test
    void severalRowsCanBeChosen() {
        assertThat(pages(Map.of()).get(Language.EN))
                .contains("form=\"bulk\" value=\"" + FIRE.id() + ":v\"", "Give to a commission");
    }

    @Test
    void aBulkChangeIsPreviewedWithWhatIsRefused() {
        Row other =
                new Row(
                        FIRE.id(),
                        26,
                        FIRE.title(),
                        FIRE.kinds(),
                        FIRE.timeframe(),
                        RealPlan.housing().responsible(),
                        FIRE.subjects(),
                        FIRE.organiser(),
                        FIRE.external(),
                        null);
        List<BulkPages.Shown> items =
                List.of(
                        BulkPages.Shown.of(
                                new Bulk.Item(FIRE.id(), FIRE, other, null),
                                List.of("Which year is right?"),
                                List.of("A day off.")),
                        BulkPages.Shown.of(
                                new Bulk.Item("x", null, null, "rows.bulk.refused.gone"),
                                List.of(),
                                List.of()));
        Map<String, Object> model =
                Map.of(
                        "plan",
                        new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(FIRE), null),
                        "bulk",
                        new Bulk(
                                Bulk.Change.COMMISSION,
                                List.of(new Bulk.Seen(FIRE.id(), "v")),
                                "3"),
                        "items",
                        items,
                        "fit",
                        1L,
                        "place",
                        new Place(null, null),
                        "errors",
                        List.of(),
                        "key",
                        "k");

        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/bulk", "/plans/x/bulk/preview", model)
                                .get(Language.EN))
                .contains("1 of 2 would change", "Change 1 row", "<ins>3</ins>")
                .contains("name=\"count\" value=\"1\"")
                .contains("<b>Which year is right?</b>", "<li>A day off.</li>")
                .contains("Does not change: the row was removed.")
                .doesNotContain("Public decisions");
        Map<String, Object> telling = new HashMap<>(model);
        telling.put("marked", "Public decisions: 2.");
        assertThat(TestCouncil.renderer().renderAll("plan/bulk", "/plans/x/bulk", telling))
                .allSatisfy((language, told) -> assertThat(told).contains("Public decisions: 2."));
    }

    /** A mark of an amendment takes back what is public, and says so where something is. */
    @Test
    void theEditorOfARowSaysWhatBecomesOfPublicDecisions() {
        Map<String, Object> model = Map.of("form", RowForm.of(FIRE), "toldDecisions", 1);
        assertThat(pages(model).get(Language.RU))
                .contains("Опубликованных решений: 1. Если отметить здесь")
                .contains("aria-describedby=\"disclosure-hint disclosure-follow\"");
        assertThat(pages(Map.of("form", RowForm.of(FIRE), "toldDecisions", 0)).get(Language.RU))
                .contains("aria-describedby=\"disclosure-hint\"")
                .doesNotContain("Опубликованных решений");
    }

    @Test
    void anAmendmentExcludesAndKeepsTheNumbers() {
        DraftPlan amended =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        List.of(FIRE),
                        new Amendment("Бюджет", List.of(FIRE)));

        assertThat(pages(Map.of("plan", amended)).get(Language.RU))
                .contains("Исключить", "Вы готовите поправки", "/amendment")
                .doesNotContain("/move");
        DraftPlan approved = new DraftPlan(RealPlan.PLAN, 2026, 1, 1, List.of(FIRE), null);
        assertThat(pages(Map.of("plan", approved)).get(Language.RU))
                .contains("План утверждён", "Внести поправки")
                .doesNotContain("/remove", "?row=");
    }

    @Test
    void whatLiesBeforeTheMeetingOffersNoEdit() {
        DraftPlan standing = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(FIRE), null, true);

        assertThat(pages(Map.of("plan", standing)).get(Language.EN))
                .contains("lies before the general meeting")
                .doesNotContain("/remove", "/move", "?row=", "id=\"bulk\"");
    }

    @Test
    void aChangeWithAFaultKeepsTheChosenRows() {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(FIRE), null));
        model.put(
                "bulk", new Bulk(Bulk.Change.NUMBER, List.of(new Bulk.Seen(FIRE.id(), "v")), "x9"));
        model.put("items", List.of());
        model.put("place", new Place("депо", null));
        model.put("errors", List.of(Map.of("field", "value", "message", "Write a number")));
        model.put("kinds", ActivityKind.values());
        model.put("changes", Bulk.Change.values());
        model.put("commissions", List.of("1"));

        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/bulk", "/plans/x/bulk/preview", model)
                                .get(Language.EN))
                .contains("name=\"row\" value=\"" + FIRE.id() + ":v\"", "value=\"x9\"")
                .contains("<option value=\"NUMBER\" selected=\"selected\">")
                .contains("/bulk/preview?q=", "/rows?q=");
    }

    static Map<Language, String> pages(Map<String, Object> more) {
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "plan",
                                new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(FIRE), null),
                                "table",
                                new RowTable(
                                        Leaf.of(
                                                List.of(
                                                        new Shown(
                                                                FIRE,
                                                                Words.of(FIRE),
                                                                "v",
                                                                false,
                                                                false)),
                                                null),
                                        "",
                                        true),
                                "disclosures",
                                Disclosure.values(),
                                "place",
                                new Place(null, null),
                                "here",
                                false,
                                "changes",
                                Bulk.Change.values(),
                                "commissions",
                                List.of("1", "2"),
                                "key",
                                "k",
                                "errors",
                                List.of()));
        model.put("kinds", ActivityKind.values());
        model.put("termKinds", TimeframeKind.values());
        model.put("organisers", Organiser.Kind.values());
        model.putAll(more);
        return TestCouncil.renderer()
                .renderAll("plan/rows", "/plans/" + RealPlan.PLAN + "/rows", model);
    }
}
