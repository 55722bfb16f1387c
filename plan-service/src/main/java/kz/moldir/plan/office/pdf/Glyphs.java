package kz.moldir.plan.office.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the letters of one page with their places. */
final class Glyphs extends PDFTextStripper {

    private static final float HEAVY = 600;

    private final List<Glyph> glyphs = new ArrayList<>();

    private Glyphs() {}

    static List<Glyph> of(PDDocument document, int page) throws IOException {
        Glyphs collected = new Glyphs();
        collected.setStartPage(page);
        collected.setEndPage(page);
        collected.writeText(document, Writer.nullWriter());
        return collected.glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        String text = at.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        glyphs.add(
                new Glyph(
                        text,
                        at.getXDirAdj(),
                        at.getYDirAdj(),
                        at.getWidthDirAdj(),
                        Math.max(1, at.getYScale()),
                        bold(at.getFont())));
        if (glyphs.size() > Limits.LETTERS || Thread.currentThread().isInterrupted()) {
            throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
        }
    }

    private static boolean bold(@Nullable PDFont font) {
        if (font == null) {
            return false;
        }
        String name = font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return (name != null && name.toLowerCase(Locale.ROOT).contains("bold"))
                || (descriptor != null
                        && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY));
    }
}
