package kz.moldir.plan.office.excel;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.office.guard.OpenPackage;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;
import kz.moldir.plan.office.table.Lines;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads the first sheet of an xlsx that names a plan's columns, as a stream. */
public final class Workbook {

    private static final int MOST_SHEETS = 50;

    private Workbook() {}

    /** Writes what the sheet says as lines. */
    public static void read(byte[] file, Vocabulary words, Lines lines) {
        try {
            OpenPackage.use(file, document -> grid(document, words).writeTo(lines, words));
        } catch (RefusedFile refused) {
            throw refused;
        } catch (Exception broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    /** The first sheet that says something, as rows of words. */
    public static List<List<String>> rows(byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        try {
            OpenPackage.use(
                    file,
                    document ->
                            grid(document, Vocabulary.none())
                                    .rows()
                                    .forEach(
                                            row ->
                                                    rows.add(
                                                            row.stream()
                                                                    .map(Cell::text)
                                                                    .map(Markup::plain)
                                                                    .toList())));
        } catch (RefusedFile refused) {
            throw refused;
        } catch (Exception broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
        return rows;
    }

    private static Grid grid(OPCPackage document, Vocabulary words)
            throws java.io.IOException,
                    org.apache.poi.openxml4j.exceptions.OpenXML4JException,
                    org.xml.sax.SAXException,
                    javax.xml.stream.XMLStreamException {
        XSSFReader reader = new XSSFReader(document);
        var strings = new ReadOnlySharedStringsTable(document, false);
        DateFormats dates = DateFormats.of(reader.getStylesData());
        @Nullable Grid first = null;
        Iterator<InputStream> sheets = reader.getSheetsData();
        for (int i = 0; sheets.hasNext() && i < MOST_SHEETS; i++) {
            try (InputStream sheet = sheets.next()) {
                SheetReader rows = new SheetReader(strings, dates);
                XMLReader parser = parser();
                parser.setContentHandler(rows);
                parser.parse(new InputSource(sheet));
                Grid grid = rows.grid();
                if (grid.header(words).isPresent()) {
                    return grid;
                }
                first = first == null || first.isEmpty() ? grid : first;
            }
        }
        return first == null ? Grid.sheet() : first;
    }

    private static XMLReader parser() {
        try {
            return XMLHelper.newXMLReader();
        } catch (Exception unavailable) {
            throw new IllegalStateException("no XML parser", unavailable);
        }
    }
}
