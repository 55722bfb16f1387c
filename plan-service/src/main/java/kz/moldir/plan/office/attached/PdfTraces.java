package kz.moldir.plan.office.attached;

import java.io.IOException;
import java.util.Set;
import kz.moldir.plan.office.guard.Limits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** Traces of those who wrote a PDF: its author and the notes on its pages. */
final class PdfTraces {

    /** Annotations that nobody wrote as a remark. */
    private static final Set<String> OF_THE_PAGE = Set.of("Link", "Widget", "Popup", "PrinterMark");

    private PdfTraces() {}

    static Traces of(byte[] file) throws IOException {
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            int comments = 0;
            for (PDPage page : document.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    comments += OF_THE_PAGE.contains(note.getSubtype()) ? 0 : 1;
                }
            }
            return new Traces(
                    given(document.getDocumentInformation().getAuthor()), comments, false);
        }
    }

    private static @Nullable String given(@Nullable String author) {
        return author == null || author.isBlank() ? null : author.strip();
    }
}
