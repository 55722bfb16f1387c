package kz.moldir.plan.office.attached;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Whether a PDF shows anything: a letter, a line, a picture, or a note on a page. */
final class PdfContent extends PDFTextStripper {

    /** Paints a path, a shading or a picture. */
    private static final Set<String> DRAWN =
            Set.of("Do", "sh", "BI", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s");

    private boolean shows;

    private PdfContent() {}

    /**
     * Looks for the first thing that is shown; a page that cannot be read is taken to show some.
     *
     * @throws RefusedFile where all pages are blank
     */
    static void refuseBlank(byte[] file) {
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (!document.getPage(page - 1).getAnnotations().isEmpty()
                        || shows(document, page)) {
                    return;
                }
            }
        } catch (IOException unread) {
            return;
        }
        throw new RefusedFile(Code.NOTHING_IN_IT);
    }

    private static boolean shows(PDDocument document, int page) throws IOException {
        PdfContent content = new PdfContent();
        content.setStartPage(page);
        content.setEndPage(page);
        content.writeText(document, Writer.nullWriter());
        return content.shows;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        shows |= DRAWN.contains(operator.getName());
        if (!shows) {
            super.processOperator(operator, operands);
        }
    }

    /** A letter that no font names may be any. */
    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
            throws IOException {
        String letter = font.toUnicode(code);
        shows |= letter == null || !letter.isBlank();
    }
}
