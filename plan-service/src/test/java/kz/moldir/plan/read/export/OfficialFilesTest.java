package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.CoverageClause;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.plan.office.pdf.PdfOfPlan;
import kz.moldir.plan.office.word.DocxOfPlan;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.versions.ListedVersion;
import kz.moldir.plan.read.versions.VersionView;
import kz.moldir.ui.language.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official document has the plan's form, and says what the plan says. */
class OfficialFilesTest {

    /** As a roster has them that was translated. */
    private static final Map<String, String> COMMITTEES =
            Map.of("спорт", "«Спорт» комитеті", "культура", "«Мәдениет» комитеті");

    private static final PlanView PLAN =
            new PlanView(
                    RealPlan.PLAN,
                    2026,
                    1,
                    RealPlan.FILE,
                    RoundTripTest.seed(),
                    List.of(),
                    RealPlan.DECISION,
                    1,
                    null,
                    Instant.parse("2026-04-13T04:00:00Z"),
                    1,
                    List.of(),
                    null,
                    false,
                    null,
                    0);

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayThePlanInEachLanguage(Language language) throws IOException {
        OfficialPlan official =
                new OfficialPlans(TestCouncil.messages(), TestCouncil.ALMATY, null, COMMITTEES)
                        .of(Edition.of(PLAN, List.of(), TestCouncil.ALMATY.coverage()), language);
        byte[] pdf = PdfOfPlan.of(official);

        for (byte[] file : List.of(pdf, DocxOfPlan.of(official))) {
            PlanDocument read = read(file);
            assertThat(read.rows()).hasSize(95);
            for (int i = 0; i < 95; i++) {
                Row row = PLAN.rows().get(i);
                assertThat(read.rows().get(i).title()).isEqualTo(row.title());
                if (language == Language.KK) {
                    assertUnderstood(read.rows().get(i), row);
                } else {
                    assertThat(read.rows().get(i).timeframe()).isEqualTo(row.timeframe());
                    assertThat(read.rows().get(i).responsible()).isEqualTo(row.responsible());
                }
                assertThat(read.rows().get(i).note()).isEqualTo(row.note());
            }
            if (language != Language.EN) {
                assertThat(read.heading().chair()).isEqualTo("Хасенов М.К.");
                assertThat(read.heading().decisionDate()).hasToString("2026-03-17");
                assertThat(read.heading().year()).isEqualTo(2026);
                assertThat(read.heading().half()).isEqualTo(Half.FIRST);
                assertThat(read.coverageClause()).contains(official.clause().getFirst());
                assertThat(read.questions()).isEmpty();
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            var page = document.getPage(1);
            assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight());
            for (var name : page.getResources().getFontNames()) {
                PDFont font = Objects.requireNonNull(page.getResources().getFont(name));
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("GolosText");
            }
        }
    }

    /** Other words that mean the same. */
    private static void assertUnderstood(PlannedRow read, Row row) {
        assertThat(read.timeframe())
                .as(read.timeframe().text())
                .returns(row.timeframe().kind(), Timeframe::kind)
                .returns(row.timeframe().start(), Timeframe::start)
                .returns(row.timeframe().end(), Timeframe::end);
        assertThat(read.responsible())
                .as(read.responsible().text())
                .returns(row.responsible().commissions(), Responsible::commissions)
                .returns(row.responsible().persons(), Responsible::persons)
                .returns(row.responsible().groups().size(), who -> who.groups().size())
                .returns(row.responsible().committees().size(), who -> who.committees().size());
        assertThat(read.external()).isEqualTo(row.external());
    }

    @Test
    void sayTermsAndWhoIsResponsibleInKazakh() {
        OfficialPlan kazakh = official(Edition.of(PLAN, List.of(), null), Language.KK);

        assertThat(kazakh.rows())
                .extracting(OfficialPlan.Line::timeframe)
                .contains(
                        "Сәуір",
                        "Сәуір – мамыр",
                        "Сәуір/мамыр",
                        "14 наурызға дейін",
                        "Жыл бойы",
                        "Күні келісілуде",
                        "Жеке кесте бойынша");
        assertThat(kazakh.rows())
                .extracting(OfficialPlan.Line::responsible)
                .contains(
                        "№1 комиссия",
                        "№1 комиссия және ҚК мүшелері",
                        "№2 комиссияның мүшелері мен сарапшылары",
                        "№2 комиссия Нуртаев Т.Т. Исмагулов М.Б. (ДЧС – келісім бойынша)")
                .as("a committee that the roster does not know in Kazakh")
                .contains("5 комиссия Комитет «Спорт» Мурзаева А.А.");
        Edition noted =
                Edition.proposed(
                        PLAN,
                        List.of(RealPlan.fireStation().noted("Өрт сөндірушілермен")),
                        List.of(),
                        null);
        assertThat(official(noted, Language.KK).rows().getFirst().note())
                .isEqualTo("Өрт сөндірушілермен");
        assertThat(official(noted, Language.RU).rows().getFirst().note())
                .isEqualTo(RealPlan.fireStation().note());
        assertThat(official(Edition.of(PLAN, List.of(), null), Language.RU).rows())
                .extracting(OfficialPlan.Line::timeframe)
                .contains("Апрель", "до 14 марта");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nameTheDecisionsThatAmendedThePlan(Language language) throws IOException {
        List<ListedVersion> versions =
                List.of(listed(1, RealPlan.DECISION), listed(2, RealPlan.AMENDING));
        OfficialPlan inForce = official(Edition.of(amendedVersion(), versions, null), language);
        OfficialPlan first =
                official(Edition.of(version(1, RealPlan.DECISION), versions, null), language);
        OfficialPlan proposed =
                official(
                        Edition.proposed(
                                PLAN, List.of(RealPlan.laterFireStation()), versions, null),
                        language);

        assertThat(inForce.approval()).hasSize(3);
        assertThat(inForce.approval().getLast()).contains(RealPlan.AMENDING.number());
        assertThat(inForce.approval().subList(0, 2)).isEqualTo(first.approval());
        assertThat(inForce.rows())
                .singleElement()
                .extracting("timeframe")
                .isEqualTo(language == Language.KK ? "20 маусымға дейін" : "до 20 июня");
        assertThat(proposed.approval()).hasSize(3);
        assertThat(proposed.rows()).hasSize(1);
        if (language != Language.EN) {
            for (byte[] file : List.of(PdfOfPlan.of(inForce), DocxOfPlan.of(inForce))) {
                assertThat(read(file).heading().decisionDate()).hasToString("2026-03-17");
            }
        }
    }

    @Test
    void sayWhoseThePlanIsAndOfWhichDayTheDecisionAsTheLanguageDoes() throws IOException {
        List<ListedVersion> versions =
                List.of(listed(1, RealPlan.DECISION), listed(2, RealPlan.AMENDING));
        Edition amended = Edition.of(amendedVersion(), versions, null);
        OfficialPlan kazakh = official(amended, Language.KK);
        OfficialPlan russian = official(amended, Language.RU);

        assertThat(russian.title()).contains("Общественного совета города Алматы");
        assertThat(kazakh.approval().getFirst()).contains("2026 жылғы 17 наурыздағы шешімімен");
        assertThat(kazakh.approval().getLast()).contains("2026 жылғы 13 сәуірдегі № 21 шешімімен");
        try (PDDocument pdf = Loader.loadPDF(PdfOfPlan.of(kazakh))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("1-бет");
        }
    }

    @Test
    void aDraftNamesWhoIsTheChairNowElseHasRoomForTheName() throws IOException {
        Edition draft =
                new Edition(2026, 1, PLAN.rows(), null, List.of(), List.of(), false, null, "1");
        LocalizedText chair = new LocalizedText("Ахметова А.А.", "Ахметова Ә.А.", null);
        OfficialPlan kazakh = official(draft, Language.KK, chair);

        assertThat(kazakh.approval()).hasSize(2).last().asString().endsWith(": Ахметова Ә.А.");
        assertThat(official(draft, Language.RU).approval().getLast()).endsWith(": __________");
        assertThat(read(DocxOfPlan.of(kazakh)).heading().approval())
                .as("an imported draft is none that was approved")
                .isNull();
    }

    /** Whoever reads 26 and then 28 asks where 27 is; who imports the file again is not asked. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void sayBelowTheTableWhatWasExcluded(Language language) throws IOException {
        List<Row> rows =
                PLAN.rows().stream()
                        .filter(row -> row.number() != 27 && row.number() != 31)
                        .toList();
        ListedVersion second =
                new ListedVersion(
                        "v2",
                        RealPlan.PLAN,
                        2,
                        RealPlan.AMENDING,
                        null,
                        93,
                        0,
                        0,
                        0,
                        2,
                        List.of(27, 31),
                        null,
                        null);
        Edition amended =
                Edition.of(
                        new VersionView(
                                "v2",
                                RealPlan.PLAN,
                                2026,
                                1,
                                2,
                                RealPlan.AMENDING,
                                null,
                                rows,
                                List.of(),
                                Instant.parse("2026-04-13T04:00:00Z"),
                                null),
                        List.of(listed(1, RealPlan.DECISION), second),
                        TestCouncil.ALMATY.coverage());
        OfficialPlan official = official(amended, language);

        assertThat(official.excluded()).hasSize(1);
        assertThat(official.excluded().getFirst())
                .contains("27, 31")
                .contains(
                        switch (language) {
                            case KK -> "2026 жылғы 13 сәуірдегі № 21 шешімімен алып тасталды";
                            case RU -> "исключены решением общего заседания № 21 от 13 апреля 2026";
                            case EN -> "excluded by decision No. 21";
                        });
        for (byte[] file : List.of(PdfOfPlan.of(official), DocxOfPlan.of(official))) {
            PlanDocument read = read(file);
            assertThat(read.rows()).hasSize(93);
            assertThat(read.rows().getLast().responsible())
                    .as("no words below the table go into its last row")
                    .isEqualTo(read(DocxOfPlan.of(official)).rows().getLast().responsible());
            if (language != Language.EN) {
                assertThat(read.questions()).isEmpty();
                assertThat(read.coverageClause())
                        .contains(official.clause().getFirst())
                        .doesNotContain("27, 31");
            }
        }
        assertThat(official(Edition.proposed(PLAN, rows, List.of(), null), language).excluded())
                .singleElement()
                .asString()
                .contains("27, 31");
    }

    @Test
    void numberTheirPages() throws IOException {
        OfficialPlan official =
                official(Edition.of(PLAN, List.of(), TestCouncil.ALMATY.coverage()), Language.KK);

        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxOfPlan.of(official)))) {
            var footer = document.getFooterList().getFirst();
            assertThat(footer.getText()).contains("1-бет");
            assertThat(footer.getParagraphs().getFirst().getCTP().getFldSimpleArray(0).getInstr())
                    .isEqualTo("PAGE");
        }
    }

    @Test
    void sayOnCoverageWhatThePlanSays() throws IOException {
        String village = "Итоги вывешиваются у здания акимата села.";
        Edition draft =
                new Edition(
                        2026,
                        1,
                        PLAN.rows(),
                        null,
                        List.of(),
                        List.of(),
                        false,
                        LocalizedText.russian(village),
                        "1");

        for (Language language : List.of(Language.RU, Language.KK)) {
            OfficialPlan official = official(draft, language);
            for (byte[] file : List.of(PdfOfPlan.of(official), DocxOfPlan.of(official))) {
                String clause = read(file).coverageClause();
                assertThat(CoverageClause.words(clause)).isEqualTo(draft.coverage());
            }
        }
    }

    @Test
    void sayNothingOnCoverageWhereThePlanDoesNot() throws IOException {
        Edition draft =
                new Edition(2026, 1, PLAN.rows(), null, List.of(), List.of(), false, null, "1");
        OfficialPlan official = official(draft, Language.RU);

        assertThat(official.clause()).isEmpty();
        for (byte[] file : List.of(PdfOfPlan.of(official), DocxOfPlan.of(official))) {
            assertThat(read(file).coverageClause()).isNull();
            assertThat(read(file).rows()).hasSize(95);
        }
    }

    @Test
    void keepAHeadingOfTheirOwn() {
        LocalizedText own =
                LocalizedText.russian("4. Информационное сопровождение работы\nВ газете района.");
        Edition draft =
                new Edition(2026, 1, PLAN.rows(), null, List.of(), List.of(), false, own, "1");

        assertThat(official(draft, Language.RU).clause())
                .containsExactly("4. Информационное сопровождение работы", "В газете района.");
        assertThat(CoverageClause.words("4. Информационное сопровождение работы\nВ газете района."))
                .isEqualTo(own);
    }

    @Test
    void areReadWithoutTheirHeadingInAnyKindOfFile() {
        LocalizedText words = LocalizedText.russian("Итоги в газете.");

        assertThat(CoverageClause.words("ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ Итоги в газете."))
                .isEqualTo(words);
        assertThat(CoverageClause.words("Информационное обеспечение:\nИтоги в газете."))
                .isEqualTo(words);
        assertThat(CoverageClause.words("Информационное обеспечение плана ведёт газета.").ru())
                .isEqualTo("Информационное обеспечение плана ведёт газета.");
        assertThat(CoverageClause.words("ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ")).isNull();
        assertThat(CoverageClause.words("ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ В СМИ города.").ru())
                .isEqualTo("В СМИ города.");
    }

    @Test
    void keepAHeadingThatSaysMoreThanTheUsualOne() {
        for (String clause :
                List.of(
                        "ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ ДЕЯТЕЛЬНОСТИ СОВЕТА\nИтоги в газете.",
                        "ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ И ОСВЕЩЕНИЕ Итоги в газете.")) {
            assertThat(CoverageClause.words(clause).ru()).isEqualTo(clause);
        }
    }

    private static VersionView amendedVersion() {
        return version(2, RealPlan.AMENDING);
    }

    private static ListedVersion listed(int number, Decision decision) {
        return new ListedVersion(
                "v" + number,
                RealPlan.PLAN,
                number,
                decision,
                null,
                1,
                0,
                0,
                0,
                0,
                List.of(),
                null,
                null);
    }

    private static VersionView version(int number, Decision decision) {
        return new VersionView(
                "v" + number,
                RealPlan.PLAN,
                2026,
                1,
                number,
                decision,
                null,
                List.of(number == 1 ? RealPlan.fireStation() : RealPlan.laterFireStation()),
                List.of(),
                Instant.parse("2026-04-13T04:00:00Z"),
                null);
    }

    private static OfficialPlan official(Edition edition, Language language) {
        return official(edition, language, null);
    }

    private static OfficialPlan official(Edition edition, Language language, LocalizedText chair) {
        return new OfficialPlans(TestCouncil.messages(), TestCouncil.ALMATY, chair, Map.of())
                .of(edition, language);
    }

    private static PlanDocument read(byte[] file) {
        var problems = new ArrayList<Problem>();
        List<Line> lines =
                new PlanFiles(Vocabulary.none(), new InProcess()).lines(null, file, problems::add);
        assertThat(problems).isEmpty();
        PlanReader reader = new PlanReader(KnownPersons.none(), List.of());
        return (PlanDocument) reader.read(lines, 2026, Half.FIRST);
    }
}
