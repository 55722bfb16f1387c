package kz.moldir.plan.office.attached;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import kz.moldir.plan.office.guard.Limits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** Traces of those who wrote a PDF: its author, the notes on its pages, and its photographs. */
final class PdfTraces {

    /** Annotations that nobody wrote as a remark. */
    private static final Set<String> OF_THE_PAGE = Set.of("Link", "Widget", "Popup", "PrinterMark");

    private PdfTraces() {}

    static Traces of(byte[] file) throws IOException {
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            int comments = 0;
            Set<COSStream> photos = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    comments += OF_THE_PAGE.contains(note.getSubtype()) ? 0 : 1;
                }
                photos(page.getResources(), photos);
            }
            return new Traces(
                    given(document.getDocumentInformation().getAuthor()),
                    comments,
                    false,
                    photos.size());
        }
    }

    /** A photograph stands in a PDF as the file that it was, with all that the camera wrote. */
    private static void photos(@Nullable PDResources shown, Set<COSStream> into)
            throws IOException {
        if (shown == null) {
            return;
        }
        for (COSName name : shown.getXObjectNames()) {
            COSBase drawn =
                    shown.getCOSObject()
                            .getCOSDictionary(COSName.XOBJECT)
                            .getDictionaryObject(name);
            if (drawn instanceof COSStream picture
                    && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))
                    && Camera.wrote(picture.createRawInputStream())) {
                into.add(picture);
            }
        }
    }

    private static @Nullable String given(@Nullable String author) {
        return author == null || author.isBlank() ? null : author.strip();
    }
}
