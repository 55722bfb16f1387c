package kz.moldir.plan.office.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Refuses a PDF that runs something, carries another file, or cannot be opened. */
public final class PdfActions {

    private static final Set<String> RUN =
            Set.of("JavaScript", "Launch", "ImportData", "GoToE", "RichMediaExecute");
    private static final Set<String> CARRY = Set.of("EmbeddedFile", "RichMedia");
    private static final int DEEPEST = 20;

    private PdfActions() {}

    /**
     * Looks at every object; the streams of its pages stay closed.
     *
     * @throws RefusedFile with the reason
     */
    public static void refuse(byte[] file) {
        PdfStreams.inspectStructure(file);
        Fonts.instead();
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                inspect(object.getObject(), 0);
            }
            if (document.getNumberOfPages() == 0) {
                throw new RefusedFile(Code.CORRUPT);
            }
        } catch (InvalidPasswordException encrypted) {
            throw new RefusedFile(Code.ENCRYPTED);
        } catch (IOException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    private static void inspect(COSBase value, int depth) {
        if (value instanceof COSDictionary dictionary && depth < DEEPEST) {
            if (named(dictionary, COSName.S, RUN) || dictionary.containsKey(COSName.JS)) {
                throw new RefusedFile(Code.MACROS);
            }
            if (named(dictionary, COSName.TYPE, CARRY)
                    || named(dictionary, COSName.SUBTYPE, CARRY)) {
                throw new RefusedFile(Code.TWO_FILES_IN_ONE);
            }
            dictionary.getValues().forEach(each -> inspect(each, depth + 1));
        } else if (value instanceof COSArray array && depth < DEEPEST) {
            array.forEach(each -> inspect(each, depth + 1));
        }
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        String name = dictionary.getNameAsString(key);
        return name != null && names.contains(name);
    }
}
