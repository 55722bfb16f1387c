package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.state.ActivityState;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Renders every shared piece with rows of the real plan; the pages are left in target/sample. */
class SamplePagesTest {

    private static final List<String> STATES =
            Stream.of(ActivityState.values()).map(ActivityState::code).toList();

    public record Row(
            String number,
            LocalizedText title,
            String term,
            LocalDate day,
            String who,
            String state) {}

    public record Tab(String label, String href, @Nullable Integer count, boolean current) {}

    public record Fault(String field, String message) {}

    @Nested
    class EveryPiece {

        private final Map<Language, String> pages =
                SampleSite.renderer().renderAll("sample/summary", "", model());

        @Test
        void isRenderedInEveryLanguage() throws IOException {
            write(pages, "");
            assertThat(pages.get(Language.KK))
                    .contains("Мерзімі ауыстырылды", "қазақша аудармасы әзірге жоқ", "Бет: 2/5")
                    .contains("15 сәуір, сәрсенбі", "Түзету қажет: 1 жер", "№2 комиссия");
            assertThat(pages.get(Language.RU))
                    .contains("Перенесено", "Нужно исправить: 1 место", "среда, 15 апреля")
                    .doesNotContain("перевода на русский пока нет");
            assertThat(pages.get(Language.EN))
                    .contains("Postponed", "no English translation yet", "1 thing to correct");
        }

        @Test
        void isDrawnWithoutStyleAttributes() {
            assertThat(pages.get(Language.EN))
                    .contains("<rect x=\"0.0%\" width=\"1.05%\" height=\"100%\"")
                    .doesNotContain("style=");
        }

        @Test
        void marksTextsInAnotherLanguage() {
            assertThat(pages.get(Language.EN)).contains("<span lang=\"ru\">Заслушивание");
            assertThat(pages.get(Language.RU)).contains("<span>Заслушивание");
        }

        @Test
        void showsEveryStateAsShapeAndWord() throws IOException {
            String shapes = Files.readString(Path.of("src/main/resources/static/ui/shapes.svg"));
            assertThat(STATES)
                    .allSatisfy(
                            state -> {
                                assertThat(shapes).contains("<symbol id=\"" + state + "\"");
                                assertThat(pages.get(Language.KK))
                                        .contains("/ui/shapes.svg#" + state);
                            });
        }
    }

    @Nested
    class AnErrorPage {

        @Test
        void saysInWordsWhatToDo() throws IOException {
            Map<String, Object> model = Map.of("problem", "notFound", "traceId", "4bf92f35");
            Map<Language, String> pages = SampleSite.renderer().renderAll("ui/error", "", model);
            write(pages, "-error");
            assertThat(pages.get(Language.KK)).contains("Мұндай бет жоқ", "4bf92f35");
            assertThat(pages.get(Language.RU)).contains("Такой страницы нет", "href=\"/ru\"");
        }

        /** As programs are told; and whoever is of the secretariat reads who gives access, too. */
        @Test
        void saysOfAFormThatIsNotAllowedThatNothingWasSaved() {
            Map<String, Object> page = Map.of("problem", "notAllowed");
            assertThat(SampleSite.renderer().renderAll("ui/error", "", page).get(Language.EN))
                    .contains("You have no access to this page", "nobody gives it to themselves")
                    .doesNotContain("Nothing was saved");
            Map<String, Object> form = Map.of("problem", "notAllowed", "sent", true);
            Map<Language, String> forms = SampleSite.renderer().renderAll("ui/error", "", form);
            assertThat(forms.get(Language.EN))
                    .contains("<h1>You may not do this</h1>", "Nothing was saved.")
                    .doesNotContain("no access to this page", "try again");
            assertThat(forms.get(Language.RU)).contains("Ничего не сохранено.");
            assertThat(forms.get(Language.KK)).contains("Ештеңе сақталған жоқ.");
        }

        @Test
        void hasAFragmentForPartsOfAPage() {
            assertThat(
                            SampleSite.renderer()
                                    .renderAll("ui/piece :: problem('conflict')", "", Map.of())
                                    .values())
                    .allSatisfy(html -> assertThat(html).contains("role=\"alert\""));
        }
    }

    private static Map<String, Object> model() {
        var figures = new LinkedHashMap<String, Integer>();
        List<Integer> numbers = List.of(1, 1, 41, 9, 12, 3, 1, 4, 2, 4, 17);
        for (int i = 0; i < STATES.size(); i++) {
            figures.put(STATES.get(i), numbers.get(i));
        }
        return Map.of(
                "figures", figures,
                "shares", Share.of(figures),
                "states", STATES,
                "rows", rows(),
                "tabs",
                        List.of(
                                new Tab("2026", "?", 95, true),
                                new Tab("№1", "?c=1", 20, false),
                                new Tab("№2", "?c=2", 21, false)),
                "errors", List.of(new Fault("date", "2026-04-15")));
    }

    private static List<Row> rows() {
        return List.of(
                row(
                        "10",
                        "Заслушивание акима Жетысуского района об исполнении бюджета за 2025 год"
                                + " и плана работы акимата на 2026 год",
                        "Дата на согласовании",
                        15,
                        "1 комиссия и члены ОС",
                        "noDate"),
                row(
                        "30",
                        "Реконструкция с переоборудованием здания КГП на ПХВ «Городская"
                                + " клиническая больница №7»",
                        "26 марта",
                        16,
                        "2 комиссия Нуртаев Т.Т. Исмагулов М.Б. (ДЧС – по согласованию)",
                        "postponed"),
                row(
                        "77",
                        "Общественный мониторинг студенческих общежитий",
                        "Апрель-май",
                        20,
                        "5 комиссия Комитет «Спорт», Мурзаева А.А.; Қуаныш Біләл",
                        "noRecord"));
    }

    private static Row row(
            String number, String title, String term, int day, String who, String state) {
        return new Row(
                number, LocalizedText.russian(title), term, LocalDate.of(2026, 4, day), who, state);
    }

    private static void write(Map<Language, String> pages, String suffix) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/sample"));
        for (Map.Entry<Language, String> page : pages.entrySet()) {
            String name = page.getKey().code() + suffix + ".html";
            Files.writeString(folder.resolve(name), Objects.requireNonNull(page.getValue()));
        }
    }
}
