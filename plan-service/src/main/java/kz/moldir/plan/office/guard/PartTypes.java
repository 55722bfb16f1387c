package kz.moldir.plan.office.guard;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.moldir.plan.document.remark.Problem.Code;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * What a package says its parts are: by the ends of their names, and by name. All in lower case.
 */
record PartTypes(Map<String, String> byEnding, Map<String, String> byName) {

    /** Of a list as it stands in the package, perhaps with a mark of the order of bytes. */
    static PartTypes of(String types) {
        PartTypes told = new PartTypes(new HashMap<>(), new HashMap<>());
        try {
            XMLStreamReader xml =
                    XMLHelper.newXMLInputFactory()
                            .createXMLStreamReader(
                                    new StringReader(types.substring(types.indexOf('<'))));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    told.add(
                            xml.getAttributeValue(null, "extension"),
                            xml.getAttributeValue(null, "partname"),
                            xml.getAttributeValue(null, "contenttype"));
                }
            }
        } catch (XMLStreamException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
        return told;
    }

    private void add(@Nullable String ending, @Nullable String name, @Nullable String type) {
        if (type != null && ending != null) {
            byEnding.put(ending, type);
        }
        if (type != null && name != null) {
            byName.put(name, type);
        }
    }

    boolean areAll(String type, Set<String> parts) {
        return parts.stream()
                .allMatch(
                        part ->
                                type.equals(
                                        byName.getOrDefault(
                                                part,
                                                byEnding.getOrDefault(
                                                        part.substring(part.lastIndexOf('.') + 1),
                                                        ""))));
    }
}
