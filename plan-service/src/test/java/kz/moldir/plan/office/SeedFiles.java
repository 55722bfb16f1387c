package kz.moldir.plan.office;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.document.timeframe.Half;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The real plan as others would send it: documents made with the libraries themselves, not with
 * this service's export.
 *
 * @param order which of number, title, timeframe, responsible stands in each column
 * @param headings of the four, in the order of the original
 */
public record SeedFiles(List<Integer> order, List<String> headings) {

    public static final List<String> RUSSIAN =
            List.of(
                    "№",
                    "Наименование мероприятия",
                    "Срок исполнения",
                    "Ответственные исполнители");
    static final List<String> KAZAKH =
            List.of("Р/с №", "Іс-шараның атауы", "Орындау мерзімі", "Жауапты орындаушылар");
    static final List<String> ABOVE =
            List.of(
                    "«УТВЕРЖДЕН» решением Общего заседания ОС №17» марта 2026г.",
                    "Председатель Общественного совета г. Алматы Хасенов М.К.",
                    "ПЛАН РАБОТЫ",
                    "Общественного совета г. Алматы",
                    "на I-е полугодие 2026 года");
    static final String CLAUSE = "ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ";
    static final String COVERAGE =
            "Проводимая членами Общественного совета работа освещается в социальных сетях.";

    static final List<LocalizedText> DISTRICTS =
            List.of(
                            "Алатауский",
                            "Алмалинский",
                            "Ауэзовский",
                            "Бостандыкский",
                            "Жетысуский",
                            "Медеуский",
                            "Наурызбайский",
                            "Турксибский")
                    .stream()
                    .map(name -> LocalizedText.russian(name + " район"))
                    .toList();

    public static PlanReader reader() {
        return new PlanReader(KnownPersons.none(), DISTRICTS);
    }

    public static PlanDocument seed() {
        return (PlanDocument)
                reader().read(resource("/sample/almaty-work-plan-2026-h1.txt"), 2026, Half.FIRST);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SeedFiles.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The four cells of a row in the columns' order, as (emphasised, rest). */
    private List<String[]> cells(RawRow row) {
        String rest = Markup.behindEmphasis(row.timeframe());
        String[] when =
                rest == null
                        ? new String[] {Markup.plain(row.timeframe()), ""}
                        : new String[] {Markup.emphasis(row.timeframe()), rest};
        List<String[]> four =
                List.of(
                        new String[] {String.valueOf(row.number()), ""},
                        new String[] {row.title(), ""},
                        when,
                        new String[] {row.responsible(), ""});
        return order.stream().map(four::get).toList();
    }

    private List<String> header() {
        return order.stream().map(headings::get).toList();
    }

    public byte[] docx() {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            ABOVE.forEach(line -> document.createParagraph().createRun().setText(line));
            List<RawRow> rows = seed().raw();
            var table = document.createTable(rows.size() + 1, 4);
            for (int column = 0; column < 4; column++) {
                table.getRow(0).getCell(column).setText(header().get(column));
                for (int row = 0; row < rows.size(); row++) {
                    String[] cell = cells(rows.get(row)).get(column);
                    XWPFParagraph words =
                            table.getRow(row + 1).getCell(column).getParagraphs().getFirst();
                    XWPFRun emphasised = words.createRun();
                    emphasised.setBold(!cell[1].isEmpty());
                    emphasised.setText(cell[0]);
                    if (!cell[1].isEmpty()) {
                        words.createRun().setText(" " + cell[1]);
                    }
                }
            }
            document.createParagraph().createRun().setText(CLAUSE);
            document.createParagraph().createRun().setText(COVERAGE);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Титул").createRow(0).createCell(0).setCellValue("План");
            var sheet = workbook.createSheet("План");
            int at = 0;
            for (String line : ABOVE) {
                sheet.createRow(at++).createCell(0).setCellValue(line);
            }
            List<List<String>> rows = new ArrayList<>(List.of(header()));
            seed().raw().forEach(row -> rows.add(cells(row).stream().map(c -> lines(c)).toList()));
            for (List<String> row : rows) {
                var written = sheet.createRow(at++);
                for (int column = 0; column < 4; column++) {
                    String text = row.get(column);
                    var cell = written.createCell(column);
                    if (text.matches("[0-9]+")) {
                        cell.setCellValue(Integer.parseInt(text));
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            sheet.createRow(at++).createCell(0).setCellValue(CLAUSE);
            sheet.createRow(at).createCell(0).setCellValue(COVERAGE);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] csv(char separator) {
        List<List<String>> rows = new ArrayList<>(List.of(header()));
        seed().raw().forEach(row -> rows.add(cells(row).stream().map(c -> lines(c)).toList()));
        String text =
                rows.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                                .collect(
                                                        Collectors.joining(
                                                                String.valueOf(separator))))
                        .collect(Collectors.joining("\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf() {
        StringBuilder html =
                new StringBuilder(
                        """
                        <html><head><style>
                        @page { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page) " из " counter(pages) } }
                        body { font-family: 'Golos Text'; font-size: 10pt }
                        table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
                        td, th { border: 1px solid black; padding: 3px; font-weight: normal; white-space: pre-wrap }
                        </style></head><body>
                        """);
        ABOVE.forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
        html.append("<table><thead><tr>");
        header().forEach(cell -> html.append("<th>").append(escaped(cell)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (RawRow row : seed().raw()) {
            html.append("<tr>");
            for (String[] cell : cells(row)) {
                html.append("<td>")
                        .append(
                                cell[1].isEmpty()
                                        ? escaped(cell[0])
                                        : "<b>" + escaped(cell[0]) + "</b> " + escaped(cell[1]))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table><p>").append(CLAUSE).append("</p><p>").append(COVERAGE);
        return pdf(html.append("</p></body></html>").toString());
    }

    static byte[] pdf(String html) {
        try (var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            for (String weight : List.of("regular", "bold")) {
                builder.useFont(
                        () ->
                                SeedFiles.class.getResourceAsStream(
                                        "/plan/fonts/golos-text-" + weight + ".ttf"),
                        "Golos Text",
                        weight.equals("bold") ? 700 : 400,
                        com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
                        true);
            }
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String[] cell) {
        return IntStream.range(0, 2)
                .mapToObj(i -> cell[i])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
