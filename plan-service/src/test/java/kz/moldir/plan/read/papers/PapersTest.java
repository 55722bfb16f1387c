package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Carrying.InKazakh;
import kz.moldir.plan.events.Carrying.Session;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.attached.AttachedFilesTest;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.word.DocxOfLetter;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.papers.CoverageDrafts.Draft;
import kz.moldir.ui.language.Language;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;

class PapersTest {

    /** Nobody is in office, and everybody is called as they were written down. */
    private static final Papers.Named NOBODY = new Roster(Map.of(), null);

    /** As the roster has it in Kazakh. */
    private static final Papers.Named NAMED =
            new Roster(Map.of("Акимат Жетысуского района", "Жетісу ауданының әкімдігі"), null);

    private record Roster(Map<String, String> names, LocalDate chairUntil) implements Papers.Named {

        @Override
        public String called(String name) {
            return names.getOrDefault(name, name);
        }

        @Override
        public String chair(LocalDate day) {
            return chairUntil == null || day.isAfter(chairUntil) ? null : "Ахметова А.А.";
        }
    }

    @Test
    void anInvitationNamesDayPlaceAgendaAndAddressee() throws IOException {
        assertThat(text(Paper.INVITATION, Language.RU, "112/1"))
                .contains("Общественный совет города Алматы", "ПРИГЛАШЕНИЕ", "№ 112/1")
                .contains("Акимат Жетысуского района", "Заслушивание акима Жетысуского района")
                .contains("Дата: 13 мая 2026 г.", "Место: Акимат", "https://example.kz/live")
                .contains("1. Исполнение бюджета за 2025 год");
        assertThat(text(Paper.INVITATION, Language.KK, null))
                .contains("ШАҚЫРУ", "№ __________", "Күні: 2026 жылғы 13 мамыр");
    }

    @Test
    void agendaAndPlaceAreSaidInTheLanguageOfThePaperElseWithAMark() {
        Session both =
                session(
                        List.of("Бюджет"),
                        new InKazakh(List.of("Қала бюджеті"), "Әкімдік", "Акимат"));
        assertThat(said(both, Language.KK, "Акимат")).isEqualTo("Әкімдік | Қала бюджеті");
        assertThat(said(both, Language.RU, "Акимат")).isEqualTo("Акимат | Бюджет");
        assertThat(said(both, Language.KK, "Маслихат"))
                .as("the agreed place is another one by now")
                .isEqualTo("Маслихат (орыс тілінде) | Қала бюджеті");
        assertThat(said(session(List.of("Отчёт"), null), Language.KK, "Акимат"))
                .isEqualTo("Акимат (орыс тілінде) | (орыс тілінде) Отчёт");
        Session kazakh = session(List.of(), new InKazakh(List.of("Қала бюджеті"), "Зал", null));
        assertThat(said(kazakh, Language.RU, null))
                .isEqualTo("Зал (на казахском языке) | (на казахском языке) Қала бюджеті");
        assertThat(said(session(List.of(), null), Language.KK, null)).isEqualTo("__________ | ");
    }

    @Test
    void aTitleThatIsNotTranslatedIsMarkedInTextsAndPapers() throws IOException {
        ActivityView held = ShownActivities.fireStation();
        assertThat(drafts(held, Language.KK))
                .allSatisfy(
                        draft ->
                                assertThat(draft.text())
                                        .containsPattern("өткізді: «.*» \\(орыс тілінде\\)\\."));
        assertThat(drafts(held, Language.KK).getFirst().text())
                .contains("Дано пять рекомендаций (орыс тілінде)")
                .contains("– Рекомендовать открыть сквер (орыс тілінде)");
        assertThat(drafts(held, Language.RU))
                .noneSatisfy(draft -> assertThat(draft.text()).contains("языке)"));
        for (Paper paper : Paper.values()) {
            assertThat(text(paper, Language.KK, null))
                    .as(paper.code())
                    .contains("» (орыс тілінде)");
            assertThat(text(paper, Language.RU, null)).doesNotContain("языке)");
        }
    }

    @Test
    void aTitleInBothLanguagesIsNot() {
        Row row = RealPlan.fireStation();
        ActivityView both =
                ShownActivities.after(
                        RealPlan.planned(
                                new Row(
                                        row.id(),
                                        row.number(),
                                        new LocalizedText(row.title().ru(), "Өрт депосы", null),
                                        row.kinds(),
                                        new Timeframe("", TimeframeKind.ON_DEMAND, null, null),
                                        row.responsible(),
                                        row.subjects(),
                                        row.organiser(),
                                        row.external(),
                                        row.note())));
        assertThat(drafts(both, Language.KK).getFirst().text())
                .contains("«Өрт депосы». Күні")
                .doesNotContain("(орыс тілінде)");
    }

    @Test
    void theChairInOfficeOnThePapersDayIsNamed() {
        Facts facts = facts(ShownActivities.zhetysu(), Language.RU);
        LocalDate today = RealPlan.TODAY;
        assertThat(signed(facts, Paper.INVITATION, today)).isEqualTo("Ахметова А.А.");
        assertThat(signed(facts, Paper.NOTICE, today.minusDays(1))).as("the term is over").isNull();
        assertThat(signed(facts, Paper.MINUTES, today)).as("as written").isEqualTo("Хасенов М.К.");
        Facts unwritten =
                facts(
                        ShownActivities.zhetysu(),
                        Language.RU,
                        CarryingCases.arranged(RealPlan.ZHETYSU, session(List.of(), null)));
        LocalDate day = unwritten.day().orElseThrow();
        assertThat(day).isAfter(today);
        assertThat(signed(unwritten, Paper.MINUTES, day)).isEqualTo("Ахметова А.А.");
        assertThat(signed(unwritten, Paper.EXTRACT, day.minusDays(1)))
                .as("in office today, no longer on the day of the session")
                .isNull();
    }

    private static String signed(Facts facts, Paper paper, LocalDate chairUntil) {
        Roster roster = new Roster(Map.of(), chairUntil);
        return new Papers(facts, RealPlan.TODAY, null, null, roster)
                .of(paper)
                .signatures()
                .getFirst()
                .name();
    }

    private static Session session(List<String> agenda, InKazakh kazakh) {
        return new Session(List.of(), agenda, null, null, kazakh);
    }

    private static String said(Session session, Language language, String place) {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        ActivityView view =
                ShownActivities.after(
                        planned, new ActivityDateAgreed(id, RealPlan.TODAY, null, place));
        Facts facts = facts(view, language, CarryingCases.arranged(id, session));
        return facts.placeOrRoom()
                + " | "
                + (facts.agendaMark().strip() + " " + String.join("; ", facts.agenda())).strip();
    }

    @Test
    void aRequestForMaterialsNamesItsDay() throws IOException {
        assertThat(text(Paper.MATERIALS_REQUEST, Language.KK, null))
                .contains("МАТЕРИАЛДАР СҰРАУ", "2026 жылғы 10 сәуір");
        assertThat(text(Paper.NOTICE, Language.RU, null))
                .contains("ОБЪЯВЛЕНИЕ", "Предложения принимаются");
    }

    @Test
    void theMinutesHaveAllThatWasRecordedAndTheExtractOnlyTheDecisions() throws IOException {
        String decision =
                "1. Рекомендовать открыть сквер\n"
                        + "Рекомендация: Акимат Жетысуского района. Срок: 13 мая 2026 г.\n"
                        + "Голосование: за – 2, против – 0, воздержались – 1.";
        assertThat(text(Paper.MINUTES, Language.RU, null))
                .contains("ПРОТОКОЛ № 5", "1. Нуртаев Т.Т.", "Присутствуют: 2, всего членов")
                .contains("СЛУШАЛИ: Отчёт акима", "Қуаныш Біләл: Открыть сквер")
                .contains("Ответ: Включено в решение", "РЕШИЛИ:", "Хасенов М.К.")
                .contains(decision);
        assertThat(text(Paper.EXTRACT, Language.KK, null))
                .contains("№ 5 ХАТТАМАДАН ҮЗІНДІ", "жақтағаны – 2", "Мерзімі: 2026 жылғы 13 мамыр")
                .doesNotContain("Отчёт акима");
    }

    @Test
    void whatWasSaidInRussianIsRussianInKazakhMinutesToo() {
        List<Letter.Part> body =
                new MinutesPaper(
                                facts(ShownActivities.zhetysu(), Language.KK),
                                null,
                                List.of(),
                                null,
                                name -> name)
                        .of(Paper.MINUTES)
                        .body();

        assertThat(body)
                .filteredOn(part -> part.text().equals("Отчёт акима"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
        assertThat(body)
                .filteredOn(part -> part.text().startsWith("Акимат"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
        assertThat(body.getFirst().language()).isEqualTo("kk");
    }

    @Test
    void draftTextsTellWhatComesAndWhatWasHeld() {
        assertThat(drafts(ShownActivities.zhetysu(), Language.KK))
                .extracting(Draft::channel)
                .containsExactly("site", "social", "press");
        assertThat(drafts(ShownActivities.zhetysu(), Language.KK).getFirst().text())
                .contains("мына іс-шараны өткізеді", "Орны: Акимат", "https://example.kz/live");
        assertThat(drafts(ShownActivities.fireStation(), Language.RU).getLast().text())
                .contains("ПРЕСС-РЕЛИЗ", "10 апреля 2026 г.", "Итог: Дано пять рекомендаций")
                .contains("– Рекомендовать открыть сквер");
    }

    @Test
    void draftTextsTellWhatWillNotTakePlaceAndAnnounceNothingThatIsPast() {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        LocalDate may = LocalDate.of(2026, 5, 13);
        ActivityView moved =
                ShownActivities.after(
                        planned,
                        new ActivityDateAgreed(id, LocalDate.of(2026, 4, 22), null, null),
                        new ActivityPostponed(id, LocalDate.of(2026, 4, 22), may, "Командировка"));
        ActivityView cancelled =
                ShownActivities.after(
                        planned,
                        new ActivityCancelled(
                                id, RealPlan.TODAY, "Объект сдан", "Протокол 7", null));
        ActivityView past =
                ShownActivities.after(
                        planned,
                        new ActivityDateAgreed(id, RealPlan.TODAY.minusDays(1), null, null));

        assertThat(drafts(moved, Language.RU).getFirst().text())
                .contains("перенесено. Новая дата: 13 мая 2026 г.", "Причина: Командировка");
        assertThat(drafts(cancelled, Language.RU).getLast().text())
                .contains("отменено", "Причина: Объект сдан", "Решение: Протокол 7")
                .doesNotContain("проводит", "Место");
        assertThat(drafts(cancelled, Language.KK).getFirst().text()).contains("өткізілмейді");
        assertThat(drafts(ShownActivities.after(planned, RealPlan.CARRIED_OVER), Language.RU))
                .first()
                .satisfies(draft -> assertThat(draft.text()).contains("перешло в следующий план"));
        assertThat(drafts(past, Language.RU)).isEmpty();
        assertThat(drafts(january(), Language.RU)).as("before the approval").isEmpty();
    }

    @Test
    void draftTextsTellNothingThatIsNotToldYet() {
        var planned = RealPlan.planned(RealPlan.zhetysu());
        String id = planned.activityId();
        var once = new OccurrenceRecorded(id, RealPlan.VISIT);
        var closed = new ActivityClosed(id, RealPlan.TODAY, "Итог");
        var unannounced = marked(id, Disclosure.UNANNOUNCED);
        var restricted = marked(id, Disclosure.RESTRICTED);

        assertThat(drafts(ShownActivities.after(planned), Language.RU)).isNotEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced), Language.RU)).isEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced, once), Language.RU))
                .as("not closed yet")
                .isEmpty();
        assertThat(drafts(ShownActivities.after(planned, unannounced, once, closed), Language.RU))
                .isNotEmpty();
        assertThat(drafts(ShownActivities.after(planned, restricted), Language.RU)).isEmpty();
        assertThat(drafts(ShownActivities.after(planned, restricted, once, closed), Language.RU))
                .as("what was said there is told to nobody")
                .isEmpty();
    }

    private static DisclosureChanged marked(String id, Disclosure disclosure) {
        return new DisclosureChanged(id, disclosure, "Проверка", null, null, null);
    }

    @Test
    void carryTheLogoOnTheLetterhead() throws IOException {
        Logo logo =
                new Logo(
                        "image/jpeg",
                        "0".repeat(64),
                        Base64.getEncoder().encodeToString(AttachedFilesTest.photo()));

        try (var document = invitation(logo)) {
            assertThat(document.getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(logo.bytes()));
        }
    }

    @Test
    void aWideLogoStaysWithinTheLetterhead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        String data = Base64.getEncoder().encodeToString(bytes.toByteArray());

        try (var document = invitation(new Logo("image/png", "0".repeat(64), data))) {
            XWPFPicture picture =
                    document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream())
                            .findFirst()
                            .orElseThrow();
            assertThat(picture.getWidth()).isBetween(467.0, 468.0);
            assertThat(picture.getWidth() / picture.getDepth()).isBetween(19.9, 20.1);
        }
    }

    private static XWPFDocument invitation(Logo logo) throws IOException {
        CouncilSettings almaty = TestCouncil.ALMATY.settings();
        Council council =
                new Council(
                        almaty.id(),
                        almaty.name(),
                        almaty.zone(),
                        almaty.commissions(),
                        almaty.districts(),
                        almaty.weekend(),
                        almaty.calendar(),
                        almaty.terms(),
                        null);
        council.follow(almaty.withLogo(logo));
        Facts facts =
                new Facts(
                        TestCouncil.messages(),
                        council,
                        Language.KK,
                        ShownActivities.today(ShownActivities.zhetysu()),
                        CarryingCases.full(RealPlan.ZHETYSU));
        byte[] docx =
                DocxOfLetter.of(
                        new Papers(facts, RealPlan.TODAY, null, null, NOBODY).of(Paper.INVITATION));
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    @Test
    void aLetterInKazakhCallsAgenciesAsTheRosterDoesAndMarksWhatIsRussian() throws IOException {
        Facts facts = facts(ShownActivities.zhetysu(), Language.KK);
        Letter letter = new Papers(facts, RealPlan.TODAY, "7", null, NAMED).of(Paper.INVITATION);
        assertThat(letter.to()).containsExactly(new Letter.Line("Жетісу ауданының әкімдігі", "kk"));
        assertThat(letter.body())
                .filteredOn(part -> part.text().contains("Исполнение бюджета"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
        assertThat(text(Paper.INVITATION, Language.KK, "7"))
                .contains("Жетісу ауданының әкімдігі")
                .doesNotContain("Акимат Жетысуского района");
    }

    /** A row of January in a plan that was approved in March. */
    private static ActivityView january() {
        Row row = RealPlan.housing();
        return ShownActivities.after(
                RealPlan.planned(
                        new Row(
                                row.id(),
                                row.number(),
                                row.title(),
                                row.kinds(),
                                new Timeframe(
                                        "Январь",
                                        TimeframeKind.MONTH,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 1, 31)),
                                row.responsible(),
                                row.subjects(),
                                row.organiser(),
                                row.external(),
                                row.note())));
    }

    private static List<Draft> drafts(ActivityView activity, Language language) {
        return new CoverageDrafts(facts(activity, language), RealPlan.TODAY).all();
    }

    private static byte[] docx(Paper paper, Language language, String number) {
        return DocxOfLetter.of(
                new Papers(
                                facts(ShownActivities.zhetysu(), language),
                                RealPlan.TODAY,
                                number,
                                null,
                                language == Language.KK ? NAMED : NOBODY)
                        .of(paper));
    }

    private static String text(Paper paper, Language language, String number) throws IOException {
        byte[] docx = docx(paper, language, number);
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(paper.code() + "-" + language.code() + ".docx"), docx);
        try (var extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }

    private static Facts facts(ActivityView activity, Language language) {
        return facts(activity, language, CarryingCases.full(activity.id()));
    }

    private static Facts facts(ActivityView activity, Language language, CarryingView carrying) {
        return new Facts(
                TestCouncil.messages(),
                TestCouncil.ALMATY,
                language,
                ShownActivities.today(activity),
                carrying);
    }
}
