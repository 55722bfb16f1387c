package kz.moldir.plan.office.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.moldir.plan.document.remark.Problem.Code;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.xml.sax.SAXException;

/** Opens an inspected office document from a file, so that its parts are expanded one at a time. */
public final class OpenPackage {

    private OpenPackage() {}

    /** What is done with the package. */
    public interface Use {
        void with(OPCPackage document)
                throws IOException,
                        OpenXML4JException,
                        SAXException,
                        javax.xml.stream.XMLStreamException;
    }

    /** Opens it, uses it and leaves nothing behind. */
    public static void use(byte[] file, Use use) throws Exception {
        Path path = Files.createTempFile("moldir", ".ooxml");
        try {
            Files.write(path, file);
            OPCPackage document = OPCPackage.open(path.toFile(), PackageAccess.READ);
            try {
                use.with(document);
            } finally {
                document.revert();
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** The part in which the document begins; without one nothing opens it. */
    public static PackagePart mainPart(OPCPackage document) {
        PackageRelationshipCollection main =
                document.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            main = document.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        PackagePart part = main.isEmpty() ? null : document.getPart(main.getRelationship(0));
        if (part == null) {
            throw new RefusedFile(Code.CORRUPT);
        }
        return part;
    }
}
