package kz.moldir.plan.office.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** Makes a tagged PDF of a page of our own. */
final class Typesetting {

    private Typesetting() {}

    /** The document's bytes. */
    static byte[] of(String html) {
        return of(html, 1);
    }

    /**
     * The bytes of a part of a document.
     *
     * @param page the number of its first page
     */
    static byte[] of(String html, int page) {
        Fonts.instead();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "regular", 400);
        font(builder, "bold", 700);
        builder.usePdfUaAccessibility(true);
        builder.useInitialPageNumber(page);
        builder.withProducer("Moldir");
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String weight, int number) {
        builder.useFont(() -> Fonts.of(weight), "Golos Text", number, FontStyle.NORMAL, true);
    }

    static void element(StringBuilder html, String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text));
        html.append("</").append(name).append('>');
    }

    /** Letters that the font lacks are written with those it has. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace('\u2011', '-')
                .replaceAll("[\u2009\u202F]", " ")
                .replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "");
    }
}
