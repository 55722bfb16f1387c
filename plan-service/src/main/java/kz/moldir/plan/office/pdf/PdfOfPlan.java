package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.office.official.OfficialPlan;

/**
 * Sets the official document as a tagged PDF: A4 landscape, the table's head on every page. Each
 * part of a long one begins a page and is laid out by itself, so that memory stays bounded.
 */
public final class PdfOfPlan {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 15mm 15mm 16mm;
              @bottom-right { content: '#before' counter(page) '#after'; font-family: 'Golos Text'; font-size: 8pt } }
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
            .excluded { margin-top: 4mm; page-break-inside: avoid }
            .excluded p { margin: 0 }
            .clause { margin-top: 6mm; page-break-inside: avoid }
            .clause h2 { font-size: 10pt; margin: 0 0 1mm }
            .clause p { margin: 0 }
            """;

    private static final int ROWS_OF_A_PART = 1_500;

    private PdfOfPlan() {}

    /** The document's bytes. */
    public static byte[] of(OfficialPlan plan) {
        return of(plan, ROWS_OF_A_PART);
    }

    static byte[] of(OfficialPlan plan, int rowsOfAPart) {
        int rows = plan.rows().size();
        List<PageToPage.Part> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < rows; from += rowsOfAPart) {
            int first = from;
            int next = Math.min(rows, from + rowsOfAPart);
            parts.add(page -> Typesetting.of(html(plan, first, next), page));
        }
        return PageToPage.of(parts);
    }

    /** Some of its rows: the approval and the title above the first, the clause below the last. */
    private static String html(OfficialPlan plan, int from, int to) {
        StringBuilder html = new StringBuilder("<html lang=\"" + plan.language() + "\"><head>");
        html.append("<title>").append(Typesetting.escaped(plan.name())).append("</title>");
        html.append("<meta name=\"description\" content=\"")
                .append(Typesetting.escaped(plan.name()));
        html.append("\"/><style>").append(numbered(plan.page()));
        html.append("</style></head><body>");
        if (from == 0) {
            above(html, plan);
        }
        html.append("<table><colgroup><col style=\"width:5%\"/><col style=\"width:47%\"/>");
        html.append("<col style=\"width:21%\"/><col style=\"width:27%\"/></colgroup><thead><tr>");
        List<String> header = plan.header();
        html.append("<th class=\"number\">")
                .append(Typesetting.escaped(header.getFirst()))
                .append("</th>");
        header.stream().skip(1).forEach(cell -> Typesetting.element(html, "th", cell));
        html.append("</tr></thead><tbody>");
        plan.rows().subList(from, to).forEach(row -> row(html, row));
        html.append("</tbody></table>");
        if (to == plan.rows().size()) {
            below(html, plan);
        }
        return html.append("</body></html>").toString();
    }

    private static void above(StringBuilder html, OfficialPlan plan) {
        html.append("<div class=\"approval\">");
        plan.approval().forEach(line -> Typesetting.element(html, "p", line));
        html.append("</div><div class=\"title\">");
        Typesetting.element(html, "h1", plan.title().getFirst());
        plan.title().stream().skip(1).forEach(line -> Typesetting.element(html, "p", line));
        html.append("</div>");
    }

    private static void below(StringBuilder html, OfficialPlan plan) {
        if (!plan.excluded().isEmpty()) {
            html.append("<div class=\"excluded\">");
            plan.excluded().forEach(line -> Typesetting.element(html, "p", line));
            html.append("</div>");
        }
        html.append("<div class=\"clause\">");
        plan.clause().stream().limit(1).forEach(line -> Typesetting.element(html, "h2", line));
        plan.clause().stream().skip(1).forEach(line -> Typesetting.element(html, "p", line));
        html.append("</div>");
    }

    private static String numbered(String page) {
        int at = page.indexOf(OfficialPlan.PAGE);
        return STYLE.replace("#before", Typesetting.escaped(page.substring(0, at)))
                .replace("#after", Typesetting.escaped(page.substring(at + 1)));
    }

    private static void row(StringBuilder html, OfficialPlan.Line row) {
        html.append("<tr lang=\"").append(row.language()).append("\"><td class=\"number\">");
        html.append(row.number()).append("</td>");
        Typesetting.element(html, "td", row.title());
        html.append("<td>");
        String note = row.note();
        if (note == null) {
            html.append(Typesetting.escaped(row.timeframe()));
        } else {
            Typesetting.element(html, "b", row.timeframe());
            html.append(' ').append(Typesetting.escaped(note));
        }
        html.append("</td>");
        Typesetting.element(html, "td", row.responsible());
        html.append("</tr>");
    }
}
