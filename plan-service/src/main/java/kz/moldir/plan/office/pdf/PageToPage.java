package kz.moldir.plan.office.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts parts of a document one behind the other; it is one tagged document, numbered through. */
final class PageToPage {

    private PageToPage() {}

    /** A part, laid out once it is known on which page it begins. */
    @FunctionalInterface
    interface Part {
        byte[] from(int page);
    }

    static byte[] of(List<Part> parts) {
        byte[] first = parts.getFirst().from(1);
        if (parts.size() == 1) {
            return first;
        }
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument whole = Loader.loadPDF(first)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Part part : parts.subList(1, parts.size())) {
                PDDocument more = Loader.loadPDF(part.from(whole.getNumberOfPages() + 1));
                open.add(more); // What is appended is read when the whole is written.
                merger.appendDocument(whole, more);
            }
            var bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            close(open);
        }
    }

    private static void close(List<PDDocument> open) {
        for (PDDocument each : open) {
            try {
                each.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
