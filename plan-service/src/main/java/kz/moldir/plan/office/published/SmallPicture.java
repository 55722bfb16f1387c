package kz.moldir.plan.office.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** The small picture of a package's first page, by its relationships and its types. */
final class SmallPicture {

    private static final String KIND = "/metadata/thumbnail";

    /** Where the programs put it; a picture of the document itself stands elsewhere. */
    private static final String PLACE = "docprops/thumbnail";

    private SmallPicture() {}

    /** The names of its parts, in lower case. */
    static Set<String> in(byte[] relationships) throws XMLStreamException {
        Set<String> names = new HashSet<>();
        XMLEventReader xml = reader(relationships);
        while (xml.hasNext()) {
            XMLEvent event = xml.nextEvent();
            if (event.isStartElement() && leads(event.asStartElement())) {
                names.add(part(said(event.asStartElement(), "Target")));
            }
        }
        return names;
    }

    /** Relationships, or types, that say nothing of it. */
    static byte[] without(byte[] markup, Set<String> names) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventReader xml = reader(markup);
        XMLEventWriter written =
                XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
        int within = 0;
        while (xml.hasNext()) {
            XMLEvent event = xml.nextEvent();
            if (event.isStartElement() && (within > 0 || names(event.asStartElement(), names))) {
                within++;
            } else if (within > 0 && event.isEndElement()) {
                within--;
            } else if (event.isStartDocument()) {
                written.add(
                        XMLEventFactory.newDefaultFactory().createStartDocument("UTF-8", "1.0"));
            } else if (within == 0) {
                written.add(event);
            }
        }
        written.close();
        return bytes.toByteArray();
    }

    private static boolean names(StartElement element, Set<String> names) {
        return leads(element)
                || (element.getName().getLocalPart().equals("Override")
                        && names.contains(part(said(element, "PartName"))));
    }

    private static boolean leads(StartElement element) {
        return element.getName().getLocalPart().equals("Relationship")
                && said(element, "Type").toLowerCase(Locale.ROOT).endsWith(KIND)
                && part(said(element, "Target")).startsWith(PLACE);
    }

    private static String part(String target) {
        String name = target.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String said(StartElement element, String name) {
        @Nullable Attribute said = element.getAttributeByName(new QName(name));
        return said == null ? "" : said.getValue();
    }

    private static XMLEventReader reader(byte[] markup) throws XMLStreamException {
        return XMLHelper.newXMLInputFactory()
                .createXMLEventReader(new ByteArrayInputStream(markup));
    }
}
