package kz.moldir.plan.office.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import kz.moldir.plan.office.official.OfficialPlan;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Sets the official document as a docx: A4 landscape, the table's head on every page. */
public final class DocxOfPlan {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 12;
    private static final int LONG_EDGE = 16_838;
    private static final int SHORT_EDGE = 11_906;
    private static final int MARGIN = 850;
    private static final int ABOVE_THE_TABLE = 200;
    private static final List<Integer> WIDTHS = List.of(750, 7_100, 3_200, 4_088);

    private DocxOfPlan() {}

    /** The document's bytes. */
    public static byte[] of(OfficialPlan plan) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(plan.name());
            landscape(document);
            numberPages(document, plan);
            for (String line : plan.approval()) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setIndentationLeft(9_000);
                said(paragraph, line, false, plan.language());
            }
            document.createParagraph();
            for (int i = 0; i < plan.title().size(); i++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(i == plan.title().size() - 1 ? ABOVE_THE_TABLE : 0);
                said(paragraph, plan.title().get(i), true, plan.language());
            }
            table(document, plan);
            document.createParagraph();
            for (String line : plan.excluded()) {
                said(document.createParagraph(), line, false, plan.language());
            }
            for (int i = 0; i < plan.clause().size(); i++) {
                said(document.createParagraph(), plan.clause().get(i), i == 0, plan.language());
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void landscape(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_EDGE));
        size.setH(BigInteger.valueOf(SHORT_EDGE));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    /** In the corner below, as in the PDF; the number is a field that Word counts. */
    private static void numberPages(XWPFDocument document, OfficialPlan plan) {
        XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        int at = plan.page().indexOf(OfficialPlan.PAGE);
        said(paragraph, plan.page().substring(0, at), false, plan.language());
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun counted = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        counted.setFontFamily(FONT);
        counted.setFontSize(SIZE);
        counted.setText("1");
        said(paragraph, plan.page().substring(at + 1), false, plan.language());
    }

    private static void table(XWPFDocument document, OfficialPlan plan) {
        XWPFTable table = document.createTable(1, WIDTHS.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTHS.stream().mapToInt(Integer::intValue).sum());
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < WIDTHS.size(); column++) {
            said(words(header, column), plan.header().get(column), true, plan.language());
        }
        for (OfficialPlan.Line line : plan.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            said(words(row, 0), String.valueOf(line.number()), false, line.language());
            said(words(row, 1), line.title(), false, line.language());
            String note = line.note();
            XWPFParagraph when = words(row, 2);
            said(when, line.timeframe(), note != null, line.language());
            if (note != null) {
                said(when, " " + note, false, line.language());
            }
            said(words(row, 3), line.responsible(), false, line.language());
        }
    }

    private static XWPFParagraph words(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(WIDTHS.get(column)));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static void said(XWPFParagraph paragraph, String text, boolean bold, String language) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(SIZE);
        run.setBold(bold);
        run.setLang(
                language + (language.equals("en") ? "-GB" : language.equals("kk") ? "-KZ" : "-RU"));
        run.setText(text);
    }
}
