package kz.moldir.plan.office.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;
import kz.moldir.plan.office.table.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Walks through WordprocessingML (ECMA-376, part 1, chapter 17): words that were deleted under
 * tracked changes or are hidden are passed over, automatic numbers are counted.
 */
final class WordReader {

    private static final int MOST_COLUMNS = 63;

    private final XMLStreamReader xml;
    private final Vocabulary words;
    private final Lines lines;
    private final Map<String, Integer> counted = new HashMap<>();
    private @Nullable String numbering;
    private int number;

    WordReader(XMLStreamReader xml, Vocabulary words, Lines lines) {
        this.xml = xml;
        this.words = words;
        this.lines = lines;
    }

    void document() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        Runs runs = new Runs();
                        paragraph(runs);
                        runs.text().lines().forEach(lines::paragraph);
                    }
                    case "tbl" -> table();
                    case "Fallback", "del", "moveFrom" -> skip();
                    default -> {}
                }
            }
        }
    }

    private void table() throws XMLStreamException {
        Grid grid = Grid.onPages();
        while (!ends("tbl")) {
            if (starts("tr")) {
                List<Cell> row = row();
                if (!row.isEmpty()) {
                    grid.add(row);
                }
            }
        }
        number = grid.writeTo(lines, words, number);
    }

    /** One row; none when it was deleted under tracked changes. */
    private List<Cell> row() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        boolean deleted = false;
        while (!ends("tr")) {
            if (starts("tc")) {
                cell(cells);
            } else if (starts("del")) {
                deleted = true;
                skip();
            } else if (starts("gridBefore")) {
                span(cells, Integer.parseInt(value("1")));
            }
        }
        return deleted ? List.of() : cells;
    }

    private void cell(List<Cell> row) throws XMLStreamException {
        Runs runs = new Runs();
        int span = 1;
        boolean continued = false;
        numbering = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth -= xml.getLocalName().equals("tc") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tc" -> depth++;
                    case "gridSpan" -> span = depth == 1 ? Integer.parseInt(value("1")) : span;
                    case "vMerge" ->
                            continued |= depth == 1 && value("continue").equals("continue");
                    case "p" -> {
                        paragraph(runs);
                        runs.paragraph();
                    }
                    case "Fallback", "del", "moveFrom" -> skip();
                    default -> {}
                }
            }
        }
        row.add(continued && runs.blank() ? new Cell("", true) : numbered(runs));
        span(row, span - 1);
    }

    /** A cell without words whose paragraph is counted by the word processor. */
    private Cell numbered(Runs runs) {
        String list = numbering;
        return runs.blank() && list != null
                ? Cell.of(String.valueOf(counted.merge(list, 1, Integer::sum)))
                : runs.cell();
    }

    private static void span(List<Cell> row, int more) {
        for (int i = 0; i < more && row.size() < MOST_COLUMNS; i++) {
            row.add(Cell.EMPTY);
        }
    }

    private void paragraph(Runs runs) throws XMLStreamException {
        while (!ends("p")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "r" -> run(runs);
                case "numId" -> numbering = value("0").equals("0") ? null : value("0");
                case "del", "moveFrom", "Fallback", "rPr" -> skip();
                default -> {}
            }
        }
    }

    private void run(Runs runs) throws XMLStreamException {
        boolean bold = false;
        boolean hidden = false;
        while (!ends("r")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "b" -> bold = on();
                case "vanish" -> hidden = on();
                case "t" -> {
                    String text = xml.getElementText();
                    runs.add(hidden ? "" : text, bold);
                }
                case "tab" -> runs.add(" ", bold);
                case "br", "cr" -> runs.add("\n", bold);
                case "noBreakHyphen" -> runs.add("-", bold);
                case "p" -> paragraph(runs);
                case "Fallback" -> skip();
                default -> {}
            }
        }
    }

    private boolean on() {
        return switch (value("true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** The attribute {@code val} of the element, or what its absence means. */
    private String value(String absent) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return absent;
    }

    private boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    private boolean ends(String name) throws XMLStreamException {
        xml.next();
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
