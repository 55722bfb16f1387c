package kz.moldir.plan.office.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.office.guard.OpenPackage;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;
import kz.moldir.plan.office.table.Lines;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of an xlsx that a person sees, in their order, each as a stream. */
public final class Workbook {

    private static final int MOST_SHEETS = 50;

    private Workbook() {}

    /** A sheet as rows of words. */
    public record Sheet(String name, boolean hidden, List<List<String>> rows) {}

    /** Takes one sheet after the other; a hidden one is not read and has no grid. */
    private interface Taking {
        void sheet(String name, @Nullable Grid grid);
    }

    /**
     * Writes every sheet that names a plan's columns as lines; where none does, the first one that
     * says something.
     */
    public static SheetNames read(byte[] file, Vocabulary words, Lines lines) {
        List<String> read = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Map<String, Grid> others = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        each(
                file,
                (name, grid) -> {
                    order.add(name);
                    if (grid == null) {
                        hidden.add(name);
                    } else if (grid.header(words).isPresent()) {
                        lines.sheet(name);
                        grid.writeTo(lines, words);
                        read.add(name);
                    } else if (grid.hasHeadings() || (others.isEmpty() && !grid.isEmpty())) {
                        others.put(name, grid);
                    } else {
                        without.add(name);
                    }
                });
        if (read.isEmpty()) {
            instead(others)
                    .ifPresent(
                            name -> {
                                lines.sheet(name);
                                Objects.requireNonNull(others.remove(name)).writeTo(lines, words);
                                read.add(name);
                            });
        }
        others.forEach(
                (name, grid) -> {
                    if (grid.hasHeadings()) {
                        lines.sheet(name);
                        grid.writeHeadings(lines);
                    } else {
                        without.add(name);
                    }
                });
        without.sort(Comparator.comparing(order::indexOf));
        return new SheetNames(List.copyOf(read), List.copyOf(hidden), List.copyOf(without));
    }

    /** Which sheet is read where none names a plan's columns. */
    private static Optional<String> instead(Map<String, Grid> sheets) {
        return sheets.entrySet().stream()
                .filter(each -> each.getValue().hasHeadings())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> sheets.keySet().stream().findFirst());
    }

    /** All sheets; a hidden one without its rows. */
    public static List<Sheet> sheets(byte[] file) {
        List<Sheet> sheets = new ArrayList<>();
        each(
                file,
                (name, grid) ->
                        sheets.add(
                                new Sheet(
                                        name,
                                        grid == null,
                                        grid == null ? List.of() : plain(grid))));
        return sheets;
    }

    private static List<List<String>> plain(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(Cell::text).map(Markup::plain).toList())
                .toList();
    }

    private static void each(byte[] file, Taking taking) {
        try {
            OpenPackage.use(file, document -> each(document, taking));
        } catch (RefusedFile refused) {
            throw refused;
        } catch (Exception broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    private static void each(OPCPackage document, Taking taking)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(document);
        Set<String> hidden = hidden(reader);
        var strings = new ReadOnlySharedStringsTable(document, false);
        DateFormats dates = DateFormats.of(reader.getStylesData());
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        for (int i = 0; sheets.hasNext(); i++) {
            if (i == MOST_SHEETS) {
                throw new RefusedFile(Code.TOO_MANY_SHEETS, MOST_SHEETS);
            }
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                if (hidden.contains(name)) {
                    taking.sheet(name, null);
                } else {
                    SheetReader rows = new SheetReader(strings, dates);
                    parse(sheet, rows);
                    taking.sheet(name, rows.grid());
                }
            }
        }
    }

    private static Set<String> hidden(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException {
        Set<String> hidden = new HashSet<>();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(
                    workbook,
                    new DefaultHandler() {
                        @Override
                        public void startElement(
                                String uri, String name, String qualified, Attributes sheet) {
                            String state = sheet.getValue("state");
                            if (name.equals("sheet") && state != null && !state.equals("visible")) {
                                hidden.add(sheet.getValue("name"));
                            }
                        }
                    });
        }
        return hidden;
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException {
        XMLReader parser = parser();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(part));
    }

    private static XMLReader parser() {
        try {
            return XMLHelper.newXMLReader();
        } catch (Exception unavailable) {
            throw new IllegalStateException("no XML parser", unavailable);
        }
    }
}
