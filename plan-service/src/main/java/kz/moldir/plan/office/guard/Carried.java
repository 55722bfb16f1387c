package kz.moldir.plan.office.guard;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.moldir.plan.document.remark.Problem.Code;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an office document may not be, and what its relationships may not lead to: another
 * program's file, a control, and anything that is fetched when the document is opened.
 */
final class Carried {

    /** Bytes of a part that is looked into as a whole. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final Set<String> RUN =
            Set.of(
                    "vbaproject",
                    "wordvbadata",
                    "control",
                    "activexcontrolbinary",
                    "xlmacrosheet",
                    "xlintlmacrosheet");

    private static final Set<String> FILES = Set.of("oleobject", "afchunk");

    /** Followed by who clicks, or asked about before anything is fetched. */
    private static final Set<String> NOT_FETCHED =
            Set.of(
                    "hyperlink",
                    "externallinkpath",
                    "externallinklongpath",
                    "xlpathmissing",
                    "xlstartup",
                    "xlalternatestartup",
                    "xllibrary");

    /** Word writes there where its author's template lies, which is nobody else's disk. */
    private static final Pattern OWN_DISK =
            Pattern.compile("(?i)(file:/{0,3})?[a-z]:[\\\\/].*|[^/\\\\:]+");

    private Carried() {}

    /** Whether a part is a package itself, such as the numbers behind a chart. */
    static boolean isPackage(byte[] start) {
        return Signature.starts(start, Signature.ZIP);
    }

    /** Refuses a part by its name and by how it begins. */
    static void checkPart(String name, byte[] start) {
        String path = '/' + name;
        if (path.contains("/activex/")) {
            throw new RefusedFile(Code.MACROS);
        }
        boolean embedded = path.contains("/embeddings/") && !path.endsWith(".rels");
        if (Signature.starts(start, Signature.OLD_OFFICE) || (embedded && !isPackage(start))) {
            throw new RefusedFile(Code.OTHER_FILE_INSIDE);
        }
    }

    /** Refuses relationships, whatever the part is called to which they lead. */
    static void checkRelationships(byte[] part) {
        try {
            XMLStreamReader xml =
                    XMLHelper.newXMLInputFactory()
                            .createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    check(
                            last(xml.getAttributeValue(null, "Type")),
                            said(xml.getAttributeValue(null, "Target")),
                            said(xml.getAttributeValue(null, "TargetMode")));
                }
            }
        } catch (XMLStreamException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    private static void check(String type, String target, String mode) {
        if (RUN.contains(type)) {
            throw new RefusedFile(Code.MACROS);
        }
        boolean outside =
                mode.equalsIgnoreCase("external")
                        || target.contains("://")
                        || target.startsWith("\\\\");
        boolean own = type.equals("attachedtemplate") && OWN_DISK.matcher(target).matches();
        if (outside && !own && !NOT_FETCHED.contains(type)) {
            throw new RefusedFile(Code.FETCHED_FROM_ELSEWHERE);
        }
        if (FILES.contains(type)) {
            throw new RefusedFile(Code.OTHER_FILE_INSIDE);
        }
    }

    private static String last(@Nullable String type) {
        String said = said(type).toLowerCase(Locale.ROOT);
        return said.substring(said.lastIndexOf('/') + 1);
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
