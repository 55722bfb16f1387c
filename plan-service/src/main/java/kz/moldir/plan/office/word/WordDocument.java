package kz.moldir.plan.office.word;

import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.OpenPackage;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.table.Lines;
import org.apache.poi.util.XMLHelper;

/** Reads the paragraphs and tables of a docx as a stream, so that its size costs no memory. */
public final class WordDocument {

    private WordDocument() {}

    /** Writes what the document says as lines. */
    public static void read(byte[] file, Vocabulary words, Lines lines) {
        try {
            OpenPackage.use(
                    file,
                    document -> {
                        try (InputStream text = OpenPackage.mainPart(document).getInputStream()) {
                            XMLStreamReader xml =
                                    XMLHelper.newXMLInputFactory().createXMLStreamReader(text);
                            new WordReader(xml, words, lines).document();
                        }
                    });
        } catch (RefusedFile refused) {
            throw refused;
        } catch (Exception broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }
}
