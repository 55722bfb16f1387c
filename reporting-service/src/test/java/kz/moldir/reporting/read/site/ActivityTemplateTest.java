package kz.moldir.reporting.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.Occurrence;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.PublishedDocument;
import kz.moldir.reporting.read.activity.Visit;
import kz.moldir.reporting.read.detail.SampleDetail;
import kz.moldir.reporting.read.register.ActivityAnswer;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.reporting.read.rows.Titles;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of one activity in every language, with every state. */
class ActivityTemplateTest {

    private final TemplateRenderer renderer = SitePages.renderer();

    @Test
    void isTheSamePageForEveryState() {
        for (Row row : SampleRows.plan().rows()) {
            var pages = page(row);
            assertThat(pages.get(Language.RU)).contains("Мероприятие № " + row.number());
            assertThat(pages.values())
                    .allSatisfy(
                            page -> assertThat(page).doesNotContain("??", "{0}", "г..", "<script"));
        }
    }

    @Test
    void alsoInStatesThatNoEventLeadsToYet() {
        assertThat(page(with(facts().answerRequested("ДЧС", LocalDate.of(2026, 4, 10)))))
                .allSatisfy((language, page) -> assertThat(page).contains("ДЧС"));
        assertThat(page(with(facts().carriedIntoNextPlan(Story.TODAY))).get(Language.RU))
                .contains("Перешло в следующий план")
                .doesNotContain("Не сделано");
    }

    @Test
    void saysWhereItWentOnAndThatItWasLateByThen() {
        String link = "/ru/activities/n3\"";
        assertThat(page(SampleRows.notDone(true)).get(Language.RU))
                .contains(
                        "Не сделано, перешло в следующий план",
                        "прошли и срок, и рабочие дни",
                        link)
                .contains("План на II полугодие 2026 года, мероприятие № 1<");
        assertThat(page(SampleRows.notDone(false)).get(Language.RU))
                .contains("План на II полугодие 2026 года, мероприятие № 9<")
                .doesNotContain(link);
    }

    @Test
    void explainsItsTermWithTheDaysThatWereSkipped() {
        assertThat(page(SampleRows.row(3)).get(Language.RU))
                .contains("По плану срок заканчивается 26 марта 2026 г.")
                .contains("3 рабочих дня; последний — 31 марта 2026 г.")
                .contains("суббота, 28 марта");
        assertThat(page(SampleRows.row(7)).get(Language.KK)).contains("тұрақты жұмыс");
    }

    @Test
    void isNotCalledAheadOnceItTookPlace() {
        assertThat(page(SampleRows.row(10)).get(Language.EN))
                .contains("Took place once, result not recorded yet")
                .doesNotContain("Its time has not come");
    }

    @Test
    void saysByWhichDecisionItsVisitFell() {
        ActivityView view = SampleRows.row(3).activity();
        Visit left =
                view.visits()
                        .getFirst()
                        .cancelled(
                                "№ 5, 2026-04-13",
                                null,
                                new Visit.Amendment("5", LocalDate.of(2026, 4, 13)));

        assertThat(page(SampleRows.of(view.visited(left))))
                .hasEntrySatisfying(
                        Language.KK,
                        page ->
                                assertThat(page)
                                        .contains(
                                                "Жоспар өзгертілді: № 5 шешім, 2026 жылғы 13"
                                                        + " сәуір"))
                .hasEntrySatisfying(
                        Language.RU,
                        page ->
                                assertThat(page)
                                        .contains("План изменён решением № 5 от 13 апреля 2026 г.")
                                        .doesNotContain("№ 5, 2026"));
    }

    @Test
    void saysWhereItWasPublished() {
        Map<Language, String> pages = page(SampleRows.row(1));

        assertThat(pages.get(Language.KK)).contains("баспасөз</span>");
        assertThat(pages.get(Language.RU)).contains("об итогах, пресса</span>", "Где опубликовано");
        assertThat(pages.get(Language.EN)).contains("press</span>");
    }

    @Test
    void tellsItsHistoryInWordsAndRoles() {
        assertThat(page(SampleRows.row(6)).get(Language.RU))
                .contains("Перенесено", "Подрядчик не готов", "(было: 2 апреля 2026 г.)")
                .contains("Кто записал: секретариат");
        assertThat(page(SampleRows.row(10)).get(Language.KK))
                .contains("Объектіге шығу өтті", "Ескертпелер саны: ", "3 ескертпе");
    }

    @Test
    void hasItsNoteInKazakhWhereThereIsOne() {
        Map<Language, String> pages = page(noted("С выездом", "Барумен"));
        assertThat(pages.get(Language.KK)).contains("<span>Барумен</span>");
        assertThat(pages.get(Language.RU)).contains("<span>С выездом</span>");
        assertThat(page(noted("С выездом", null)).get(Language.KK))
                .contains("<span lang=\"ru\">С выездом</span>");
        assertThat(page(noted(null, null)).get(Language.RU)).doesNotContain("Примечание плана");
    }

    /** Its title has a translation, its term tells in which language it is written. */
    @Test
    void marksTheNoteOfAKazakhRowAsKazakh() {
        Row row = SampleRows.row(1);
        LocalizedText both = new LocalizedText(row.promise().title().ru(), "Тыңдау", null);
        Timeframe kazakh = new Timeframe("сәуір", TimeframeKind.MONTH, null, null);
        Map<Language, String> pages = page(noted(row, both, kazakh, "Барумен", null));
        assertThat(pages.get(Language.KK)).contains("<span>Барумен</span>");
        assertThat(pages.get(Language.RU))
                .contains("<span lang=\"kk\">Барумен</span>", "<dd lang=\"kk\">сәуір</dd>");
        Row noted = noted(row, both, kazakh, "Барумен", null);
        assertThat(Titles.lack(List.of(noted), Locale.of("kk"))).isFalse();
        assertThat(Titles.lack(List.of(noted), Locale.of("en"))).isTrue();
        assertThat(Titles.lack(List.of(row), Locale.of("kk"))).isTrue();
        assertThat(Titles.lack(List.of(row), Locale.of("ru"))).isFalse();
    }

    private static Row noted(@Nullable String note, @Nullable String kazakh) {
        Row row = SampleRows.row(1);
        return noted(row, row.promise().title(), row.promise().timeframe(), note, kazakh);
    }

    private static Row noted(
            Row row,
            LocalizedText title,
            Timeframe timeframe,
            @Nullable String note,
            @Nullable String kazakh) {
        Promise was = row.promise();
        Promise now =
                Promise.of(
                        was.planId(),
                        was.year(),
                        was.half(),
                        was.approvedOn(),
                        was.number(),
                        title,
                        was.kinds(),
                        timeframe,
                        was.responsible(),
                        was.subjects(),
                        was.organiser(),
                        was.external(),
                        note,
                        kazakh,
                        was.outside());
        return new Row(
                row.activity(),
                now,
                row.facts(),
                row.state(),
                row.due(),
                row.next(),
                row.notDone());
    }

    @Test
    void saysThatItsTitleIsNotTranslated() {
        assertThat(page(SampleRows.row(1)).get(Language.KK))
                .contains("<span lang=\"ru\">Заслушивание", "қазақша аудармасы әзірге жоқ");
    }

    @Test
    void linksDocumentsWhileTheyCanBeHad() {
        PublishedDocument document =
                document(
                        "акт.pdf",
                        "minutes",
                        new LocalizedText("О рынке", "Базар туралы", null),
                        23_221);
        HistoryEntry told =
                new HistoryEntry(
                        Instant.parse("2026-04-12T06:00:00Z"),
                        null,
                        "document-published",
                        List.of(
                                HistoryEntry.Change.set("document", "d"),
                                HistoryEntry.Change.set("documentKind", "minutes"),
                                HistoryEntry.Change.set("file", "акт.pdf")),
                        "moldir.plan/x",
                        99);
        ActivityView published = SampleRows.row(8).activity().published(document).remembering(told);
        String link = "https://plan.example/api/activities/" + published.id() + "/published/d";

        assertThat(page(SampleRows.of(published)).get(Language.RU))
                .contains("<h2>Документы</h2>")
                .containsSubsequence(link, link);
        assertThat(page(SampleRows.of(published.withoutDocument("d"))).get(Language.RU))
                .contains("акт.pdf")
                .doesNotContain(link, "<h2>Документы</h2>");
    }

    @Test
    void saysThatALaterTermTookThePlaceOfAnEarlierOne() {
        Timeframe june =
                new Timeframe(
                        "Июнь",
                        TimeframeKind.MONTH,
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 30));

        assertThat(page(with(facts().termAmended(june))).get(Language.RU))
                .contains("Перенесено. Срок теперь: ", "Был по плану: ", "переносили 1 раз");
        String first = "<dt>Был по плану</dt><dd lang=\"ru\">" + facts().timeframe().text();
        ActivityFacts held =
                facts().termAmended(june)
                        .occurred(LocalDate.of(2026, 4, 10))
                        .closed(LocalDate.of(2026, 4, 10));
        assertThat(page(with(held)).get(Language.RU)).contains(first);
        assertThat(page(with(facts())).get(Language.RU)).doesNotContain("Был по плану");
        assertThat(ActivityAnswer.of(with(held)).promised()).isEqualTo(facts().timeframe());
    }

    @Test
    void callsDocumentsByKindAndTitleNotByTheirFiles() {
        PublishedDocument titled =
                document(
                        "scan_0012.pdf",
                        "minutes",
                        new LocalizedText("О рынке", "Базар туралы", null),
                        23_221);
        Map<Language, String> told = documents(titled);
        assertThat(told.get(Language.RU))
                .contains(">Протокол: <span>О рынке</span></a>")
                .contains("PDF, 23 КБ, 12 апреля 2026 г.")
                .doesNotContain("scan_0012");
        assertThat(told.get(Language.KK))
                .contains(">Хаттама: <span>Базар туралы</span></a>")
                .doesNotContain("О рынке");
        assertThat(told.get(Language.EN))
                .contains(">Minutes: <span lang=\"ru\">О рынке</span></a>");
        assertThat(documents(document("a.pdf", "photo", null, 1_300_000)).get(Language.RU))
                .contains(">Фотография</a>", "PDF, 1,2 МБ");
        assertThat(documents(document("a.pdf", "later", null, 1)).get(Language.RU))
                .as("a kind that is not known here")
                .contains(">Документ</a>", "1 КБ");
        assertThat(documents(document("a.pdf", null, null, 1)).get(Language.RU))
                .as("published before kinds were told")
                .contains(">Документ: <span>a.pdf</span></a>");
    }

    @Test
    void tellsItsResultInTheReadersLanguageAndMarksTheOther() {
        ActivityView held = SampleRows.row(10).activity();
        LocalDate day = LocalDate.of(2026, 4, 13);
        var both = page(SampleRows.of(held.closed(day, "Дано две", "Екеуі берілді")));
        assertThat(both.get(Language.KK)).contains("<span>Екеуі берілді</span>");
        assertThat(both.get(Language.KK)).doesNotContain("Дано две");
        assertThat(both.get(Language.RU)).contains("<span>Дано две</span>");
        assertThat(both.get(Language.EN)).contains("<span lang=\"ru\">Дано две</span>");

        String russian = page(SampleRows.of(held.closed(day, "Дано две", null))).get(Language.KK);
        assertThat(russian)
                .contains("<span lang=\"ru\">Дано две</span>")
                .contains("(қазақша аудармасы әзірге жоқ)");
        assertThat(page(SampleRows.of(held.closed(day, "Берілді", null))).get(Language.RU))
                .contains("<span lang=\"kk\">Берілді</span>");
    }

    @Test
    void tellsWhyInTheReadersLanguage() {
        ActivityView row = SampleRows.row(10).activity();
        LocalDate day = LocalDate.of(2026, 4, 13);
        var both = page(SampleRows.of(row.cancelled(day, "Объект сдан", "Нысан тапсырылды")));
        assertThat(both.get(Language.KK)).contains("<span>Нысан тапсырылды</span>");
        assertThat(both.get(Language.RU)).contains("<span>Объект сдан</span>");
        var moved = page(SampleRows.of(row.postponed(day, null, null, "Дождь", null)));
        assertThat(moved.get(Language.KK))
                .contains("<span lang=\"ru\">Дождь</span><span class=\"untranslated\">(қазақша");
        assertThat(both.get(Language.KK))
                .doesNotContain("Нысан тапсырылды</span><span class=\"untranslated\">");
    }

    @Test
    void saysOnceThatWhatItWroteOfItsDaysIsInAnotherLanguage() {
        LocalDate day = LocalDate.of(2026, 4, 13);
        ActivityView twice = SampleRows.row(8).activity().occurred(once("o-1", day, null));
        String note = "<p class=\"small soft\">Кейбір мәтіндер қазақшаға аударылмаған";
        Map<Language, String> russian =
                page(SampleRows.of(twice.occurred(once("o-2", day.plusDays(1), null))));
        assertThat(russian.get(Language.KK).split(note)).hasSize(2);
        assertThat(russian.get(Language.RU)).doesNotContain("Часть текстов не переведена");
        ActivityView both = SampleRows.row(8).activity().occurred(once("o-1", day, "Қаралды"));
        assertThat(page(SampleRows.of(both)).get(Language.KK)).doesNotContain(note);
    }

    private static Occurrence once(String id, LocalDate day, @Nullable String kazakh) {
        return new Occurrence(id, day, null, null, null, null, "Осмотрено", null, kazakh);
    }

    private Map<Language, String> documents(PublishedDocument document) {
        return page(SampleRows.of(SampleRows.row(8).activity().published(document)));
    }

    private PublishedDocument document(String name, String kind, LocalizedText title, long bytes) {
        return new PublishedDocument(
                "d", name, "5f", LocalDate.of(2026, 4, 12), kind, title, "application/pdf", bytes);
    }

    private ActivityFacts facts() {
        return SampleRows.row(8).facts();
    }

    private Row with(ActivityFacts facts) {
        ActivityView view = SampleRows.row(8).activity();
        return SampleRows.of(
                new ActivityView(
                        view.id(),
                        view.planId(),
                        view.number(),
                        view.promise(),
                        facts,
                        view.outcome(),
                        view.visits(),
                        view.history(),
                        view.disclosure(),
                        null));
    }

    private Map<Language, String> page(Row row) {
        Map<Language, String> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            pages.put(
                    language,
                    renderer.render(
                            "reporting/activity",
                            language,
                            "/activities/" + row.id(),
                            SampleDetail.model(row, language)));
        }
        return pages;
    }
}
