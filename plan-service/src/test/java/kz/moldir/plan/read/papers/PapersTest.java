package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.office.attached.Attachments;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.ui.language.Language;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;

class PapersTest extends PapersCase {

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
        assertThat(text(Paper.EXTRACT, Language.RU, "77"))
                .as("its own number is not that of the minutes")
                .contains("ВЫПИСКА ИЗ ПРОТОКОЛА № 5", "№ 77");
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
                .filteredOn(part -> part.text().equals("Отчёт акима (орыс тілінде)"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
        assertThat(body)
                .filteredOn(part -> part.text().startsWith("Акимат"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
        assertThat(body.getFirst().language()).isEqualTo("kk");
    }

    @Test
    void whatWasHeardIsInThePaperAlsoWhereItIsInKazakhAlone() {
        assertThat(heard(null, "Әкімнің есебі", Language.KK)).isEqualTo("Әкімнің есебі | kk");
        assertThat(heard(null, "Әкімнің есебі", Language.RU))
                .isEqualTo("Әкімнің есебі (на казахском языке) | kk");
        assertThat(heard(null, "Әкімнің есебі", Language.EN))
                .isEqualTo("Әкімнің есебі (in Kazakh) | kk");
        assertThat(heard("Отчёт акима", "Әкімнің есебі", Language.KK))
                .isEqualTo("Әкімнің есебі | kk");
        assertThat(heard(null, null, Language.RU)).isEmpty();
    }

    private static String heard(String once, String kazakh, Language language) {
        Minutes minutes = new Minutes("5", "Хасенов М.К.", null, once, kazakh);
        Facts facts =
                facts(
                        ShownActivities.zhetysu(),
                        language,
                        CarryingCases.written(RealPlan.ZHETYSU, minutes));
        String heading = facts.text("paper.heard");
        return new MinutesPaper(facts, null, List.of(), null, name -> name)
                .of(Paper.MINUTES).body().stream()
                        .filter(part -> heading.equals(part.heading()))
                        .map(part -> part.text() + " | " + part.language())
                        .collect(Collectors.joining());
    }

    @Test
    void carryTheLogoOnTheLetterhead() throws IOException {
        Logo logo =
                new Logo(
                        "image/jpeg",
                        "0".repeat(64),
                        Base64.getEncoder().encodeToString(Attachments.photo()));

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
}
