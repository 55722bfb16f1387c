package kz.moldir.plan.read.carrying.page;

import static kz.moldir.plan.read.carrying.page.RenderedCarrying.page;
import static kz.moldir.plan.read.carrying.page.RenderedCarrying.telling;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class CarryingTemplateTest {

    private static final String AMENDMENT = "/plans/" + RealPlan.PLAN + "/amendment";

    @Test
    void showsTheDocumentsInEveryLanguage() throws IOException {
        Map<Language, String> told = page(ActivityInput.NONE);
        ShownActivities.write(told, "carrying-out");

        assertThat(told.get(Language.RU))
                .contains(
                        "Письмо акимату",
                        "видят секретариат, председатель и комиссия",
                        "Опубликовано: 13 апреля")
                .contains("enctype=\"multipart/form-data\"", "type=\"file\"");
        assertThat(told.get(Language.RU))
                .contains("▲ Протокол до 13 апреля", "Срок: 3 раб. дн. Основание: Регламент.");
        assertThat(told.get(Language.EN))
                .contains(
                        "Working days after 10 April 2026 are counted: 3.",
                        "Days that do not count")
                .contains("Saturday 11 April");
        assertThat(told.get(Language.KK))
                .contains("хатшылыққа, төрағаға және комиссияға көрінеді", "Құжат тіркеу");
        assertThat(told.get(Language.EN)).contains("Published copy", "5f5f5f");
    }

    @Test
    void showsWhatEverybodyWillSeeBeforeItIsPublished() {
        String told =
                page(new ActivityInput(
                                "publish-document", Map.of("document", "d-2"), List.of(), null))
                        .get(Language.RU);
        assertThat(told)
                .contains("/documents/d-2/preview", "Опубликовать для всех")
                .contains(
                        "Иванов И.И.",
                        "примечания: 3",
                        "Инспектор документов",
                        "Публикуется копия документа",
                        "Таких снимков: 2")
                .contains("name=\"document\" value=\"d-2\"");
    }

    @Test
    void aDayThatWasHeldIsToldAndNotTheDayThatIsStillToBeAgreed() {
        Map<Language, String> told = page(ActivityInput.NONE);

        assertThat(told.get(Language.RU))
                .contains("<dt>Состоялось</dt><dd>пятница, 10 апреля, 11:00</dd>", "мкр. «Шугыла»");
        assertThat(told.get(Language.EN))
                .contains("<dt>Took place</dt>")
                .doesNotContain("no day is agreed yet");
        assertThat(told.get(Language.KK)).contains("<dt>Өткен күні</dt>");
    }

    @Test
    void aDayThatThePlanItselfNamesIsTheDayInForce() {
        ActivityView planned = ShownActivities.after(RealPlan.planned(RealPlan.fireStation()));

        assertThat(page(ActivityInput.NONE, planned).get(Language.RU))
                .contains("<dd>четверг, 12 февраля</dd>")
                .doesNotContain("дата ещё не согласована");
    }

    @Test
    void showsTheLatestLettersWhereTheyAreRecorded() {
        String id = RealPlan.FIRE_STATION;
        ActivityEvent[] sent =
                Stream.concat(
                                Stream.of(RealPlan.planned(RealPlan.fireStation())),
                                IntStream.rangeClosed(1, 6).mapToObj(day -> letter(id, day)))
                        .toArray(ActivityEvent[]::new);
        ActivityView written = ShownActivities.after(sent);

        assertThat(SentLetters.latest(ShownActivities.today(written)))
                .extracting(asked -> asked.sent().number())
                .containsExactly("01-6", "01-5", "01-4", "01-3", "01-2");
        assertThat(page(ActivityInput.NONE, written).get(Language.RU))
                .contains("Последние письма", "<b>Акимат 6</b>", "№ 01-6", "6 апр")
                .doesNotContain("Акимат 1<");
        assertThat(page(ActivityInput.NONE, written).get(Language.KK)).contains("Соңғы хаттар");
        assertThat(page(ActivityInput.NONE).get(Language.RU)).doesNotContain("Последние письма");
    }

    private static ActivityEvent letter(String id, int day) {
        return new LetterSent(
                id,
                new Letter(
                        "l-" + day,
                        "Акимат " + day,
                        "01-" + day,
                        null,
                        LocalDate.of(2026, 4, day),
                        false));
    }

    private static final Expected NOBODY =
            Expected.of(
                    List.of(), RealPlan.fireStation().responsible(), RealPlan.TODAY, name -> name);

    @Test
    void suggestsWhoServesAndSaysWhoDoesNot() {
        assertThat(page(ActivityInput.NONE).get(Language.RU))
                .containsPattern(
                        "name=\"member-000\" value=\"Исмагулов М.Б.\"[^>]*checked=\"checked\"")
                .containsPattern("name=\"member-001\" value=\"Ким А.А.\">")
                .containsPattern("name=\"present\"[^>]*>Нуртаев Т.Т.</textarea>")
                .contains("Нет в составе совета: Нуртаев Т.Т.");
        String sent =
                page(ActivityInput.refused(
                                "record-attendance",
                                Map.of("idempotencyKey", "k", "member-001", "Ким А.А."),
                                List.of(Map.of("field", "members", "message", "Число")),
                                false))
                        .get(Language.RU);
        assertThat(sent)
                .containsPattern("value=\"Ким А.А.\"[^>]*checked=\"checked\"")
                .doesNotContainPattern("value=\"Исмагулов М.Б.\"[^>]*checked");
    }

    @Test
    void takesTheNumberOfAPaperToTheLog() {
        assertThat(page(ActivityInput.NONE).get(Language.RU))
                .containsPattern("formaction=\"[^\"]*/carrying-out/send-letter#do-send-letter\"")
                .contains("name=\"about\" value=\"Приглашение\"", "Записать отправленное письмо");
    }

    /** That materials came ends no such wait: it is for who sends the letter to choose. */
    @Test
    void expectsAnAnswerOnlyWhereThatIsChosen() {
        assertThat(letter())
                .contains("Ждём: мероприятие ждёт этого ответа")
                .doesNotContainPattern("value=\"true\"[^>]*selected");
    }

    private static String letter() {
        String page =
                page(ActivityInput.opened("send-letter", Map.of("number", "5"))).get(Language.RU);
        String form = page.substring(page.indexOf("id=\"do-send-letter\""));
        return form.substring(0, form.indexOf("</form>"));
    }

    @Test
    void theQuorumIsTheCouncilsSetting() {
        Attendance two =
                new Attendance(List.of("Нуртаев Т.Т.", "Исмагулов М.Б."), List.of(), 3, null);
        assertThat(CarryingPage.reached(two.needing(66), NOBODY)).isTrue();
        assertThat(CarryingPage.reached(two.needing(67), NOBODY)).isFalse();
        assertThat(CarryingPage.reached(null, NOBODY)).isNull();
    }

    /** As decisions are told by: what is not counted lacks nothing. */
    @Test
    void noQuorumIsSaidWhereNoneIsCounted() {
        Attendance two =
                new Attendance(List.of("Нуртаев Т.Т.", "Исмагулов М.Б."), List.of(), 24, null);
        Attendance nobody = new Attendance(List.of(), List.of(), 24, null, 50);
        assertThat(CarryingPage.reached(two, NOBODY)).isNull();
        assertThat(CarryingPage.reached(nobody, NOBODY)).isNull();
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() {
        String told =
                page(ActivityInput.refused(
                                "attach-document",
                                Map.of("title", "Письмо № 5"),
                                List.of(Map.of("field", "file", "message", "Не тот файл")),
                                false))
                        .get(Language.RU);
        assertThat(told)
                .contains("value=\"Письмо № 5\"", "href=\"#attach-document-file\"")
                .containsPattern("for=\"attach-document-title\"[^>]*>Название на русском")
                .containsPattern("for=\"attach-document-titleKk\"[^>]*>Название на казахском");
    }

    @Test
    void askWhyWhereSomethingIsReplacedAndOpenAnAnswerToBePutRight() {
        String told =
                page(ActivityInput.opened("answer-word", Map.of("word", "w-1"))).get(Language.RU);
        assertThat(told)
                .contains("id=\"arrange-session-reason\"", "id=\"record-materials-reason\"")
                .contains("id=\"set-schedule-reason\"", "id=\"answer-word-reason\"")
                .contains("13.05.2026 Школа № 2</textarea>")
                .contains(">Включено в решение</textarea>", "name=\"word\" value=\"w-1\"")
                .contains("/answer-word?word=w-1&amp;occurrence=o-1#do-answer-word");
    }

    @Test
    void showsOfWhichDayItIsAndSendsItWithEveryForm() {
        assertThat(page(ActivityInput.NONE).get(Language.RU))
                .containsPattern("occurrence=o-1\"[^>]*aria-current=\"true\"[^>]*>13 апреля</a>")
                .contains("/carrying-out?occurrence=coming\"")
                .containsPattern(
                        "action=\"[^\"]*/record-attendance\"[\\s\\S]*?name=\"occurrence\""
                                + " value=\"o-1\"")
                .containsPattern("/papers/minutes\"><input type=\"hidden\" name=\"occurrence\"");
    }

    @Test
    void offersToWithdrawTheMinutesOfThatDay() {
        Map<Language, String> told =
                page(
                        ActivityInput.opened(
                                "withdraw-entry", Map.of("entry", "minutes", "record", "o-1")));
        assertThat(told.get(Language.RU))
                .contains(
                        "/withdraw-entry?entry=minutes&amp;record=o-1&amp;occurrence=o-1#withdraw",
                        ">Снять протокол</a>",
                        "name=\"entry\" value=\"minutes\"",
                        "name=\"record\" value=\"o-1\"");
        assertThat(told.get(Language.KK)).contains(">Хаттаманы алып тастау</a>");
        assertThat(told.get(Language.EN)).contains(">Withdraw the minutes</a>");
    }

    @Test
    void offersToPutAWordItsAnswerAndADocumentRight() {
        Map<Language, String> plain = page(ActivityInput.NONE);
        assertThat(plain.get(Language.RU))
                .contains("/correct-word?word=w-1", "/withdraw-entry?entry=answer&amp;record=w-1")
                .contains("/describe-document?document=d-1");
        assertThat(plain.get(Language.KK)).contains(">Жауапты алып тастау</a>");

        String word =
                page(ActivityInput.opened("correct-word", Map.of("word", "w-1"))).get(Language.RU);
        assertThat(word)
                .contains("name=\"word\" value=\"w-1\"", "id=\"correct-word-reason\"")
                .containsPattern("id=\"correct-word-from\"[^>]*value=\"Қуаныш Біләл\"");
        String document =
                page(ActivityInput.opened("describe-document", Map.of("document", "d-1")))
                        .get(Language.EN);
        assertThat(document)
                .contains("Correct the title or kind of a document")
                .contains("name=\"document\" value=\"d-1\"", "value=\"Письмо акимату\"");
    }

    @Test
    void namesWhatIsWithdrawn() {
        assertThat(withdrawing("answer", "w-1"))
                .contains("<dd>Қуаныш Біләл: Открыть сквер</dd>", "<dd>Включено в решение</dd>");
        assertThat(withdrawing("decision", "x-1"))
                .contains(
                        "<dt>Решение</dt><dd>Рекомендовать открыть сквер</dd>",
                        "<dt>Дата</dt><dd>13 апреля 2026 г.</dd>");
        assertThat(withdrawing("document", "d-1"))
                .contains("<dd>Письмо акимату</dd>", "<dd>приглашение.pdf</dd>");
        assertThat(withdrawing("word", "w-1"))
                .contains("<dd>предложение</dd>", "<dd>Қуаныш Біләл</dd>");
        assertThat(withdrawing("minutes", "coming")).contains("<dd>5</dd>");
        assertThat(withdrawing("decision", "gone")).isEmpty();
    }

    /** What the form says of what it withdraws. */
    private static String withdrawing(String entry, String record) {
        String told =
                page(ActivityInput.opened(
                                "withdraw-entry", Map.of("entry", entry, "record", record)))
                        .get(Language.RU);
        int start = told.indexOf("<dl class=\"facts\" id=\"withdrawn\"");
        return start < 0 ? "" : told.substring(start, told.indexOf("</dl>", start));
    }

    @Test
    void showsThePapersTheWordsAndTheDecisions() {
        Map<Language, String> told = page(ActivityInput.NONE);

        assertThat(told.get(Language.RU))
                .contains("Исполнение бюджета за 2025 год", "поступили", "Отчёт и презентация")
                .contains("Открыть сквер", "принято", "Включено в решение")
                .contains("Присутствуют: 2, всего: 3. Чужое мероприятие: кворум не считается.")
                .contains("Рекомендация: <span>Акимат Жетысуского района", "Передано в мониторинг")
                .contains("/papers/materials-request", "Школа № 2", "Для прессы, по-казахски");
        assertThat(told.get(Language.RU))
                .contains("<span class=\"voted\">За: 2.", "<span class=\"voted\"><b>Рекомендация")
                .as("nothing is to be published")
                .contains("<details class=\"act\"><summary>Готовые тексты</summary>");
        assertThat(told.get(Language.KK)).contains("Мониторингке берілді", "кворум есептелмейді");
        assertThat(told.get(Language.EN)).contains("Passed on to monitoring", "Papers to sign");
    }

    @Test
    void textsAreOpenWhereSomethingIsToBePublished() {
        ActivityView held =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                        new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"));
        assertThat(page(ActivityInput.NONE, held).get(Language.RU))
                .containsPattern("<details class=\"act\" open=\"open\"><summary>Готовые тексты<");
    }

    @Test
    void saysWhichTitleIsMissingAndWhereItIsWritten() {
        Map<Language, String> told = page(ActivityInput.NONE);
        assertThat(told.get(Language.RU))
                .containsSubsequence("id=\"papers\"", AMENDMENT, "id=\"coverage\"", AMENDMENT)
                .contains("Названия на казахском нет", "Написать название поправкой к плану")
                .doesNotContain("Названия на русском нет");
        assertThat(told.get(Language.KK)).contains("Қазақша атауы жазылмаған");
        assertThat(told.get(Language.EN)).contains("The Kazakh title is missing");
        assertThat(CarryingPage.untitled(new LocalizedText(null, "Атауы", null)))
                .containsExactly("ru");
        assertThat(CarryingPage.untitled(new LocalizedText("Название", "Атауы", null))).isEmpty();
    }

    @Test
    void materialsThatArePutRightKeepTheirDayUntilAnotherIsTyped() {
        FormView form =
                new CarryingFormsOf(
                                TestCouncil.messages(),
                                Language.RU.locale(),
                                ShownActivities.today(ShownActivities.fireStation()),
                                CarryingCases.full(RealPlan.FIRE_STATION),
                                RealPlan.TODAY.plusDays(3),
                                null,
                                ActivityInput.NONE,
                                List.of(),
                                "o-1",
                                null,
                                telling(CarryingCases.full(RealPlan.FIRE_STATION)),
                                true)
                        .all()
                        .get("record-materials");

        assertThat(form.fields())
                .filteredOn(field -> field.name().equals("date"))
                .singleElement()
                .extracting(FormView.Field::value)
                .isEqualTo(RealPlan.TODAY.toString());
    }

    @Test
    void whatWasTypedInAnotherLanguageIsMarked() {
        assertThat(page(ActivityInput.NONE).get(Language.KK))
                .contains("<li lang=\"ru\">Исполнение бюджета за 2025 год</li>")
                .contains(". <span lang=\"ru\">Отчёт и презентация</span></dd>");
    }

    @Test
    void whatWasRecordedJustNowCanBeWithdrawnAtOnce() {
        ActivityView held = ShownActivities.fireStation();
        Made decision = new Made("decision", "x-1");
        assertThat(page(ActivityInput.NONE, held, "take-decision", decision).get(Language.RU))
                .contains("action=\"/ru/activities/x/carrying-out/withdraw-entry\"")
                .contains("name=\"entry\" value=\"decision\"", "name=\"record\" value=\"x-1\"")
                .contains("name=\"reason\" value=\"Записано по ошибке, отменено сразу\"");
        assertThat(page(ActivityInput.NONE, held, "record-attendance", null).get(Language.RU))
                .doesNotContain("withdraw-entry\"");
        assertThat(
                        page(
                                        ActivityInput.NONE,
                                        held,
                                        "record-attendance",
                                        new Made("attendance", "o-1"))
                                .get(Language.RU))
                .contains("name=\"entry\" value=\"attendance\"", "name=\"record\" value=\"o-1\"");
    }
}
