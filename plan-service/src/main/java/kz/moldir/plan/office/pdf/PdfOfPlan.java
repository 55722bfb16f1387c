package kz.moldir.plan.office.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import kz.moldir.plan.office.official.OfficialPlan;

/** Sets the official document as a tagged PDF: A4 landscape, the table's head on every page. */
public final class PdfOfPlan {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 15mm 15mm 16mm;
              @bottom-right { content: '#page ' counter(page); font-family: 'Golos Text'; font-size: 8pt } }
            body { font-family: 'Golos Text'; font-size: 10pt; line-height: 1.3; margin: 0 }
            .approval { margin-left: 60%; margin-bottom: 8mm }
            .approval p, .title p { margin: 0 }
            h1, .title p { font-size: 11pt; font-weight: 700; text-align: center; margin: 0 }
            h1 { font-size: 13pt }
            table { width: 100%; border-collapse: collapse; margin-top: 6mm; -fs-table-paginate: paginate;
              table-layout: fixed }
            th, td { border: 0.6pt solid #000; padding: 1.4mm 1.8mm; text-align: left; vertical-align: top;
              white-space: pre-wrap; word-wrap: break-word }
            th { font-weight: 700 }
            td.number, th.number { text-align: center }
            tr { page-break-inside: avoid }
            .clause { margin-top: 6mm; page-break-inside: avoid }
            .clause h2 { font-size: 10pt; margin: 0 0 1mm }
            .clause p { margin: 0 }
            """;

    private PdfOfPlan() {}

    /** The document's bytes. */
    public static byte[] of(OfficialPlan plan) {
        Fonts.instead();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "regular", 400);
        font(builder, "bold", 700);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Moldir");
        builder.withHtmlContent(html(plan), null);
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

    private static String html(OfficialPlan plan) {
        StringBuilder html = new StringBuilder("<html lang=\"" + plan.language() + "\"><head>");
        html.append("<title>").append(escaped(plan.name())).append("</title>");
        html.append("<meta name=\"description\" content=\"").append(escaped(plan.name()));
        html.append("\"/><style>").append(STYLE.replace("#page", escaped(plan.page())));
        html.append("</style></head><body><div class=\"approval\">");
        plan.approval().forEach(line -> element(html, "p", line));
        html.append("</div><div class=\"title\">");
        element(html, "h1", plan.title().getFirst());
        plan.title().stream().skip(1).forEach(line -> element(html, "p", line));
        html.append("</div><table><colgroup><col style=\"width:5%\"/><col style=\"width:47%\"/>");
        html.append("<col style=\"width:21%\"/><col style=\"width:27%\"/></colgroup><thead><tr>");
        List<String> header = plan.header();
        html.append("<th class=\"number\">").append(escaped(header.getFirst())).append("</th>");
        header.stream().skip(1).forEach(cell -> element(html, "th", cell));
        html.append("</tr></thead><tbody>");
        plan.rows().forEach(row -> row(html, row));
        html.append("</tbody></table><div class=\"clause\">");
        element(html, "h2", plan.clause().getFirst());
        plan.clause().stream().skip(1).forEach(line -> element(html, "p", line));
        return html.append("</div></body></html>").toString();
    }

    private static void row(StringBuilder html, OfficialPlan.Line row) {
        html.append("<tr lang=\"").append(row.language()).append("\"><td class=\"number\">");
        html.append(row.number()).append("</td>");
        element(html, "td", row.title());
        html.append("<td>");
        String note = row.note();
        if (note == null) {
            html.append(escaped(row.timeframe()));
        } else {
            element(html, "b", row.timeframe());
            html.append(' ').append(escaped(note));
        }
        html.append("</td>");
        element(html, "td", row.responsible());
        html.append("</tr>");
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text));
        html.append("</").append(name).append('>');
    }

    /** Letters that the font lacks are written with those it has. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace('\u2011', '-')
                .replaceAll("[\u2009\u202F]", " ");
    }
}
