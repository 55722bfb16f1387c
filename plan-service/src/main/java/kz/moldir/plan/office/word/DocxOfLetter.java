package kz.moldir.plan.office.word;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import javax.imageio.ImageIO;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.office.official.Letter;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Sets a paper on the letterhead as a docx: A4 upright, ready to be changed by hand. */
public final class DocxOfLetter {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 14;
    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int WIDE_MARGIN = 1_418;
    private static final int MARGIN = 1_134;
    private static final int TEXT_WIDTH = WIDTH - WIDE_MARGIN - MARGIN;
    private static final int INDENT = 709;
    private static final int LOGO_POINTS = 48;
    private static final String ROOM = "____________________";

    private DocxOfLetter() {}

    /** The document's bytes. */
    public static byte[] of(Letter letter) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(letter.title());
            upright(document);
            head(document, letter);
            said(document.createParagraph(), letter.reference(), false, letter.language());
            for (Letter.Line line : letter.to()) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                said(paragraph, line.text(), true, line.language());
            }
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingBefore(240);
            title.setSpacingAfter(240);
            said(title, letter.title(), true, letter.language());
            letter.body().forEach(part -> body(document, part, letter.language()));
            signatures(document, letter);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upright(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(WIDE_MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    /** The names side by side over a line. */
    private static void head(XWPFDocument document, Letter letter) throws IOException {
        Logo logo = letter.logo();
        if (logo != null) {
            logo(document, logo);
        }
        XWPFTable table = document.createTable(1, letter.heads().size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(TEXT_WIDTH);
        table.removeBorders();
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 12, 0, "000000");
        for (int i = 0; i < letter.heads().size(); i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(TEXT_WIDTH / letter.heads().size()));
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            said(paragraph, letter.heads().get(i), true, letter.language());
        }
        document.createParagraph();
    }

    private static void logo(XWPFDocument document, Logo logo) throws IOException {
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        if (dots == null) {
            return;
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        boolean png = logo.mediaType().equals("image/png");
        long room = Units.toEMU(TEXT_WIDTH / 20.0);
        long full = (long) Units.toEMU(LOGO_POINTS) * dots.getWidth() / dots.getHeight();
        int wide = Math.toIntExact(Math.clamp(full, 1, room));
        int high = (int) Math.max(1, (long) wide * dots.getHeight() / dots.getWidth());
        try (var picture = new ByteArrayInputStream(logo.bytes())) {
            paragraph
                    .createRun()
                    .addPicture(
                            picture,
                            png ? PictureType.PNG : PictureType.JPEG,
                            png ? "logo.png" : "logo.jpeg",
                            wide,
                            high);
        } catch (InvalidFormatException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void body(XWPFDocument document, Letter.Part part, String language) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(part.listed() ? 60 : 120);
        paragraph.setIndentationLeft(part.listed() ? INDENT : 0);
        if (!part.listed() && part.heading() == null) {
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(INDENT);
        }
        if (part.heading() != null) {
            said(paragraph, part.heading() + " ", true, language);
        }
        said(paragraph, part.text(), false, part.language());
    }

    private static void signatures(XWPFDocument document, Letter letter) {
        for (Letter.Signature signature : letter.signatures()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(480);
            said(
                    paragraph,
                    signature.role()
                            + "    "
                            + ROOM
                            + "    "
                            + Objects.requireNonNullElse(signature.name(), ROOM),
                    true,
                    letter.language());
        }
    }

    private static void said(XWPFParagraph paragraph, String text, boolean bold, String language) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(SIZE);
        run.setBold(bold);
        run.setLang(
                language + (language.equals("en") ? "-GB" : language.equals("kk") ? "-KZ" : "-RU"));
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
