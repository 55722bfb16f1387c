package kz.moldir.plan.office.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which styles of a workbook show a number as a day.
 *
 * @param days by the style's index
 */
record DateFormats(List<Boolean> days) {

    static DateFormats of(@Nullable InputStream styles) throws IOException, XMLStreamException {
        if (styles == null) {
            return new DateFormats(List.of());
        }
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> days = new ArrayList<>();
        boolean cells = false;
        try (styles) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(styles);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                                formats.put(
                                        number(xml, "numFmtId"),
                                        xml.getAttributeValue(null, "formatCode"));
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells) {
                                int id = number(xml, "numFmtId");
                                days.add(DateUtil.isADateFormat(id, formats.get(id)));
                            }
                        }
                        default -> {}
                    }
                } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                }
            }
        }
        return new DateFormats(days);
    }

    boolean day(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }

    private static int number(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
