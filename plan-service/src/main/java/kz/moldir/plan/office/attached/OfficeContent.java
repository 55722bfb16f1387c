package kz.moldir.plan.office.attached;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.OpenPackage;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;

/** Whether a docx, xlsx or pptx can be opened and shows anything: a word, a number, a picture. */
final class OfficeContent {

    /** Parts that are shown, by their types; texts of layouts and masters are not. */
    private static final Pattern SHOWN =
            Pattern.compile(
                    ".*[.](document[.]main|header|footer|footnotes|endnotes|worksheet"
                            + "|sharedStrings|chart|slide|diagramData)[+]xml",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> WORDS = Set.of("t", "v");

    /** Pictures, also as a ground or a filling, and what stands in another document within. */
    private static final Set<String> DRAWN =
            Set.of("drawing", "pict", "object", "pic", "blip", "imagedata", "sym", "altChunk");

    private OfficeContent() {}

    /**
     * Looks for the first thing that is shown.
     *
     * @throws RefusedFile where no program opens it, or nothing would be seen
     */
    static void refuseEmpty(byte[] file) throws Exception {
        OpenPackage.use(
                file,
                parts -> {
                    if (!anythingIn(parts)) {
                        throw new RefusedFile(Code.NOTHING_IN_IT);
                    }
                });
    }

    private static boolean anythingIn(OPCPackage parts)
            throws IOException, InvalidFormatException, XMLStreamException {
        OpenPackage.mainPart(parts);
        for (PackagePart part : parts.getParts()) {
            if (SHOWN.matcher(part.getContentType()).matches() && shows(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(PackagePart part) throws IOException, XMLStreamException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            boolean words = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (DRAWN.contains(xml.getLocalName())) {
                            return true;
                        }
                        words = WORDS.contains(xml.getLocalName());
                    }
                    case XMLStreamConstants.END_ELEMENT -> words = false;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (words && !xml.getText().isBlank()) {
                            return true;
                        }
                    }
                    default -> {}
                }
            }
            return false;
        }
    }
}
