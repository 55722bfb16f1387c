package kz.moldir.plan.read.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.plan.office.official.OfficialPlan.Line;
import kz.moldir.plan.office.pdf.PdfOfPlan;
import kz.moldir.plan.office.word.DocxOfPlan;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.language.Language;

/** The Kazakh document as it is downloaded, for tests of who reads it again. */
public final class KazakhDocuments {

    private static final Map<String, String> COMMITTEES = Map.of("спорт", "«Спорт» комитеті");

    private KazakhDocuments() {}

    /** A docx and a pdf, in which a person wrote some rows otherwise. */
    public static List<byte[]> of(List<Row> rows, UnaryOperator<Line> byHand) {
        Edition edition =
                new Edition(
                        2026,
                        1,
                        rows,
                        RealPlan.DECISION,
                        List.of(),
                        List.of(),
                        false,
                        TestCouncil.ALMATY.coverage(),
                        "1");
        OfficialPlan made =
                new OfficialPlans(TestCouncil.messages(), TestCouncil.ALMATY, null, COMMITTEES)
                        .of(edition, Language.KK);
        OfficialPlan plan =
                new OfficialPlan(
                        made.language(),
                        made.approval(),
                        made.title(),
                        made.header(),
                        made.rows().stream().map(byHand).toList(),
                        made.excluded(),
                        made.clause(),
                        made.page());
        return List.of(DocxOfPlan.of(plan), PdfOfPlan.of(plan));
    }

    /** By which a review knows these documents again. */
    public static Renderings renderings() {
        OfficialWords words =
                new OfficialWords(
                        TestCouncil.messages(), TestCouncil.ALMATY.zone(), 2026, () -> COMMITTEES);
        return row ->
                words.apply(row).stream()
                        .map(
                                line ->
                                        new Words(
                                                line.title(),
                                                line.timeframe(),
                                                line.responsible(),
                                                Objects.requireNonNullElse(line.note(), "")))
                        .toList();
    }
}
